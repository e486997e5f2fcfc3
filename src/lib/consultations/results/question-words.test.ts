import { render } from 'svelte/server';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultLocale, installLocaleReader } from '../../shared/messages.ts';
import type { Question } from '../questions/questions.ts';
import type { QuestionCounts } from './counting/question-counts.ts';
import { askedOfAll } from '../questions/visible-questions.ts';
import { quoted } from './messages.ts';
import { sentenceOf } from './question-words.ts';
import QuestionResult from './QuestionResult.svelte';

afterEach(() => installLocaleReader(() => defaultLocale));

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const textOf = (html: string) =>
	plain(html.replaceAll(/<!--.*?-->/gs, '').replaceAll(/<[^>]*>/g, ' '));

const scale = (more: Partial<Question> = {}): Question => ({
	...{ id: 'confiance', kind: 'scale', title: 'Votre confiance', help: '', required: false },
	...{ settings: { min: 1, max: 5, minLabel: 'aucune', maxLabel: 'entière' }, condition: null },
	...more
});
const counts = (answered: number): QuestionCounts => ({
	...{ kind: 'choice', answered, mean: 2.5, median: 2 },
	choices: [1, 2, 3, 4, 5].map((step) => ({ id: String(step), people: step === 2 ? answered : 0 }))
});

it('an answer that is already a quotation is not quoted twice', () => {
	expect(quoted('Dans la boîte aux lettres')).toBe('« Dans la boîte aux lettres »');
	expect(quoted('« Je cherche un médecin »')).toBe('« Je cherche un médecin »');
});

describe('the mean of a scale says what its ends are', () => {
	const said = (settings: Question['settings']) =>
		plain(sentenceOf(scale({ settings }), counts(4), {}));

	it('in French', () => {
		expect(said({ min: 1, max: 5, minLabel: 'aucune', maxLabel: 'entière' })).toBe(
			'En moyenne 2,5 sur 5 (1 : aucune · 5 : entière) ; la réponse du milieu est 2.'
		);
		expect(said({ min: 0, max: 10, minLabel: 'aucune', maxLabel: '' })).toContain(
			'2,5 sur 10 (de 0 à 10 · 0 : aucune)'
		);
		expect(said({ min: 1, max: 5 })).toContain('2,5 sur 5 (de 1 à 5)');
	});

	it('in English', () => {
		installLocaleReader(() => 'en');
		expect(said({ min: 1, max: 5, minLabel: 'none', maxLabel: 'full' })).toBe(
			'On average 2.5 out of 5 (1: none · 5: full); the middle answer is 2.'
		);
		expect(said({ min: 1, max: 5 })).toContain('2.5 out of 5 (from 1 to 5)');
	});
});

describe('fewer answers to a question than people says why', () => {
	function shown(question: Question, answered: number, people: number, before: Question[] = []) {
		const isAskedOfAll = askedOfAll([...before, question]).has(question.id);
		const given = { question, people, isAskedOfAll, counts: counts(answered) };
		return textOf(
			render(QuestionResult, { props: { ...given, profile: null, names: {}, textsHref: '#' } }).body
		);
	}

	it.each([
		['fr', '74 réponses sur 78 personnes : 4 n’ont pas répondu à celle-ci.'],
		['en', '74 answers from 78 people: 4 did not answer this one.']
	] as const)('some skipped it (%s)', (locale, words) => {
		installLocaleReader(() => locale);
		expect(shown(scale(), 74, 78)).toContain(words);
	});

	it('one person is said in the singular', () => {
		expect(shown(scale(), 77, 78)).toContain('77 réponses sur 78 personnes : 1 n’a pas répondu');
	});

	it.each([
		['fr', '30 réponses sur 78 personnes : elle n’était posée qu’après certaines réponses.'],
		['en', '30 answers from 78 people: it was asked only after some answers.']
	] as const)('or it was not asked of everybody (%s)', (locale, words) => {
		installLocaleReader(() => locale);
		const condition = { questionId: 'autre', values: ['oui'] };
		expect(shown(scale({ condition }), 30, 78)).toContain(words);
		const part = scale({ id: 'partie', kind: 'section', condition });
		expect(shown(scale(), 30, 78, [part])).toContain(words);
	});

	it('and nothing is added where everybody answered', () => {
		expect(shown(scale(), 78, 78)).toContain('78 réponses sur 78 personnes. ');
	});
});
