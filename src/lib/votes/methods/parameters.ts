import * as v from 'valibot';

/** What a vote may be asked to hold. Generous: beyond, a person can no longer read the ballot. */
export const LIMITS = {
	options: { min: 2, max: 200 },
	grades: { min: 2, max: 10 },
	score: { min: -100, max: 100 },
	seats: { min: 1, max: 100 },
	points: { min: 1, max: 1_000 },
	credits: { min: 1, max: 10_000 },
	decimals: { min: 0, max: 9 },
	/** Whole units of money (euros, or cents); far below what a number holds exactly once multiplied by the voters. */
	money: { min: 1, max: 1_000_000_000 }
} as const;

/** The seven words of the French scale, best first; grade 6 is « Excellent », grade 0 « À rejeter » (Balinski & Laraki). */
export const FRENCH_GRADES = 7;

const between = ({ min, max }: { min: number; max: number }) =>
	v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const seats = between(LIMITS.seats);

const approval = v.pipe(
	v.strictObject({
		method: v.literal('approval'),
		minChoices: between({ min: 0, max: LIMITS.options.max }),
		maxChoices: v.nullable(between({ min: 1, max: LIMITS.options.max })),
		seats
	}),
	v.check(({ minChoices, maxChoices }) => maxChoices === null || minChoices <= maxChoices)
);
const score = v.pipe(
	v.strictObject({
		method: v.literal('score'),
		lowest: between(LIMITS.score),
		highest: between(LIMITS.score),
		seats
	}),
	v.check(({ lowest, highest }) => lowest < highest)
);
const equalShares = v.strictObject({
	method: v.literal('equal-shares'),
	budget: between(LIMITS.money),
	/** Cost of each project, in the unit of the budget, in the order of the options. */
	costs: v.array(between(LIMITS.money)),
	/** What a voter gains when an approved project is bought: its cost, or 1 for each project. */
	utility: v.picklist(['cost', 'one']),
	/** The money added to the virtual budget at each step of the completion, as a fraction; null: no such completion. */
	increment: v.nullable(v.tuple([between(LIMITS.money), between(LIMITS.money)])),
	/** After that, projects that still fit are bought by number of supporters. */
	greedy: v.boolean(),
	maxChoices: v.nullable(between({ min: 1, max: LIMITS.options.max }))
});

export const parametersSchema = v.variant('method', [
	v.strictObject({ method: v.literal('single-choice') }),
	approval,
	v.strictObject({
		method: v.literal('consent'),
		maxObjections: between({ min: 0, max: 10_000 }),
		allowsBlock: v.boolean()
	}),
	score,
	v.strictObject({
		method: v.literal('majority-judgment'),
		grades: between(LIMITS.grades),
		seats
	}),
	v.strictObject({ method: v.literal('instant-runoff') }),
	v.strictObject({
		method: v.literal('stv'),
		seats,
		/** Decimals kept of a transferred ballot’s value, the rest ignored (5 in Scotland); null: exact fractions. */
		decimals: v.nullable(between(LIMITS.decimals))
	}),
	v.strictObject({ method: v.literal('schulze'), seats }),
	v.strictObject({
		method: v.literal('dots'),
		points: between(LIMITS.points),
		/** The most one option may receive from one voter. */
		cap: v.nullable(between(LIMITS.points)),
		seats
	}),
	v.strictObject({ method: v.literal('quadratic'), credits: between(LIMITS.credits), seats }),
	equalShares
]);

/** How a vote is counted, frozen at opening and printed on the ballot page. */
export type AnyParameters = v.InferOutput<typeof parametersSchema>;
export type MethodId = AnyParameters['method'];
export type Parameters<M extends MethodId = MethodId> = Extract<AnyParameters, { method: M }>;

/** What a vote starts from when nobody chose. A budget has no default: its costs are its own. */
export const DEFAULTS: { [M in Exclude<MethodId, 'equal-shares'>]: Parameters<M> } = {
	'single-choice': { method: 'single-choice' },
	approval: { method: 'approval', minChoices: 1, maxChoices: null, seats: 1 },
	consent: { method: 'consent', maxObjections: 0, allowsBlock: true },
	score: { method: 'score', lowest: 0, highest: 10, seats: 1 },
	'majority-judgment': { method: 'majority-judgment', grades: FRENCH_GRADES, seats: 1 },
	'instant-runoff': { method: 'instant-runoff' },
	stv: { method: 'stv', seats: 2, decimals: 5 },
	schulze: { method: 'schulze', seats: 1 },
	dots: { method: 'dots', points: 10, cap: null, seats: 1 },
	quadratic: { method: 'quadratic', credits: 100, seats: 1 }
};

export const METHOD_IDS = [...Object.keys(DEFAULTS), 'equal-shares'] as readonly MethodId[];

/** A budget as it is usually counted: cost as utility, a hundredth of the budget more at each step, then greedy. */
export function budgetParameters(budget: number, costs: number[]): Parameters<'equal-shares'> {
	return {
		method: 'equal-shares',
		budget,
		costs,
		utility: 'cost',
		increment: [budget, 100],
		greedy: true,
		maxChoices: null
	};
}

export type SetupProblem =
	| 'too-few-options'
	| 'too-many-options'
	| 'seats-above-options'
	| 'costs-of-other-options'
	| 'choices-above-options';

/** What keeps well-formed parameters from going with this number of options; empty when a vote may open with them. */
export function setupProblems(parameters: AnyParameters, optionCount: number): SetupProblem[] {
	const problems: SetupProblem[] = [];
	// Consent is about one proposal.
	const { min, max } = parameters.method === 'consent' ? { min: 1, max: 1 } : LIMITS.options;
	if (optionCount < min) problems.push('too-few-options');
	if (optionCount > max) problems.push('too-many-options');
	if ('seats' in parameters && parameters.seats > optionCount) problems.push('seats-above-options');
	if (parameters.method === 'equal-shares' && parameters.costs.length !== optionCount)
		problems.push('costs-of-other-options');
	if (parameters.method === 'approval' && parameters.minChoices > optionCount)
		problems.push('choices-above-options');
	return problems;
}
