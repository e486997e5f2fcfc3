import { expect, it } from 'vitest';
import { METHOD_IDS, parametersSchema } from '../methods/parameters.ts';
import { safeParse } from 'valibot';
import { withCosts } from '../rules.ts';
import {
	arrangeOptions,
	columnsOf,
	optionsIn,
	refusalsOf,
	savedOptions,
	typedStep
} from './fields.ts';
import { fieldName, parameterFields, parametersFrom, parameterTexts } from './parameter-fields.ts';

const options = ['A', 'B', 'C'].map((label) => ({ label, description: '', cost: '' }));
const labels = (list: { label: string }[]) => list.map(({ label }) => label).join('');

it('options are added, removed and moved; what does not exist moves nothing', () => {
	expect(labels(arrangeOptions(options, 'up:2'))).toBe('ACB');
	expect(labels(arrangeOptions(options, 'up:0'))).toBe('ABC');
	expect(labels(arrangeOptions(options, 'down:0'))).toBe('BAC');
	expect(labels(arrangeOptions(options, 'down:2'))).toBe('ABC');
	expect(labels(arrangeOptions(options, 'remove:1'))).toBe('AC');
	expect(arrangeOptions(options, 'add')).toHaveLength(4);
	for (const wrong of ['remove:9', 'remove:', 'remove:x', ''])
		expect(labels(arrangeOptions(options, wrong))).toBe('ABC');
});

const form = (entries: [string, string][]) => {
	const data = new FormData();
	for (const [name, value] of entries) data.append(name, value);
	return data;
};

it('the usual parameters of every method are accepted by those who count', () => {
	for (const method of METHOD_IDS) {
		const texts = { ...parameterTexts(null), 'equal-shares-budget': '900' };
		const costs = [{ cost: 400 }, { cost: 500 }];
		const read = safeParse(parametersSchema, withCosts(parametersFrom(method, texts), costs));
		expect(read.success, method).toBe(true);
	}
});

it('what is chosen for a method is found again in its fields', () => {
	for (const method of METHOD_IDS) {
		const texts = parameterTexts(null);
		for (const { name, kind } of parameterFields[method])
			texts[fieldName(method, name)] = kind === 'check' ? 'yes' : '3';
		expect(parameterTexts(parametersFrom(method, texts))).toEqual(texts);
	}
});

it('a number that is none, too large or upside down is refused with its field', () => {
	const typed = (entries: [string, string][]) => {
		const usual = Object.entries(parameterTexts(null)).filter(
			([name]) => !entries.some(([one]) => one === name)
		);
		return typedStep('method', form([...usual, ...entries]));
	};
	const dots = (points: string) =>
		typed([
			['method', 'dots'],
			['dots-points', points]
		]);
	expect(refusalsOf('method', dots('0'))).toEqual({ 'dots-points': 'not-a-number' });
	expect(refusalsOf('method', dots('1e3'))).toEqual({ 'dots-points': 'not-a-number' });
	expect(refusalsOf('method', dots(''))).toEqual({ 'dots-points': 'needed' });
	expect(refusalsOf('method', dots('12'))).toEqual({});
	const score = typed([
		['method', 'score'],
		['score-lowest', '5'],
		['score-highest', '5']
	]);
	expect(refusalsOf('method', score)).toEqual({ 'score-highest': 'min-above-max' });
	expect(refusalsOf('method', typed([['method', 'lottery']]))).toEqual({ method: 'not-a-choice' });
});

it('a budget wants a cost for each option; other methods do not', () => {
	const entries: [string, string][] = [
		['equal-shares-budget', '900'],
		['option-label', 'Banc'],
		['option-description', 'À l’ombre'],
		['option-cost', ''],
		['option-label', ' '],
		['option-description', ''],
		['option-cost', ''],
		['option-label', 'Fontaine'],
		['option-description', ''],
		['option-cost', '1 200']
	];
	const budget = typedStep('method', form([['method', 'equal-shares'], ...entries]));
	expect(refusalsOf('method', budget)).toEqual({ 'option-cost-0': 'cost-missing' });
	expect(optionsIn(budget)[2]!.cost).toBe('1200');
	const simple = typedStep('method', form([['method', 'single-choice'], ...entries]));
	expect(refusalsOf('method', simple)).toEqual({});
	expect(savedOptions(simple).map(({ position, label }) => [position, label])).toEqual([
		[0, 'Banc'],
		[1, 'Fontaine']
	]);
});

const people: [string, string][] = [
	['secrecy', 'confidential'],
	['withoutScript', 'paper'],
	['opensAt', '2027-03-01T08:00'],
	['closesAt', '2027-03-15T20:00'],
	['quorum', '1/3'],
	['threshold', '>=2/3'],
	['minBallots', '5'],
	['reminderDays', '7'],
	['reminderDays', '1'],
	['roles', 'resident']
];

it('quorum and threshold are exact fractions', () => {
	const fields = typedStep('people', form(people));
	expect(refusalsOf('people', fields)).toEqual({});
	expect(columnsOf('people', fields)).toMatchObject({
		quorum: { kind: 'share', numerator: 1, denominator: 3 },
		threshold: { kind: 'share', numerator: 2, denominator: 3, strict: false },
		reminderDays: [1, 7],
		canChange: false,
		opensAt: new Date('2027-03-01T07:00:00Z')
	});
});

it('a secrecy that does not exist cannot be chosen, nor a result shown for two', () => {
	const change = (name: string, value: string) =>
		refusalsOf('people', { ...typedStep('people', form(people)), [name]: value });
	expect(change('secrecy', 'secret')).toEqual({});
	expect(change('secrecy', 'total')).toEqual({ secrecy: 'not-a-choice' });
	expect(change('withoutScript', '')).toEqual({ withoutScript: 'not-a-choice' });
	expect(change('minBallots', '2')).toEqual({ minBallots: 'not-a-number' });
	expect(change('quorum', 'voters')).toEqual({ quorumCount: 'needed' });
	expect(change('opensAt', 'demain')).toEqual({ opensAt: 'not-a-date' });
	expect(change('reminderDays', '2')).toEqual({ reminderDays: 'not-a-choice' });
});

it.each([' ', '\u00a0', '\u202f', '\u2009'])(
	'« 100 000, accepté ici et refusé là » : a budget and a cost are written alike, thousands set apart by %j',
	(space) => {
		const sum = `100${space}000${space}€`;
		const typed = typedStep(
			'method',
			form([
				...([['method', 'equal-shares'] as [string, string]] as const),
				['equal-shares-budget', sum],
				...[sum, '60 k€'].flatMap((cost, at): [string, string][] => [
					['option-label', `Projet ${at}`],
					['option-description', ''],
					['option-cost', cost]
				])
			])
		);
		expect(refusalsOf('method', typed)).toEqual({});
		expect(columnsOf('method', typed).parameters).toMatchObject({ budget: 100_000 });
		expect(savedOptions(typed).map(({ cost }) => cost)).toEqual([100_000, 60_000]);
	}
);

it('« j’avais deux cent cinquante options » : too many are refused in words, and none is lost', () => {
	const many = Array.from({ length: 250 }, (_, at): [string, string] => ['option-label', `O${at}`]);
	const typed = typedStep('method', form([['method', 'approval'], ...many]));
	expect(optionsIn(typed)).toHaveLength(250);
	expect(refusalsOf('method', typed)).toMatchObject({ 'option-label-249': 'options-many' });
	const enough = typedStep('method', form([['method', 'single-choice'], ...many.slice(0, 200)]));
	expect(refusalsOf('method', enough)).toEqual({});
});
