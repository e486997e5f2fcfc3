import type { Counted } from '../../src/lib/votes/methods/ballots.ts';
import { countVote } from '../../src/lib/votes/methods/count-vote.ts';
import {
	budgetParameters,
	DEFAULTS,
	type Parameters
} from '../../src/lib/votes/methods/parameters.ts';
import { randomFrom } from '../support/random.ts';

/** One measure: so many ballots of one method, and the name of the same method in the library beside us, if it has it. */
export type Case = {
	ballots: number;
	options: number;
	parameters: Parameters;
	peer: 'Approbation' | 'MajorityJudgment' | 'Schulze' | 'InstantRunoff' | null;
};

const PROJECTS = 200;
const costs = Array.from({ length: PROJECTS }, (_, at) => 5_000 + ((at * 7_919) % 95) * 1_000);

export const cases: Record<string, Case> = {
	'majority judgment': {
		ballots: 1_000_000,
		options: 10,
		parameters: DEFAULTS['majority-judgment'],
		peer: 'MajorityJudgment'
	},
	approval: { ballots: 1_000_000, options: 10, parameters: DEFAULTS.approval, peer: 'Approbation' },
	Schulze: { ballots: 100_000, options: 20, parameters: DEFAULTS.schulze, peer: 'Schulze' },
	'instant runoff': {
		ballots: 100_000,
		options: 20,
		parameters: DEFAULTS['instant-runoff'],
		peer: 'InstantRunoff'
	},
	'STV, 5 seats, 5 decimals': {
		ballots: 100_000,
		options: 20,
		parameters: { method: 'stv', seats: 5, decimals: 5 },
		peer: null
	},
	'STV, 5 seats, fractions': {
		ballots: 100_000,
		options: 20,
		parameters: { method: 'stv', seats: 5, decimals: null },
		peer: null
	},
	'equal shares, completed': {
		ballots: 10_000,
		options: PROJECTS,
		parameters: budgetParameters(1_000_000, costs),
		peer: null
	}
};

/** One ballot at a time, so that only what counting keeps is in memory. */
export function* randomBallots(one: Case, ballots: number): Generator<Counted<unknown>> {
	const random = randomFrom(20_261_122);
	for (let n = 0; n < ballots; n += 1) yield { ballot: { marks: marksOf(one, random) }, count: 1 };
}

function marksOf({ options, parameters }: Case, random: () => number): number[] {
	const all = Array.from({ length: options }, (_, option) => option);
	const any = () => Math.floor(random() * options);
	switch (parameters.method) {
		case 'majority-judgment':
			return all.map(() => Math.floor(random() * parameters.grades));
		case 'approval':
			return [...all.filter(() => random() < 0.3), any()].filter(isFirst);
		case 'equal-shares':
			// Ten projects each; the first ones of the list are far more popular.
			return Array.from({ length: 10 }, () => Math.floor(random() ** 2 * options)).filter(isFirst);
		default:
			return shuffled(all, random).map((rank) => rank + 1);
	}
}

function shuffled(all: readonly number[], random: () => number): number[] {
	const order = [...all];
	for (let at = order.length - 1; at > 0; at -= 1) {
		const other = Math.floor(random() * (at + 1));
		[order[at], order[other]] = [order[other]!, order[at]!];
	}
	return order;
}

const isFirst = <T>(value: T, at: number, list: readonly T[]): boolean =>
	list.indexOf(value) === at;

/** Milliseconds to count ballots that are already in memory: ours. */
export function timeOurs(one: Case, size: number): number {
	const ballots = [...randomBallots(one, size)];
	const begun = performance.now();
	count(one, ballots);
	return performance.now() - begun;
}

/** Megabytes above rest at the peak, when ballots come one at a time. */
export function memoryOfOurs(one: Case, size: number): number {
	count(one, randomBallots(one, 10));
	const rest = process.memoryUsage().rss;
	count(one, randomBallots(one, size));
	return Math.max(0, process.resourceUsage().maxRSS / 1_024 - rest / 1_048_576);
}

function count(one: Case, ballots: Iterable<Counted<unknown>>): void {
	const drawOrder = Array.from({ length: one.options }, (_, option) => option);
	countVote(ballots, { count: one.options, drawOrder }, one.parameters);
}
