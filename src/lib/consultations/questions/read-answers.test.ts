import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldName, LONG_TEXT_MAX } from './answer-fields.ts';
import { cleanText, type Typed } from '../../shared/typed-form.ts';
import { questionKinds, type Question, type QuestionKind } from './questions.ts';
import { readAnswers } from './read-answers.ts';
import { typedOfAnswers } from './typed-answers.ts';
import { visibleQuestions } from './visible-questions.ts';

const options = [
	{ id: 'a', label: 'Le bus' },
	{ id: 'b', label: 'La voiture' },
	{ id: 'c', label: 'À pied' }
];

function aQuestion(kind: QuestionKind, more: Partial<Question> = {}): Question {
	const settings =
		kind === 'matrix'
			? { rows: options.slice(0, 2), columns: options }
			: { options, ...(kind === 'multiple' ? { maxChoices: 2, other: true } : {}) };
	const usual = { id: `id-${kind}`, kind, title: kind, help: '', required: false, condition: null };
	return { ...usual, settings, ...more };
}

const communes = [
	{ code: '38185', name: 'Grenoble', department: 'Isère (38)' },
	{ code: '93066', name: 'Saint-Denis', department: 'Seine-Saint-Denis (93)' },
	{ code: '97411', name: 'Saint-Denis', department: 'La Réunion (974)' }
];
const findCommunes = (typed: string) =>
	communes.filter(({ name, code }) => name === typed || code === typed);

function read(question: Question, typed: Record<string, string | string[]>) {
	const fields = Object.entries(typed).map(([part, value]) => [
		part === '' ? fieldName(question.id) : fieldName(question.id, part),
		[value].flat()
	]);
	const found = readAnswers(Object.fromEntries(fields) as Typed, [question], findCommunes);
	return {
		value: found.values[question.id],
		text: found.texts[question.id],
		refusal: found.refusals[question.id]
	};
}

describe('each kind of question is read', () => {
	it.each([
		['short-text', { '': '  Un banc  ' }, { text: 'Un banc' }],
		['short-text', { '': 'é'.repeat(301) }, { refusal: 'too-long' }],
		['long-text', { '': 'Un\r\nbanc\u0000' }, { text: 'Un\nbanc' }],
		['single', { '': 'a' }, { value: 'a' }],
		['single', { '': 'z' }, { refusal: 'not-an-option' }],
		['single', { '': ['a', 'b'] }, { refusal: 'too-many' }],
		['multiple', { '': ['c', 'a'] }, { value: ['a', 'c'] }],
		['multiple', { '': ['a', 'b', 'c'] }, { refusal: 'too-many' }],
		[
			'multiple',
			{ '': ['a', 'other'], words: 'Le vélo' },
			{ value: ['a', 'other'], text: 'Le vélo' }
		],
		['multiple', { words: 'Le vélo' }, { value: ['other'], text: 'Le vélo' }],
		['scale', { '': '4' }, { value: 4 }],
		['scale', { '': '6' }, { refusal: 'not-an-option' }],
		['scale', { '': '1e0' }, { refusal: 'not-an-option' }],
		['ranking', { a: '2', c: '1' }, { value: ['c', 'a'] }],
		['ranking', { a: '3', c: '1' }, { value: ['c', 'a'] }],
		['ranking', { a: '1', c: '1' }, { refusal: 'same-place' }],
		['ranking', { a: '4' }, { refusal: 'not-an-option' }],
		['number', { '': '1 250,5' }, { value: 1250.5 }],
		['number', { '': '12.5' }, { value: 12.5 }],
		['number', { '': '1e3' }, { refusal: 'not-a-number' }],
		['number', { '': 'Infinity' }, { refusal: 'not-a-number' }],
		['date', { '': '2028-02-29' }, { value: '2028-02-29' }],
		['date', { '': '1/3/2027' }, { value: '2027-03-01' }],
		['date', { '': '2027-02-29' }, { refusal: 'not-a-date' }],
		['commune', { '': 'Grenoble' }, { value: '38185' }],
		['commune', { '': 'Saint-Denis' }, { refusal: 'several-communes' }],
		['commune', { '': 'Saint-Denis', code: '93066' }, { value: '93066' }],
		['commune', { '': 'Grenoble', code: '93066' }, { value: '38185' }],
		['commune', { '': 'Nulle-Part' }, { refusal: 'unknown-commune' }],
		['matrix', { a: 'b', b: 'c' }, { value: { a: 'b', b: 'c' } }],
		['matrix', { a: 'z' }, { refusal: 'not-an-option' }]
	] as const)('%s: %j gives %j', (kind, typed, expected) => {
		const found = read(aQuestion(kind), typed as Record<string, string | string[]>);
		expect(found).toEqual({ value: undefined, text: undefined, refusal: undefined, ...expected });
	});

	it('a number stays between its bounds, which belong to it', () => {
		const question = aQuestion('number', { settings: { min: 0, max: 60 } });
		expect(read(question, { '': '60' }).value).toBe(60);
		expect(read(question, { '': '60,01' }).refusal).toBe('too-large');
		expect(read(question, { '': '-1' }).refusal).toBe('too-small');
	});

	it('words beside « Autre » never replace another choice in silence', () => {
		const question = aQuestion('single', { settings: { options, other: true } });
		expect(read(question, { '': 'a', words: 'Le vélo' }).refusal).toBe('other-not-chosen');
	});

	it.each(questionKinds.filter((kind) => kind !== 'section'))(
		'%s: nothing is an answer only where none is needed',
		(kind) => {
			const nothing = { value: undefined, text: undefined };
			expect(read(aQuestion(kind), {})).toEqual({ ...nothing, refusal: undefined });
			const required = aQuestion(kind, { required: true });
			expect(read(required, {})).toEqual({ ...nothing, refusal: 'required' });
		}
	);

	it('what must be whole is not taken in part', () => {
		expect(read(aQuestion('ranking', { required: true }), { a: '1' }).refusal).toBe('incomplete');
		expect(read(aQuestion('matrix', { required: true }), { a: 'b' }).refusal).toBe('incomplete');
	});
});

