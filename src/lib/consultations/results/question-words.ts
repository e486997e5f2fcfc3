import { formatDate, formatList, formatNumber } from '../../shared/format.ts';
import { OTHER, type Question } from '../questions/questions.ts';
import * as m from './messages.ts';
import { percentOf, type Choice, type QuestionCounts } from './counting/question-counts.ts';
import { optionsOf } from './counting/variables.ts';

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

/** What a count says, in one sentence that is read before any table. */
export function sentenceOf(
	question: Question,
	counts: QuestionCounts | undefined,
	names: Readonly<Record<string, string>>
): string {
	if (!counts || counts.answered === 0) return m.nobody();
	const words = (id: string) => answerWords(question, id, names);
	if (counts.kind === 'ranking') return firstSentence(counts.choices, words);
	if (counts.kind === 'number') {
		const unit = question.settings.unit ? ` ${question.settings.unit}` : '';
		const said = (value: number) => `${formatNumber(value)}${unit}`;
		const { min, median, max } = counts;
		return m.rangeWords({ min: said(min), median: said(median), max: said(max) });
	}
	if (counts.kind === 'date') {
		const [min, median, max] = [counts.min, counts.median, counts.max].map((day) =>
			formatDate(day)
		);
		return m.dateWords({ min: min!, median: median!, max: max! });
	}
	if (counts.kind !== 'choice') return '';
	if (counts.mean !== null && counts.median !== null) {
		const max = Number(optionsOf(question).at(-1)?.id ?? 0);
		return m.scaleWords({ mean: counts.mean, median: counts.median, max });
	}
	return topSentence(question, counts, words);
}

function topSentence(
	{ kind }: Question,
	{ choices, answered }: { choices: readonly Choice[]; answered: number },
	words: (id: string) => string
): string {
	const most = Math.max(...choices.map(({ people }) => people));
	const top = choices.filter(({ people }) => people === most);
	if (top.length > 1)
		return m.topTie({ answers: formatList(top.map(({ id }) => m.quoted(words(id)))) });
	const said = { answer: m.quoted(words(top[0]!.id)), percent: percentOf(most, answered) };
	return kind === 'multiple' ? m.topSeveral(said) : m.topOne(said);
}

function firstSentence(
	choices: readonly { id: string; first: number }[],
	words: (id: string) => string
): string {
	const most = Math.max(...choices.map(({ first }) => first));
	const top = choices.filter(({ first }) => first === most);
	if (top.length > 1)
		return m.topTie({ answers: formatList(top.map(({ id }) => m.quoted(words(id)))) });
	return m.rankingWords({ answer: m.quoted(words(top[0]!.id)), count: most });
}
