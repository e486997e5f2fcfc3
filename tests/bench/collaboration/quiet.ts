import { freeShare, type Cores } from './cores.ts';
import { pause } from './pace.ts';

/** A process that asks for a whole core gets at least this much of it on a quiet machine. */
const QUIET_SHARE = 0.95;
const LOOKS = 12;
const BETWEEN_LOOKS_MS = 5_000;
const TRIES = 3;

export const isQuiet = (share: number) => share >= QUIET_SHARE;

/** Waits a minute for the other programs of the machine to be done, and refuses to measure when they are not. */
async function waitForQuiet(cores: Cores | null): Promise<void> {
	let share = await freeShare(cores);
	for (let look = 1; look < LOOKS && !isQuiet(share); look += 1) {
		await pause(BETWEEN_LOOKS_MS);
		share = await freeShare(cores);
	}
	if (!isQuiet(share)) throw new TooBusy(share);
}

export class TooBusy extends Error {
	constructor(share: number) {
		const percent = (100 * share).toFixed(0);
		super(`la machine fait autre chose, ${percent} % d’un cœur libre : --even-if-busy l’ignore`);
	}
}

/**
 * Does some work on a quiet machine: quiet before it begins and still when it is done, or it is done again. The lower share
 * of a core that was free comes with it; with `evenIfBusy`, that is all that is done about it.
 */
export async function quietly<T>(
	{ cores, evenIfBusy }: { cores: Cores | null; evenIfBusy: boolean },
	work: () => Promise<T>
): Promise<{ value: T; free: number }> {
	for (let left = TRIES; ; left -= 1) {
		if (!evenIfBusy) await waitForQuiet(cores);
		const before = evenIfBusy ? await freeShare(cores) : 1;
		const value = await work();
		const after = await freeShare(cores);
		const free = Math.min(before, after);
		if (isQuiet(free) || evenIfBusy) return { value, free };
		if (left === 1) throw new TooBusy(after);
		process.stdout.write('    another program came in between: measured again\n');
	}
}