describe('a question that depends on another', () => {
	const bus = aQuestion('single', { id: 'mean', required: true });
	const why = aQuestion('long-text', {
		id: 'why',
		required: true,
		condition: { questionId: 'mean', values: ['a', 'c'] }
	});

	it('is needed only where it is asked', () => {
		expect(readAnswers({ 'q-mean': ['b'] }, [bus, why]).refusals).toEqual({});
		expect(readAnswers({ 'q-mean': ['c'] }, [bus, why]).refusals).toEqual({ why: 'required' });
	});

	it('loses what was written when it is not asked, and says so', () => {
		const found = readAnswers({ 'q-mean': ['b'], 'q-why': ['Trop loin'] }, [bus, why]);
		expect(found.texts).toEqual({});
		expect(found.dropped).toEqual(['why']);
		expect(found.typed).toEqual({ 'q-mean': ['b'], 'q-why': ['Trop loin'] });
	});

	it('is hidden by a question that is itself hidden, that comes after, or that is gone', () => {
		const third = aQuestion('scale', {
			id: 'third',
			condition: { questionId: 'why', values: ['1'] }
		});
		const chain = [bus, { ...why, kind: 'single' } as Question, third];
		expect(visibleQuestions(chain, { mean: 'b', why: '1', third: 2 })).toEqual([bus]);
		expect(visibleQuestions([why, bus], { mean: 'a' })).toEqual([bus]);
		const orphan = aQuestion('date', { condition: { questionId: 'gone', values: ['a'] } });
		expect(visibleQuestions([orphan], {})).toEqual([]);
	});

	it('a hidden section hides its questions, until the next', () => {
		const condition = { questionId: 'mean', values: ['a'] };
		const section = aQuestion('section', { id: 's1', condition });
		const inside = aQuestion('date', { id: 'inside' });
		const after = aQuestion('section', { id: 's2' });
		const list = [bus, section, inside, after, aQuestion('number')];
		const ids = visibleQuestions(list, { mean: 'b' }).map(({ id }) => id);
		expect(ids).toEqual(['mean', 's2', 'id-number']);
		const { dropped } = readAnswers({ 'q-mean': ['b'], 'q-inside': ['2027-01-01'] }, list);
		expect(dropped).toEqual(['inside']);
	});
});

