import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import {
	communeNameOf,
	communes,
	findCommunes,
	sampleQuestion,
	samples,
	typedIn
} from '../../../tests/support/question-samples.ts';
import { refusalsOfQuestion } from './builder/check-question.ts';
import LineSummary from './builder/LineSummary.svelte';
import QuestionForm from './builder/QuestionForm.svelte';
import { questionnaireFile, readQuestionnaireFile } from './builder/questionnaire-file.ts';
import { newTyped, readQuestion, typedOfQuestion } from './builder/read-question.ts';
import PaperQuestion from './paper/PaperQuestion.svelte';
import MyAnswers from './questionnaire/MyAnswers.svelte';
import type { Typed } from '../shared/typed-form.ts';
import { fieldRefusalSentence } from './questions/answer-messages.ts';
import QuestionFields from './questions/QuestionFields.svelte';
import { isHeading, optionsOf, questionKinds, type Question } from './questions/questions.ts';
import { readAnswers } from './questions/read-answers.ts';
import { typedOfAnswers } from './questions/typed-answers.ts';
import { visibleQuestions } from './questions/visible-questions.ts';
import { countAnswers } from './results/counting/count-answers.ts';
import { profileCountsOf } from './results/counting/profile-counts.ts';
import { tallyOf } from './results/counting/tally.ts';
import { columnsOf } from './results/open-files/open-lines.ts';
import { sentenceOf } from './results/question-words.ts';
import QuestionResult from './results/QuestionResult.svelte';

const names = Object.fromEntries(communes.map(({ code, name }) => [code, name]));

const decoded = (text: string) =>
	text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const textOf = (html: string) =>
	plain(decoded(html.replaceAll(/<!--.*?-->/gs, '').replaceAll(/<[^>]*>/g, ' ')));

type Tag = { name: string; attributes: Record<string, string>; inside: string };

function tagsOf(html: string, names: string): Tag[] {
	const found = html.matchAll(new RegExp(`<(${names})\\b([^>]*)>(?:([^<]*)</textarea>)?`, 'g'));
	return [...found].map(([, name = '', attributes = '', inside = '']) => ({
		name,
		attributes: Object.fromEntries(
			[...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key, value = '']) => [
				key!,
				decoded(value)
			])
		),
		inside: decoded(inside)
	}));
}

/** What a browser sends when nobody touches the form. */
function sentBy(html: string): Typed {
	const sent: Typed = {};
	let select = '';
	for (const { name, attributes, inside } of tagsOf(html, 'input|select|option|textarea')) {
		const { type, value = '' } = attributes;
		const isBox = type === 'radio' || type === 'checkbox';
		if (name === 'select') select = attributes.name!;
		if (name === 'option' && 'selected' in attributes) sent[select] = [value];
		if (name === 'textarea') sent[attributes.name!] = [inside];
		if (name === 'input' && (!isBox || 'checked' in attributes))
			(sent[attributes.name!] ??= []).push(value);
	}
	return sent;
}

/** Two people gave the sample answer, a third took part and gave none. */
function tallyWith(question: Question) {
	const { value } = samples[question.kind].given;
	const values = value === undefined ? {} : { [question.id]: value };
	const { tally, add } = tallyOf([question]);
	for (const one of [values, values, {}]) add(one, 'account');
	return { tally, values };
}

const fieldsOf = (question: Question, typed: Typed, refusals: Record<string, string> = {}) =>
	render(QuestionFields, { props: { questions: [question], typed, refusals, communes } }).body;

