import { drawOrderOf } from '../../src/lib/votes/methods/draw.ts';
import { countVote, type VoteResult } from '../../src/lib/votes/methods/count-vote.ts';
import {
	budgetParameters,
	DEFAULTS,
	type AnyParameters
} from '../../src/lib/votes/methods/parameters.ts';

/** A count that a page may have to tell: each method, clear and not. */
export type OutcomeCase = {
	name: string;
	parameters: AnyParameters;
	options: string[];
	/** Marks, or « blank »; how many voters. */
	ballots: [unknown, number][];
	/** The seed of the draw; left out: none was announced. */
	seed?: string;
};

const OPTIONS = ['Une navette', 'Une maison de santé', 'Un bus dentaire', 'Un numéro unique'];

/** Ranks from a list of options, the first choice first. */
const ranks = (...order: number[]) =>
	OPTIONS.map((_, option) => (order.includes(option) ? order.indexOf(option) + 1 : null));

const { stv, schulze } = DEFAULTS;
const judgment = DEFAULTS['majority-judgment'];
const single = DEFAULTS['single-choice'];
const runoff = DEFAULTS['instant-runoff'];

type Short = Omit<OutcomeCase, 'options'> & { count?: number };
const cases: Short[] = [
	{
		name: 'single choice, clear',
		parameters: single,
		ballots: [
			[0, 5],
			[1, 3],
			[2, 1],
			['blank', 1]
		]
	},
	{ name: 'single choice, one voice', parameters: single, ballots: [[0, 1]] },
	{
		name: 'single choice, tie for the seat',
		parameters: single,
		ballots: [
			[0, 3],
			[1, 3],
			[2, 1]
		]
	},
	{
		name: 'single choice, tie drawn',
		parameters: single,
		ballots: [
			[0, 3],
			[1, 3],
			[2, 1]
		],
		seed: 'g1'
	},
	{
		name: 'single choice, thirds',
		parameters: single,
		ballots: [
			[0, 4],
			[1, 3],
			[2, 3],
			[3, 3]
		]
	},
	{
		name: 'approval, clear',
		parameters: DEFAULTS.approval,
		ballots: [
			[[0, 1], 3],
			[[0], 2]
		]
	},
	{
		name: 'approval, two seats, tie for the second',
		parameters: { ...DEFAULTS.approval, seats: 2 },
		ballots: [
			[[0, 1], 3],
			[[0, 2], 3]
		]
	},
	{
		name: 'approval, two seats, tie drawn',
		parameters: { ...DEFAULTS.approval, seats: 2 },
		ballots: [
			[[0, 1], 3],
			[[0, 2], 3]
		],
		seed: 'g1'
	},
	{
		name: 'approval, three seats, clear',
		parameters: { ...DEFAULTS.approval, seats: 3 },
		ballots: [
			[[0, 1, 2], 3],
			[[0, 1], 1],
			[[0], 1]
		]
	},
	{
		name: 'consent, adopted',
		parameters: DEFAULTS.consent,
		ballots: [
			['agree', 4],
			['blank', 1]
		],
		count: 1
	},
	{
		name: 'consent, refused',
		parameters: DEFAULTS.consent,
		ballots: [
			['agree', 4],
			['objection', 1]
		],
		count: 1
	},
	{
		name: 'consent, blocked',
		parameters: { ...DEFAULTS.consent, maxObjections: 1 },
		ballots: [
			['agree', 4],
			['objection', 1],
			['block', 1]
		],
		count: 1
	},
	{
		name: 'score, clear, negative',
		parameters: { method: 'score', lowest: -2, highest: 2, seats: 1 },
		ballots: [
			[[2, 1, -2, null], 3],
			[[1, -1, -2, 0], 2]
		]
	},
	{
		name: 'score, tie',
		parameters: { method: 'score', lowest: -2, highest: 2, seats: 1 },
		ballots: [[[2, 2, -2, null], 3]]
	},
	{
		name: 'score, all negative',
		parameters: { method: 'score', lowest: -2, highest: 2, seats: 1 },
		ballots: [[[-1, -2, -2, -2], 1]]
	},
	{
		name: 'score, tie drawn',
		parameters: { method: 'score', lowest: 0, highest: 10, seats: 1 },
		ballots: [[[2, 2, 1, null], 3]],
		seed: 'g1'
	},
	{
		name: 'score, two seats',
		parameters: { method: 'score', lowest: 0, highest: 10, seats: 2 },
		ballots: [[[2, 3, 1, null], 3]]
	},
	{
		name: 'judgment, clear',
		parameters: judgment,
		ballots: [
			[[6, 3, 2, null], 3],
			[[5, 4, 2, 0], 2]
		]
	},
	{
		name: 'judgment, tie',
		parameters: judgment,
		ballots: [
			[[6, 6, 2, null], 3],
			[[5, 5, 2, 0], 2]
		]
	},
	{
		name: 'judgment, tie drawn',
		parameters: judgment,
		ballots: [[[6, 6, 2, null], 3]],
		seed: 'g1'
	},
	{
		name: 'judgment, two seats, tie for the second',
		parameters: { ...judgment, seats: 2 },
		ballots: [[[6, 4, 4, null], 3]]
	},
	{ name: 'judgment, one voter', parameters: judgment, ballots: [[[6, 4, null, null], 1]] },
	{
		name: 'runoff, clear in one round',
		parameters: runoff,
		ballots: [
			[ranks(0, 1), 5],
			[ranks(1), 2]
		]
	},
	{
		name: 'runoff, several rounds',
		parameters: runoff,
		ballots: [
			[ranks(0, 1, 2, 3), 42],
			[ranks(1, 2, 3, 0), 26],
			[ranks(2, 3, 1, 0), 15],
			[ranks(3, 2, 1, 0), 17]
		]
	},
	{
		name: 'runoff, tie for exclusion stops the count',
		parameters: runoff,
		ballots: [
			[ranks(0, 1), 4],
			[ranks(1, 0), 2],
			[ranks(2, 0), 2],
			[ranks(3), 1]
		]
	},
	{
		name: 'runoff, tie for exclusion among three, at once',
		parameters: runoff,
		ballots: [
			[ranks(0), 3],
			[ranks(1, 0), 2],
			[ranks(2, 1), 2],
			[ranks(3, 1), 2]
		]
	},
	{
		name: 'runoff, tie for exclusion drawn',
		parameters: runoff,
		ballots: [
			[ranks(0), 3],
			[ranks(1, 0), 2],
			[ranks(2, 1), 2],
			[ranks(3, 1), 2]
		],
		seed: 'g1'
	},
	{
		name: 'runoff, last two equal, drawn',
		parameters: runoff,
		ballots: [
			[ranks(0), 3],
			[ranks(1), 3]
		],
		seed: 'g1'
	},
	{
		name: 'runoff, last two equal',
		parameters: runoff,
		ballots: [
			[ranks(0), 3],
			[ranks(1), 3]
		]
	},
	{
		name: 'runoff, tie by earlier rounds',
		parameters: runoff,
		ballots: [
			[ranks(0), 5],
			[ranks(1, 0), 4],
			[ranks(2, 0), 3],
			[ranks(3, 2), 1]
		]
	},
	{
		name: 'stv, clear',
		parameters: stv,
		ballots: [
			[ranks(0, 1, 2, 3), 28],
			[ranks(0, 2, 3, 1), 14],
			[ranks(1, 2, 0, 3), 15],
			[ranks(2, 0, 1, 3), 17],
			[ranks(3, 1, 2, 0), 26]
		]
	},
	{
		name: 'stv, tie for exclusion, nobody elected',
		parameters: stv,
		ballots: [
			[ranks(0), 3],
			[ranks(1), 3],
			[ranks(2), 2],
			[ranks(3), 2]
		]
	},
	{
		name: 'stv, tie for exclusion, one elected',
		parameters: stv,
		ballots: [
			[ranks(0), 7],
			[ranks(1), 4],
			[ranks(2), 3],
			[ranks(3), 3]
		]
	},
	{
		name: 'stv, tie for exclusion drawn',
		parameters: stv,
		ballots: [
			[ranks(0), 7],
			[ranks(1), 4],
			[ranks(2), 3],
			[ranks(3), 3]
		],
		seed: 'g1'
	},
	{
		name: 'stv, equal surpluses',
		parameters: { ...stv, seats: 3 },
		ballots: [
			[ranks(0, 2), 7],
			[ranks(1, 3), 7],
			[ranks(2), 3],
			[ranks(3), 3]
		]
	},
	{
		name: 'stv, equal surpluses, drawn',
		parameters: { ...stv, seats: 3 },
		ballots: [
			[ranks(0, 2), 7],
			[ranks(1, 3), 7],
			[ranks(2), 3],
			[ranks(3), 2]
		],
		seed: 'g1'
	},
	{
		name: 'schulze, clear',
		parameters: schulze,
		ballots: [
			[ranks(0, 1, 2, 3), 5],
			[ranks(1, 0, 2, 3), 3]
		]
	},
	{
		name: 'schulze, two seats',
		parameters: { ...schulze, seats: 2 },
		ballots: [
			[ranks(0, 1, 2, 3), 5],
			[ranks(1, 0, 2, 3), 3]
		]
	},
	{
		name: 'schulze, cycle, clear',
		parameters: schulze,
		ballots: [
			[ranks(0, 1, 2, 3), 4],
			[ranks(1, 2, 0, 3), 3],
			[ranks(2, 0, 1, 3), 2]
		]
	},
	{
		name: 'schulze, even cycle',
		parameters: schulze,
		ballots: [
			[ranks(0, 1, 2, 3), 3],
			[ranks(1, 2, 0, 3), 3],
			[ranks(2, 0, 1, 3), 3]
		]
	},
	{
		name: 'schulze, even cycle, drawn',
		parameters: schulze,
		ballots: [
			[ranks(0, 1, 2, 3), 3],
			[ranks(1, 2, 0, 3), 3],
			[ranks(2, 0, 1, 3), 3]
		],
		seed: 'g1'
	},
	{
		name: 'schulze, even duel',
		parameters: schulze,
		ballots: [
			[ranks(0, 1), 3],
			[ranks(1, 0), 3]
		]
	},
	{
		name: 'schulze, two seats, tie for the second',
		parameters: { ...schulze, seats: 2 },
		ballots: [
			[ranks(0, 1, 2), 3],
			[ranks(0, 2, 1), 3]
		]
	},
	{
		name: 'dots, clear',
		parameters: DEFAULTS.dots,
		ballots: [
			[[6, 4, 0, 0], 2],
			[[1, 0, 0, 0], 1]
		]
	},
	{ name: 'dots, tie', parameters: DEFAULTS.dots, ballots: [[[5, 5, 0, 0], 2]] },
	{ name: 'dots, tie drawn', parameters: DEFAULTS.dots, ballots: [[[5, 5, 0, 0], 2]], seed: 'g1' },
	{
		name: 'quadratic, clear',
		parameters: DEFAULTS.quadratic,
		ballots: [
			[[9, 3, 0, 0], 2],
			[[0, 1, 0, 0], 1]
		]
	},
	{ name: 'quadratic, tie', parameters: DEFAULTS.quadratic, ballots: [[[5, 5, 0, 0], 2]] },
	{
		name: 'quadratic, tie drawn',
		parameters: DEFAULTS.quadratic,
		ballots: [[[5, 5, 0, 0], 2]],
		seed: 'g1'
	},
	{
		name: 'budget, clear',
		parameters: budgetParameters(10_000, [4_000, 3_000, 5_000, 9_000]),
		ballots: [
			[[0, 1], 4],
			[[2], 3],
			[[3], 1]
		]
	},
	{
		name: 'budget, tie',
		parameters: budgetParameters(10_000, [6_000, 6_000, 9_000, 9_000]),
		ballots: [
			[[0, 1], 4],
			[[2], 1]
		]
	},
	{
		name: 'budget, tie drawn',
		parameters: budgetParameters(10_000, [6_000, 6_000, 9_000, 9_000]),
		ballots: [
			[[0, 1], 4],
			[[2], 1]
		],
		seed: 'g1'
	},
	{ name: 'nobody expressed a choice', parameters: single, ballots: [['blank', 4]] }
];

export const outcomeCases: OutcomeCase[] = cases.map(({ count, ballots, ...one }) => ({
	...one,
	options: OPTIONS.slice(0, count ?? OPTIONS.length),
	ballots: ballots.map(([marks, voters]) => [marks === 'blank' ? marks : { marks }, voters])
}));

export async function countOf({
	options,
	parameters,
	ballots,
	seed
}: OutcomeCase): Promise<VoteResult> {
	const count = options.length;
	const drawOrder = seed === undefined ? null : await drawOrderOf(seed, count);
	const counted = ballots.map(([ballot, voters]) => ({ ballot, count: voters }));
	return countVote(counted, { count, drawOrder }, parameters);
}