const aKind = fc.constantFrom(...questionKinds);
const someQuestions = fc
	.array(
		fc.record({
			kind: aKind,
			required: fc.boolean(),
			other: fc.boolean(),
			on: fc.option(fc.record({ index: fc.nat(7), values: fc.subarray(['a', 'b', 'other', '3']) }))
		}),
		{ maxLength: 8 }
	)
	.map((drawn) =>
		drawn.map(({ kind, required, other, on }, index): Question => {
			const base = aQuestion(kind);
			const condition = on && { questionId: `id-${on.index}`, values: on.values };
			const settings = { ...base.settings, other };
			return { ...base, id: `id-${index}`, required, settings, condition };
		})
	);
const aWord = fc.oneof(
	fc.constantFrom('a', 'b', 'c', 'other', '', '1', '2', '3', '2027-01-31', '12,5', 'Grenoble'),
	fc.string({ unit: 'binary', maxLength: 20 })
);
const someTyped = (questions: readonly Question[]) =>
	fc
		.array(fc.tuple(fc.nat(7), fc.constantFrom('', 'a', 'b', 'c', 'words', 'code'), aWord), {
			maxLength: 30
		})
		.map((drawn) => {
			const typed: Typed = {};
			for (const [index, part, value] of drawn) {
				if (!questions[index]) continue;
				const name = part ? fieldName(`id-${index}`, part) : fieldName(`id-${index}`);
				(typed[name] ??= []).push(value);
			}
			return typed;
		});
const aForm = someQuestions.chain((questions) =>
	fc.record({ questions: fc.constant(questions), typed: someTyped(questions) })
);

describe('whatever is sent', () => {
	it('what is kept belongs to questions that are asked, and asks for itself again', () => {
		fc.assert(
			fc.property(aForm, ({ questions, typed }) => {
				const found = readAnswers(typed, questions, findCommunes);
				const asked = new Set(visibleQuestions(questions, found.values).map(({ id }) => id));
				for (const id of [...Object.keys(found.values), ...Object.keys(found.texts)])
					expect(asked.has(id)).toBe(true);
				for (const id of Object.keys(found.refusals)) expect(asked.has(id)).toBe(true);
				for (const id of found.dropped) expect(asked.has(id)).toBe(false);
			}),
			{ numRuns: 500 }
		);
	});

	it('an answer that is opened again and sent as it is gives the same answer', () => {
		fc.assert(
			fc.property(aForm, ({ questions, typed }) => {
				const first = readAnswers(typed, questions, findCommunes);
				fc.pre(Object.keys(first.refusals).length === 0);
				const nameOf = (code: string) => communes.find((one) => one.code === code)!.name;
				const again = readAnswers(
					typedOfAnswers(questions, first, nameOf),
					questions,
					findCommunes
				);
				const { values, texts, refusals } = again;
				expect({ values, texts, refusals }).toEqual({
					values: first.values,
					texts: first.texts,
					refusals: {}
				});
			}),
			{ numRuns: 500 }
		);
	});

	it('what comes from a browser and from a device that kept it is read alike', () => {
		fc.assert(
			fc.property(aForm, ({ questions, typed }) => {
				const form = new FormData();
				for (const [name, values] of Object.entries(typed))
					for (const value of values) form.append(name, value);
				expect(readAnswers(form, questions, findCommunes).values).toEqual(
					readAnswers(typed, questions, findCommunes).values
				);
			})
		);
	});

	it('a text holds nothing that the database refuses, and ends after its maximum', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const cleaned = cleanText(text);
				expect(cleaned.isWellFormed?.() ?? true).toBe(true);
				expect(cleaned.includes('\u0000')).toBe(false);
			})
		);
		const million = 'a'.repeat(1_000_000);
		expect(LONG_TEXT_MAX).toBeLessThan(10_000);
		expect(read(aQuestion('long-text'), { '': million }).refusal).toBe('too-long');
	});
});
