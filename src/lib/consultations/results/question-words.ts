import { formatDate, formatList, formatNumber } from '../../shared/format.ts';
import { scaleMeaning, stepLabel } from '../questions/answer-messages.ts';
import {
	OTHER,
	optionsOf,
	scaleOf,
	type Question,
	type QuestionKind
} from '../questions/questions.ts';
import * as m from './messages.ts';
import { percentOf, type QuestionCounts } from './counting/question-counts.ts';

/** The words of an answer: its label, the name of a commune, « autre ». */
export function answerWords(
	question: Pick<Question, 'kind' | 'settings'>,
	id: string,
	names: Readonly<Record<string, string>>
): string {
	if (id === OTHER) return m.otherAnswer();
	const known = optionsOf(question).find((option) => option.id === id);
	return known?.label || names[id] || id;
}

/** The same where it is read beside others: the ends of a scale keep their words. */
export function shownAnswer(
	question: Pick<Question, 'kind' | 'settings'>,
	id: string,
	names: Readonly<Record<string, string>>
): string {
	if (question.kind === 'scale') return stepLabel(question.settings, id);
	return answerWords(question, id, names);
}

type CountsOf<Kind> = Extract<QuestionCounts, { kind: Kind }>;
type WordsOf = (id: string) => string;
type Sentence = (question: Question, counts: QuestionCounts, words: WordsOf) => string;

/** A sentence about counts of this kind. */
function about<Kind extends QuestionCounts['kind']>(
	kind: Kind,
	say: (counts: CountsOf<Kind>, question: Question, words: WordsOf) => string
): Sentence {
	return (question, counts, words) =>
		counts.kind === kind ? say(counts as CountsOf<Kind>, question, words) : '';
}

type KindSentence = {
	say: Sentence;
	/** Whether the sentence is among those to know when one reads nothing else. */
	isInShort: boolean;
};

const silent: KindSentence = { say: () => '', isInShort: false };
const topOfOne: KindSentence = {
	say: about('choice', (counts, _, words) => topSentence(counts, words, m.topOne)),
	isInShort: true
};

const kindSentences: Record<QuestionKind, KindSentence> = {
	section: silent,
	'short-text': silent,
	'long-text': silent,
	single: topOfOne,
	multiple: {
		say: about('choice', (counts, _, words) => topSentence(counts, words, m.topSeveral)),
		isInShort: true
	},
	scale: { say: about('choice', scaleSentence), isInShort: true },
	ranking: {
		say: about('ranking', ({ choices }, _, words) => firstSentence(choices, words)),
		isInShort: true
	},
	number: { say: about('number', numberSentence), isInShort: true },
	date: { say: about('date', dateSentence), isInShort: false },
	commune: topOfOne,
	matrix: silent
};

export function isInShort({ kind }: Question): boolean {
	return kindSentences[kind].isInShort;
}

/** What a count says, in one sentence that is read before any table. */
export function sentenceOf(
	question: Question,
	counts: QuestionCounts | undefined,
	names: Readonly<Record<string, string>>
): string {
	if (!counts || counts.answered === 0) return m.nobody();
	const words = (id: string) => shownAnswer(question, id, names);
	return kindSentences[question.kind].say(question, counts, words);
}

function numberSentence({ min, median, max }: CountsOf<'number'>, { settings }: Question): string {
	const unit = settings.unit ? ` ${settings.unit}` : '';
	const said = (value: number) => `${formatNumber(value)}${unit}`;
	return m.rangeWords({ min: said(min), median: said(median), max: said(max) });
}

function dateSentence({ min, median, max }: CountsOf<'date'>): string {
	return m.dateWords({ min: formatDate(min), median: formatDate(median), max: formatDate(max) });
}

function scaleSentence(counts: CountsOf<'choice'>, question: Question, words: WordsOf): string {
	const { mean, median } = counts;
	if (mean === null || median === null) return topSentence(counts, words, m.topOne);
	const { max } = scaleOf(question.settings);
	return m.scaleWords({ mean, median, max, ends: scaleMeaning(question.settings) });
}

function topSentence(
	{ choices, answered }: CountsOf<'choice'>,
	words: WordsOf,
	say: typeof m.topOne
): string {
	const most = Math.max(...choices.map(({ people }) => people));
	const top = choices.filter(({ people }) => people === most);
	if (top.length > 1)
		return m.topTie({ answers: formatList(top.map(({ id }) => m.quoted(words(id)))) });
	return say({ answer: m.quoted(words(top[0]!.id)), percent: percentOf(most, answered) });
}

function firstSentence(choices: readonly { id: string; first: number }[], words: WordsOf): string {
	const most = Math.max(...choices.map(({ first }) => first));
	const top = choices.filter(({ first }) => first === most);
	if (top.length > 1)
		return m.topTie({ answers: formatList(top.map(({ id }) => m.quoted(words(id)))) });
	return m.rankingWords({ answer: m.quoted(words(top[0]!.id)), count: most });
}
