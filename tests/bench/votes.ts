// `npm run bench -- votes`: what counting many ballots costs, in time and in memory, how both grow when there are ten times
// more, and beside the `votes` package of the registry where it has the method. Each measure runs in a process of its own.
// With `--smallest`, a thousand ballots at most, counted once: that everything still works, not what it costs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cases, memoryOfOurs, timeOurs } from './vote-cases.ts';
import { timePeer } from './vote-peer.ts';

const smallest = process.argv[2] === 'smallest';
const SMALLEST_BALLOTS = 1_000;
const ROUNDS = { time: smallest ? 1 : 3, peer: 1, memory: 1 };
/** A peer that takes longer is written down as that: waiting teaches nothing more. */
const PATIENCE_MS = 60_000;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

type Kind = 'time' | 'memory' | 'peer';
type Line = {
	method: string;
	ballots: number;
	options: number;
	ms: number;
	peakMb: number;
	peerMs: number | null;
	/** Time and memory with all the ballots, over those with a tenth. */
	timeGrowth: number;
	memoryGrowth: number;
	tenthMs: number;
	tenthPeakMb: number;
};

async function measure(kind: Kind, name: string, size: number): Promise<number> {
	const one = cases[name]!;
	if (kind === 'time') return timeOurs(one, size);
	if (kind === 'memory') return memoryOfOurs(one, size);
	return timePeer(one, size);
}

/** The median of several runs; the patience we had when one did not end within it. */
function inItsOwnProcess(kind: Kind, name: string, size: number): number {
	const args = [process.argv[1]!, kind, name, `${size}`];
	const values = Array.from({ length: ROUNDS[kind] }, () => {
		const { stdout, status, signal } = spawnSync(process.execPath, args, {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'inherit'],
			timeout: kind === 'peer' ? PATIENCE_MS : undefined
		});
		if (signal !== null) return PATIENCE_MS;
		if (status !== 0) throw new Error(`${args.join(' ')}: stopped with ${status}`);
		return Number(stdout);
	});
	return values.sort((a, b) => a - b)[Math.floor(ROUNDS[kind] / 2)]!;
}

function lineOf(name: string): Line {
	const { options, peer } = cases[name]!;
	const ballots = smallest ? SMALLEST_BALLOTS : cases[name]!.ballots;
	say(`votes: ${name}`);
	const [ms, tenthMs] = [ballots, ballots / 10].map((size) => inItsOwnProcess('time', name, size));
	const [peakMb, tenthPeakMb] = [ballots, ballots / 10].map((size) =>
		inItsOwnProcess('memory', name, size)
	);
	const peerMs = peer === null ? null : inItsOwnProcess('peer', name, ballots);
	return {
		method: name,
		...{
			ballots,
			options,
			ms: ms!,
			peakMb: peakMb!,
			peerMs,
			tenthMs: tenthMs!,
			tenthPeakMb: tenthPeakMb!
		},
		timeGrowth: ms! / tenthMs!,
		memoryGrowth: peakMb! / Math.max(tenthPeakMb!, 1)
	};
}

function rowOf(line: Line): string {
	const { peerMs } = line;
	const isOver = peerMs !== null && peerMs >= PATIENCE_MS ? '> ' : '';
	const sizes = `${line.ballots} × ${line.options}`;
	const [time, memory] = [line.timeGrowth, line.memoryGrowth].map(
		(value) => `×${value.toFixed(1)}`
	);
	const theirs =
		peerMs === null
			? ['no such method', '–']
			: [`${isOver}${peerMs.toFixed(0)}`, `${isOver}×${(peerMs / line.ms).toFixed(1)}`];
	return [
		line.method,
		sizes,
		line.ms.toFixed(0),
		time,
		line.peakMb.toFixed(0),
		memory,
		...theirs
	].join(' | ');
}

function report(lines: readonly Line[]): void {
	say(
		`\nCounting ballots (ours: ${smallest ? 'counted once' : 'median of three'}; memory above rest, ballots coming one at a time)`
	);
	say(
		'method | ballots × options | ms | ×10 ballots: time | peak MB | ×10 ballots: memory | votes 3.0.0 ms | theirs ÷ ours'
	);
	for (const line of lines) say(rowOf(line));
	say(
		'No package of the npm registry counts STV by weighted inclusive Gregory, or a budget by equal shares.'
	);
	mkdirSync('bench-results', { recursive: true });
	const result = { date: new Date().toISOString(), peer: 'votes 3.0.0', rounds: ROUNDS, lines };
	const path = `bench-results/votes${smallest ? '-smallest' : ''}.json`;
	writeFileSync(path, `${JSON.stringify(result, null, '\t')}\n`);
}

const [kind, name, size] = process.argv.slice(2);
if (kind && name && size)
	process.stdout.write(`${await measure(kind as Kind, name, Number(size))}`);
else report(Object.keys(cases).map(lineOf));
