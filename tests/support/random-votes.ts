import fc from 'fast-check';
import type { Ballot, Counted, Ranking } from '../../src/lib/votes/methods/ballots.ts';
import {
	budgetParameters,
	DEFAULTS,
	METHOD_IDS,
	type MethodId,
	type Parameters
} from '../../src/lib/votes/methods/parameters.ts';
import type { RecountFile } from '../../src/lib/votes/methods/recount-file.ts';

/** Random marks of each method: valid most of the time, and sometimes not. */
const marksOf: { [M in MethodId]: (count: number) => fc.Arbitrary<unknown> } = {
	'single-choice': (count) => fc.nat(count),
	approval: (count) => fc.uniqueArray(fc.nat(count - 1)),
	consent: () => fc.constantFrom('agree', 'objection', 'block', 'maybe'),
	score: (count) => byOption(count, fc.option(fc.integer({ min: 0, max: 10 }))),
	'majority-judgment': (count) =>
		byOption(count, fc.option(fc.integer({ min: 0, max: 7 }), { freq: 9 })),
	'instant-runoff': (count) => strictRanks(count),
	stv: (count) => strictRanks(count),
	schulze: (count) => byOption(count, fc.option(fc.integer({ min: 1, max: count }))),
	dots: (count) => byOption(count, fc.nat(4)),
	quadratic: (count) => byOption(count, fc.nat(5)),
	'equal-shares': (count) => fc.uniqueArray(fc.nat(count - 1))
};

function byOption<T>(count: number, item: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
	return fc.array(item, { minLength: count, maxLength: count });
}

/** A ranking without equals, of all options or of the first few only. */
export function strictRanks(count: number): fc.Arbitrary<Ranking> {
	const order = fc.shuffledSubarray([...Array(count).keys()], { minLength: 1, maxLength: count });
	return order.map((ranked) =>
		[...Array(count).keys()].map((option) =>
			ranked.includes(option) ? ranked.indexOf(option) + 1 : null
		)
	);
}

export function countedBallots<B>(ballot: fc.Arbitrary<B>, most = 12): fc.Arbitrary<Counted<B>[]> {
	return fc.array(fc.record({ ballot, count: fc.integer({ min: 1, max: 9 }) }), {
		minLength: 1,
		maxLength: most
	});
}

function parametersOf(method: MethodId, count: number): fc.Arbitrary<Parameters> {
	if (method !== 'equal-shares') return fc.constant(DEFAULTS[method]);
	const costs = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: count, maxLength: count });
	return fc
		.tuple(fc.integer({ min: 10, max: 200 }), costs)
		.map(([budget, all]) => budgetParameters(budget, all));
}

type Vote = Omit<RecountFile, 'format' | 'version' | 'result'>;

/** A whole vote by any method, with blank ballots, abstentions and now and then an invalid ballot. */
export const aVote: fc.Arbitrary<Vote> = fc
	.tuple(fc.constantFrom(...METHOD_IDS), fc.integer({ min: 2, max: 6 }), fc.boolean())
	.chain(([method, several, isDrawn]) => {
		const count = method === 'consent' ? 1 : several;
		const marked = marksOf[method](count).map((marks) => ({ marks }));
		const ballot = fc.oneof(
			{ weight: 8, arbitrary: marked },
			fc.constant('blank'),
			fc.constant('abstention')
		);
		return fc.record({
			question: fc.constant('Que faire en premier ?'),
			options: fc.constant([...Array(count).keys()].map((at) => `Option ${at + 1}`)),
			parameters: parametersOf(method, count),
			tieRule: fc.constant(
				isDrawn ? { kind: 'draw' as const, seed: 'graine' } : { kind: 'none' as const }
			),
			ballots: countedBallots(ballot) as fc.Arbitrary<Counted<Ballot>[]>
		});
	});

/** The same with rules of its own: seats, rounding, caps, thresholds, how a budget is completed. */
export const aVoteByItsOwnRules: fc.Arbitrary<Vote> = aVote.chain((vote) =>
	rulesOf(vote.parameters, vote.options.length).map((parameters) => ({ ...vote, parameters }))
);

function rulesOf(parameters: Parameters, count: number): fc.Arbitrary<Parameters> {
	const varied: Record<string, fc.Arbitrary<unknown>> = {
		seats: fc.integer({ min: 1, max: count }),
		decimals: fc.constantFrom(null, 0, 2, 5),
		maxObjections: fc.nat(3),
		allowsBlock: fc.boolean(),
		minChoices: fc.nat(1),
		maxChoices: fc.constantFrom(null, 2),
		cap: fc.constantFrom(null, 3),
		credits: fc.integer({ min: 10, max: 100 }),
		utility: fc.constantFrom('cost', 'one'),
		increment: fc.constantFrom<unknown>(null, [1, 1], [7, 3]),
		greedy: fc.boolean()
	};
	const own = Object.keys(parameters).filter((name) => name in varied);
	const changes = fc.record(Object.fromEntries(own.map((name) => [name, varied[name]!])));
	return changes.map((changed) => ({ ...parameters, ...changed }) as Parameters);
}

/** Rankings of the same number of options, with an order drawn between them. */
export const aRankedVote = fc.integer({ min: 2, max: 6 }).chain((count) =>
	fc.record({
		count: fc.constant(count),
		ballots: countedBallots(strictRanks(count)),
		drawOrder: fc.shuffledSubarray([...Array(count).keys()], { minLength: count })
	})
);