describe.each(questionKinds)('%s', (kind) => {
	const sample = samples[kind];
	const question = sampleQuestion(kind);

	it('is prepared in a form that gives back the same line, and refuses what nobody could answer', () => {
		const back = typedOfQuestion(question);
		const form = render(QuestionForm, {
			props: {
				action: '?/creer',
				kind,
				carried: {},
				typed: back,
				earlier: [],
				isFixed: false,
				submitLabel: 'Ajouter',
				cancel: '?'
			}
		}).body;
		const read = readQuestion(sentBy(form), { kind, before: question, earlier: [] });
		const { id: _, ...draft } = question;
		expect(read).toEqual({ draft, refusals: {} });
		if (sample.broken) {
			const { settings, field } = sample.broken;
			expect(refusalsOfQuestion({ ...draft, settings }, [])).toHaveProperty(field);
		}
		const started = readQuestion(
			{ ...newTyped(kind), title: ['Quoi ?'] },
			{ kind, before: null, earlier: [] }
		);
		expect(started.draft.settings).toMatchObject(sample.start);
	});

	it('is told whole in the list of lines, and goes whole from one territory to another', () => {
		const summary = textOf(
			render(LineSummary, { props: { line: question, lines: [question] } }).body
		);
		const { options, rows, columns, maxChoices: _, other: __, ...words } = sample.settings;
		const labels = [options, rows, columns].flatMap((list = []) => list.map(({ label }) => label));
		for (const word of [...labels, ...Object.values(words)])
			expect(summary).toContain(String(word));
		const file = JSON.stringify(
			questionnaireFile({ title: 'Venir', introduction: '' }, [question])
		);
		expect(readQuestionnaireFile(file, () => question.id)).toEqual({ questions: [question] });
	});

	it('is on paper, with a place for each answer', () => {
		const props = { question, questions: [question] };
		const sheet = render(PaperQuestion, { props }).body;
		for (const words of [question.title, question.help, ...sample.paper.words])
			expect(textOf(sheet)).toContain(words);
		const places = sheet.match(/class="(box|rule|ruled|step)\b/g) ?? [];
		expect(places).toHaveLength(sample.paper.places);
	});

	it('decides what comes after by each answer that it lists, or by none', () => {
		const answers = optionsOf(question).map(({ id }) => id);
		const after = (answer: string): Question => ({
			...sampleQuestion('date'),
			id: 'after',
			condition: { questionId: kind, values: [answer] }
		});
		if (sample.decides) expect(answers).not.toEqual([]);
		for (const answer of answers) {
			const { condition } = refusalsOfQuestion(after(answer), [question]);
			expect(condition).toBe(sample.decides ? undefined : 'condition-unknown');
			const values = { [kind]: Array.isArray(sample.given.value) ? [answer] : answer };
			const shown = visibleQuestions([question, after(answer)], values);
			expect(shown).toHaveLength(sample.decides ? 2 : 1);
		}
	});

	it('is counted, said in a sentence and shown in its results', () => {
		const { tally } = tallyWith(question);
		const counts = countAnswers([question], tally).questions[kind]!;
		expect(counts).toEqual(sample.counts);
		const from = { people: 3, isAskedOfAll: true, profile: null };
		const props = { question, counts, ...from, names, textsHref: '#textes' };
		const html = render(QuestionResult, { props }).body;
		const lines = [...html.matchAll(/<tr[^>]*>.*?<\/tr>/gs)].map(([line]) => textOf(line));
		const counted = lines.filter((line) => /\d/.test(line));
		expect(counted).toHaveLength(sample.results.length);
		for (const [at, line] of sample.results.entries())
			expect(counted[at]).toMatch(new RegExp(`^${line}\\b`));
		if (sample.given.text) expect(html).toContain('href="#textes"');
		if (counts.answered === 0) return;
		expect(plain(sentenceOf(question, counts, names))).toContain(sample.sentence);
		expect(textOf(html)).toContain(sample.sentence);
	});

	it('is compared by profile, or too varied to be', () => {
		const { tally, values } = tallyWith(question);
		const profiles = profileCountsOf([question], tally);
		const profile = { commune: '', district: '', standing: '', source: 'account' };
		profiles.add(values, { ...profile, 'age-group': '18-29' });
		const counted = profiles.counts();
		expect(counted.map(({ variable }) => variable)).toEqual(sample.compared);
		for (const { cells } of counted)
			expect(Object.values(cells['age-group']?.['18-29'] ?? {})).toContain(1);
	});

	it.each([false, true])('is in the open data, each column mixed by itself: %s', (isMixed) => {
		const { tally, values } = tallyWith(question);
		const mixed = [...tally.columns].map(([key, given]) => {
			const [json] = [...given].find(([, people]) => people === 2) ?? ['null'];
			return [key, JSON.parse(json)];
		});
		const line = isMixed ? Object.fromEntries(mixed) : values;
		const columns = columnsOf([question], { isMixed, names });
		expect(columns.map(({ head, cell }) => [head, cell(line)])).toEqual(sample.columns);
		// Words are published apart; a value without a column would be published nowhere.
		expect(columns.length > 0).toBe(sample.given.value !== undefined);
	});
});

const askedKinds = questionKinds.filter((kind) => !isHeading({ kind }));

describe.each(askedKinds)('%s, which is answered,', (kind) => {
	const sample = samples[kind];
	const question = sampleQuestion(kind);
	const { value, text } = sample.given;

	it('shows fields that hold what was answered, and read it again', () => {
		const found = readAnswers(typedIn(kind, sample.typed), [question], findCommunes);
		expect(found).toMatchObject({ refusals: {}, dropped: [] });
		expect({ value: found.values[kind], text: found.texts[kind] }).toEqual({ value, text });
		const back = typedOfAnswers([question], found, communeNameOf);
		const again = readAnswers(sentBy(fieldsOf(question, back)), [question], findCommunes);
		expect(again.values).toEqual(found.values);
		expect(again.texts).toEqual(found.texts);
		expect(again.typed).toEqual(back);
		expect(readAnswers(sentBy(fieldsOf(question, {})), [question], findCommunes)).toMatchObject({
			values: {},
			texts: {},
			refusals: {}
		});
	});

	it('asks for an answer where one is needed, and says what is wrong with one', () => {
		const required = { ...question, required: true };
		expect(readAnswers({}, [required]).refusals).toEqual({ [kind]: 'required' });
		const { typed: wrong, code, sentence } = sample.refused!;
		const found = readAnswers(typedIn(kind, wrong), [question], findCommunes);
		expect(found).toMatchObject({ values: {}, texts: {}, refusals: { [kind]: code } });
		expect(plain(fieldRefusalSentence(code, question))).toContain(sentence);
		expect(textOf(fieldsOf(question, {}, { [kind]: code }))).toContain(sentence);
	});

	it('is read again by whoever answered it', () => {
		const kept = { id: 't', questionId: kind, visibility: 'shown' as const, heldReasons: [] };
		const texts = text ? [{ ...kept, body: text }] : [];
		const when = { submittedAt: new Date(), updatedAt: new Date(), revision: 1 };
		const values = value === undefined ? {} : { [kind]: value };
		const answer = { questions: [question], values, texts, communeNames: names, ...when };
		const page = textOf(render(MyAnswers, { props: { answer } }).body);
		for (const words of sample.said) expect(page).toContain(words);
	});
});
