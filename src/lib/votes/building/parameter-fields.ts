import { numberOf, plainOrTyped } from '../../shared/typed/typed-number.ts';
import {
	budgetParameters,
	DEFAULTS,
	LIMITS,
	METHOD_IDS,
	type MethodId
} from '../methods/parameters.ts';

/** A parameter that a person chooses, as a field of a form: a whole number, or a box to tick. */
export type ParameterField = {
	name: string;
	kind: 'number' | 'check';
	min: number;
	max: number;
	/** Left empty: no limit. */
	optional?: boolean;
};

const whole = (name: string, { min, max }: { min: number; max: number }): ParameterField => ({
	...{ name, kind: 'number', min, max }
});
const seats = whole('seats', LIMITS.seats);
const maxChoices = {
	...whole('maxChoices', { min: 1, max: LIMITS.options.max }),
	optional: true
};

/** What can be chosen for each method. The rest (words of the grades, decimals, completion) is the same for every vote. */
export const parameterFields: Record<MethodId, readonly ParameterField[]> = {
	'single-choice': [],
	approval: [whole('minChoices', { min: 0, max: LIMITS.options.max }), maxChoices, seats],
	consent: [
		whole('maxObjections', { min: 0, max: 10_000 }),
		{ name: 'allowsBlock', kind: 'check', min: 0, max: 1 }
	],
	score: [whole('lowest', LIMITS.score), whole('highest', LIMITS.score), seats],
	'majority-judgment': [seats],
	'instant-runoff': [],
	stv: [seats],
	schulze: [seats],
	dots: [whole('points', LIMITS.points), { ...whole('cap', LIMITS.points), optional: true }, seats],
	quadratic: [whole('credits', LIMITS.credits), seats],
	'equal-shares': [whole('budget', LIMITS.money), maxChoices]
};

export const fieldName = (method: MethodId, name: string) => `${method}-${name}`;

/** The names of all these fields in one form. */
export const parameterNames: readonly string[] = METHOD_IDS.flatMap((method) =>
	parameterFields[method].map(({ name }) => fieldName(method, name))
);

const usual = (method: MethodId): Record<string, unknown> =>
	method === 'equal-shares' ? { budget: null, maxChoices: null } : { ...DEFAULTS[method] };

/** What the fields show: the parameters of the chosen method, the usual ones of the others. */
export function parameterTexts(parameters: Record<string, unknown> | null): Record<string, string> {
	const texts: Record<string, string> = {};
	for (const method of METHOD_IDS) {
		const values = parameters?.method === method ? parameters : usual(method);
		for (const { name } of parameterFields[method])
			texts[fieldName(method, name)] = textOf(values[name]);
	}
	return texts;
}

function textOf(value: unknown): string {
	if (typeof value === 'number') return String(value);
	return value === true ? 'yes' : '';
}

export type ParameterRefusal = 'not-a-number' | 'min-above-max' | 'needed';

/** What is wrong with the fields of this method, by name. */
export function parameterRefusals(
	method: MethodId,
	texts: Readonly<Record<string, string>>
): Record<string, ParameterRefusal> {
	const refusals: Record<string, ParameterRefusal> = {};
	const numberIn = (name: string) => numberOf(texts[fieldName(method, name)] ?? '') ?? Number.NaN;
	for (const field of parameterFields[method]) {
		const name = fieldName(method, field.name);
		const text = texts[name] ?? '';
		if (field.kind === 'check' || (field.optional && text === '')) continue;
		if (text === '') refusals[name] = 'needed';
		else if (numberOf(text, { ...shapeOf(name), min: field.min, max: field.max }) === null)
			refusals[name] = 'not-a-number';
	}
	if (Object.keys(refusals).length > 0) return refusals;
	if (method === 'score' && numberIn('lowest') >= numberIn('highest'))
		refusals['score-highest'] = 'min-above-max';
	const hasMost = method === 'approval' && texts['approval-maxChoices'] !== '';
	if (hasMost && numberIn('minChoices') > numberIn('maxChoices'))
		refusals['approval-maxChoices'] = 'min-above-max';
	return refusals;
}

/** How each number is written: a budget is a sum. */
const shapeOf = (name: string) => (name === 'equal-shares-budget' ? { unit: 'euros' } : {});

/** What a person typed in one of these fields, in its plain form where it is a number. */
export const plainParameter = (name: string, typed: string): string => {
	const isCheck = METHOD_IDS.some((method) =>
		parameterFields[method].some(
			(field) => field.kind === 'check' && fieldName(method, field.name) === name
		)
	);
	return isCheck ? typed : plainOrTyped(typed, shapeOf(name));
};

/** The parameters that these fields mean, once nothing is wrong with them. The costs of a budget stay beside its options. */
export function parametersFrom(
	method: MethodId,
	texts: Readonly<Record<string, string>>
): Record<string, unknown> {
	const chosen = Object.fromEntries(
		parameterFields[method].map(({ name, kind }) => {
			const text = plainParameter(fieldName(method, name), texts[fieldName(method, name)] ?? '');
			if (kind === 'check') return [name, text === 'yes'];
			return [name, text === '' ? null : Number(text)];
		})
	);
	const budget = Number(chosen.budget);
	const base = method === 'equal-shares' ? budgetParameters(budget, []) : DEFAULTS[method];
	return { ...base, ...chosen };
}
