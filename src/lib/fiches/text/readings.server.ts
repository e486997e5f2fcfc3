import { pack } from '../../documents/bytes/packed.ts';
import { WorkThread } from '../../shared/work-thread.server.ts';
import { readingTasks, type Reading, type ReadingTasks } from './reading-tasks.server.ts';

/** A text of fewer bytes is made here in some milliseconds, sooner than elsewhere. */
const SHORT_BYTES = 64 * 1024;

let opened: Promise<WorkThread> | null = null;

/** When it is first needed: a program that reads short texts only needs no bundler for it. */
async function openThread(): Promise<WorkThread> {
	const { default: program } = await import('./reading-worker.server.ts?thread');
	return new WorkThread(program, {
		...{ name: 'readings', withinMs: 60_000, memoryMb: 1_024 },
		waitingMost: 200
	});
}

type Kept = Reading & { at: number; weight: number };
type Loaded = { at: number; updates: readonly Uint8Array[] };

/** The texts that were read last, in bytes or not far from it: thousands who open a page draw it from the same. */
const KEPT_WEIGHT = 20_000_000;
const kept = new Map<string, Kept>();
const making = new Map<string, Promise<Kept>>();
let weightOfAll = 0;

/**
 * The words of the text that `key` names as it is after update `at`, or later: made from its bytes once, whoever asks. `load` gives
 * them, and up to which update. Who is given the words changes nothing in them.
 */
export async function readingOf(
	{ key, at }: { key: string; at: number },
	load: () => Promise<Loaded>
): Promise<Reading & { at: number }> {
	for (;;) {
		const known = kept.get(key);
		if (known && known.at >= at) {
			// The last to be forgotten.
			kept.delete(key);
			kept.set(key, known);
			return known;
		}
		const before = making.get(key);
		if (!before) return makeReading(key, load);
		// It may be older than what is asked for; those who wait then make one together.
		await before.catch(() => {});
	}
}

function makeReading(key: string, load: () => Promise<Loaded>): Promise<Kept> {
	const make = async (): Promise<Kept> => {
		const { at, updates } = await load();
		const reading = await onText('read', updates, {});
		const { letters, pieces } = reading.taken;
		return { ...reading, at, weight: 2_000 + letters * 2 + pieces * 200 };
	};
	const made = make().then((one) => (keep(key, one), one));
	const settled = made.finally(() => making.delete(key));
	making.set(key, settled);
	return settled;
}

function keep(key: string, one: Kept): void {
	weightOfAll += one.weight - (kept.get(key)?.weight ?? 0);
	kept.delete(key);
	kept.set(key, one);
	for (const [oldest, { weight }] of kept) {
		if (weightOfAll <= KEPT_WEIGHT) break;
		kept.delete(oldest);
		weightOfAll -= weight;
	}
}

/** Runs a task of `reading-tasks.server.ts` on these updates: beside the requests when they are long. */
export async function onText<N extends keyof ReadingTasks>(
	name: N,
	all: readonly Uint8Array[],
	more: Omit<Parameters<ReadingTasks[N]>[0], 'updates'>
): Promise<ReturnType<ReadingTasks[N]>> {
	const updates = pack(all);
	const argument = { ...more, updates };
	const isShort = updates.bytes.byteLength <= SHORT_BYTES;
	const given = { given: [updates.bytes.buffer] };
	const done = isShort
		? readingTasks[name](argument as never)
		: await (await (opened ??= openThread())).run(name, argument, given);
	return done as ReturnType<ReadingTasks[N]>;
}
