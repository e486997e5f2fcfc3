/** The kinds of lines of a questionnaire. A section is a heading; all others are questions. */
export const questionKinds = [
	'section',
	'short-text',
	'long-text',
	'single',
	'multiple',
	'scale',
	'ranking',
	'number',
	'date',
	'commune',
	'matrix'
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** One choice; `id` is short and stays when the label is corrected. */
export type Option = { id: string; label: string };

/** What a question of each kind needs; the others stay absent. */
export type QuestionSettings = {
	/** single, multiple, ranking. */
	options?: Option[];
	/** single, multiple: « Autre, précisez », under the id `other`; the words go with the texts. */
	other?: boolean;
	/** multiple: at most so many. ranking: how many places are ranked (all when absent). */
	maxChoices?: number;
	/** scale, number: bounds, included. */
	min?: number;
	max?: number;
	/** scale: what the two ends mean. */
	minLabel?: string;
	maxLabel?: string;
	/** number: such as « minutes ». */
	unit?: string;
	/** matrix: the same columns for each row. */
	rows?: Option[];
	columns?: Option[];
};

/** Asked when `questionId` (single, multiple, scale) was answered by one of `values`. */
export type Condition = { questionId: string; values: string[] };

/**
 * One closed answer. single: option id · multiple, ranking: option ids (ranking: best first) · scale, number: number ·
 * date: `YYYY-MM-DD` · commune: code · matrix: column id by row id. Texts are kept apart.
 */
export type AnswerValue = string | number | string[] | Record<string, string>;
/** By question id. */
export type AnswerValues = Record<string, AnswerValue>;

/** As answering, preview, paper and results read it. */
export type Question = {
	id: string;
	kind: QuestionKind;
	title: string;
	help: string;
	required: boolean;
	settings: QuestionSettings;
	condition: Condition | null;
};

export const OTHER = 'other';

export function isTextKind(kind: QuestionKind): boolean {
	return kind === 'short-text' || kind === 'long-text';
}
