import { expect, it } from 'vitest';
import type { Question } from '../questions/questions.ts';
import { questionnaireFile, readQuestionnaireFile } from './questionnaire-file.ts';

const questions: Question[] = [
	{
		...{ id: 'a', kind: 'scale', title: 'Le bus passe-t-il assez ?', help: '', required: true },
		settings: { min: 1, max: 5 },
		condition: null
	},
	{
		...{
			id: 'b',
			kind: 'long-text',
			title: 'Que manque-t-il ?',
			help: 'Au village',
			required: false
		},
		settings: {},
		condition: { questionId: 'a', values: ['1', '2'] }
	}
];
const file = () => questionnaireFile({ title: 'Se déplacer', introduction: '' }, questions);
let drawn = 0;
const read = (value: unknown) =>
	readQuestionnaireFile(
		typeof value === 'string' ? value : JSON.stringify(value),
		() => `n${(drawn += 1)}`
	);

it('a file that is read again gives the same questionnaire, under new ids', () => {
	drawn = 0;
	expect(read(file())).toEqual({
		questions: [
			{ ...questions[0], id: 'n1' },
			{ ...questions[1], id: 'n2', condition: { questionId: 'n1', values: ['1', '2'] } }
		]
	});
	expect(JSON.stringify(file())).not.toContain('"id":"a"');
});

it.each([
	['not JSON', '{', { code: 'not-json' }],
	['something else', [1], { code: 'not-a-questionnaire' }],
	['a later version', { ...file(), version: 2 }, { code: 'other-version' }],
	[
		'a hundred thousand lines',
		{ ...file(), lines: Array(100_000).fill(0) },
		{ code: 'too-many-lines' }
	],
	[
		'a kind that does not exist',
		{ ...file(), lines: [{ kind: 'essay', title: 'x' }] },
		{ code: 'malformed', line: 1, place: 'kind' }
	],
	[
		'a question on somebody’s health',
		{ ...file(), lines: [file().lines[0], { kind: 'short-text', title: 'Avez-vous un cancer ?' }] },
		{ code: 'refused', line: 2, refusals: { title: 'health' } }
	],
	[
		'a condition on a later line',
		{ ...file(), lines: [{ kind: 'date', title: 'x', condition: { line: 1, values: ['1'] } }] },
		{ code: 'refused', line: 1, refusals: { condition: 'condition-unknown' } }
	]
])('a file that is %s is refused, with the place', (_, value, problem) => {
	expect(read(value)).toEqual({ problems: [problem] });
});
