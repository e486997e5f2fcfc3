import { describe, expect, it } from 'vitest';
import type { Question } from '../questions/questions.ts';
import { refusalsOfQuestion } from './check-question.ts';
import { conditionBox, optionsFromLines, readQuestion, typedOfQuestion } from './read-question.ts';
import { areConditionsInOrder, isSameQuestion, wordingOf } from './structure.ts';

const yesNo: Question = {
	id: 'first',
	kind: 'single',
	title: 'Venez-vous au marché ?',
	help: '',
	required: true,
	settings: {
		options: [
			{ id: 'o1', label: 'Oui' },
			{ id: 'o2', label: 'Non' }
		]
	},
	condition: null
};
const labels = (text: string) => optionsFromLines(text, yesNo.settings.options!, 'o');

describe('the choices of a question', () => {
	it('keep their id when they are moved, and when their words are corrected', () => {
		expect(labels('Non\nOui').map(({ id }) => id)).toEqual(['o2', 'o1']);
		expect(labels('Oui, souvent\nNon').map(({ id }) => id)).toEqual(['o1', 'o2']);
	});
	it('never take the id of one that was removed', () => {
		expect(labels('Oui\nParfois\nJamais').map(({ id }) => id)).toEqual(['o1', 'o3', 'o4']);
	});
	it('are one by line, empty lines aside', () => {
		expect(labels('  Oui \n\n Non  \n')).toEqual(yesNo.settings.options);
	});
});

describe('the form of a line', () => {
	const read = (typed: Record<string, string[]>, kind: Question['kind'] = 'single') =>
		readQuestion({ title: ['Quoi ?'], ...typed }, { kind, before: null, earlier: [yesNo] });

	it.each([
		['one choice is not a choice', { options: ['Oui'] }, { options: 'options-few' }],
		['two same choices', { options: ['Oui\noui'] }, { options: 'options-twice' }],
		['a choice on one’s own illness', { options: ['J’ai un diabète\nNon'] }, { options: 'health' }],
		['no title', { title: [' '], options: ['a\nb'] }, { title: 'missing' }],
		[
			'a health question',
			{ title: ['Avez-vous un diabète ?'], options: ['a\nb'] },
			{ title: 'health' }
		],
		[
			'a condition on two questions',
			{ options: ['a\nb'], condition: [conditionBox('first', 'o1'), conditionBox('other', 'o1')] },
			{ condition: 'condition-several' }
		],
		[
			'a condition on an answer that does not exist',
			{ options: ['a\nb'], condition: [conditionBox('first', 'o9')] },
			{ condition: 'condition-unknown' }
		]
	] as const)('is refused for %s', (_, typed, refusals) => {
		expect(read(typed as never).refusals).toEqual(refusals);
	});

	it('says which bound is not a number, and which scale is too long', () => {
		expect(read({ min: ['dix'] }, 'number').refusals).toEqual({ min: 'not-a-number' });
		expect(read({ min: ['5'], max: ['1'] }, 'number').refusals).toEqual({ max: 'bounds' });
		expect(read({ min: ['0'], max: ['15'] }, 'scale').refusals).toEqual({ max: 'scale-bounds' });
		expect(read({ options: ['a\nb'], maxChoices: ['3'] }, 'multiple').refusals).toEqual({
			maxChoices: 'choices-bounds'
		});
	});

	it('opens again on what was saved', () => {
		const second: Question = {
			...{ id: 'second', kind: 'number', title: 'Combien ?', help: 'En tout', required: false },
			settings: { min: 0.5, max: 12, unit: 'km' },
			condition: { questionId: 'first', values: ['o1'] }
		};
		const { draft, refusals } = readQuestion(typedOfQuestion(second), {
			kind: 'number',
			before: second,
			earlier: [yesNo]
		});
		expect(refusals).toEqual({});
		expect(isSameQuestion(draft, second)).toBe(true);
	});
});

describe('once people answer', () => {
	it('words are corrected and nothing else changes', () => {
		const draft = {
			...yesNo,
			required: false,
			title: 'Venez-vous au marché le samedi ?',
			settings: { options: labels('Oui, souvent\nNon'), other: true }
		};
		expect(wordingOf(yesNo, draft)).toMatchObject({
			required: true,
			title: 'Venez-vous au marché le samedi ?',
			settings: { options: [{ id: 'o1', label: 'Oui, souvent' }, { id: 'o2' }] }
		});
		expect(wordingOf(yesNo, draft)?.settings.other).toBeUndefined();
	});
	it('a choice is neither added nor removed nor moved', () => {
		for (const text of ['Oui\nNon\nParfois', 'Oui', 'Non\nOui'])
			expect(wordingOf(yesNo, { ...yesNo, settings: { options: labels(text) } })).toBeNull();
	});
});

it('a question never comes before the one it depends on', () => {
	const after: Question = { ...yesNo, id: 'b', condition: { questionId: 'first', values: ['o1'] } };
	expect(areConditionsInOrder([yesNo, after])).toBe(true);
	expect(areConditionsInOrder([after, yesNo])).toBe(false);
	expect(refusalsOfQuestion(after, [])).toEqual({ condition: 'condition-unknown' });
});
