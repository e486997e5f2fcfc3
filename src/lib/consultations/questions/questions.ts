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

/** What is known of a line from its kind alone. */
type Traits = {
	/** Nothing (it is a heading), words (kept with the texts, never counted), or a value, which is counted. */
	gives: 'nothing' | 'words' | 'value';
	/** The answers that it lists, « Autre » last and without its words. Communes are not listed: any may come. */
	options: (settings: QuestionSettings) => Option[];
	/** Whether what comes after may depend on which of its options was chosen. */
	decides: boolean;
	/** Whether its value is the code of a commune, whose name must be found to be shown. */
	isCommune: boolean;
};

const unlisted = { options: () => [], decides: false, isCommune: false };

const traits: Record<QuestionKind, Traits> = {
	section: { gives: 'nothing', ...unlisted },
	'short-text': { gives: 'words', ...unlisted },
	'long-text': { gives: 'words', ...unlisted },
	single: { gives: 'value', options: choicesOf, decides: true, isCommune: false },
	multiple: { gives: 'value', options: choicesOf, decides: true, isCommune: false },
	scale: { gives: 'value', options: stepsOf, decides: true, isCommune: false },
	ranking: {
		gives: 'value',
		options: ({ options = [] }) => options,
		decides: false,
		isCommune: false
	},
	number: { gives: 'value', ...unlisted },
	date: { gives: 'value', ...unlisted },
	commune: { gives: 'value', options: () => [], decides: false, isCommune: true },
	matrix: {
		gives: 'value',
		options: ({ columns = [] }) => columns,
		decides: false,
		isCommune: false
	}
};

function choicesOf({ options = [], other }: QuestionSettings): Option[] {
	return other ? [...options, { id: OTHER, label: '' }] : options;
}

/** From the least to the most. */
function stepsOf(settings: QuestionSettings): Option[] {
	const { min, max } = scaleOf(settings);
	return Array.from({ length: max - min + 1 }, (_, step) => {
		const id = String(min + step);
		return { id, label: id };
	});
}

export const SCALE = { min: 1, max: 5 } as const;

/** The bounds of a scale; a wide or reversed one falls back to five steps rather than to a page of buttons. */
export function scaleOf({ min, max }: QuestionSettings): { min: number; max: number } {
	const low = Number.isInteger(min) ? min! : SCALE.min;
	const high = Number.isInteger(max) ? max! : SCALE.max;
	return high > low && high - low <= 20 ? { min: low, max: high } : SCALE;
}

/** How many places are ranked: all the options, or the first few. */
export function placesOf({ options = [], maxChoices }: QuestionSettings): number {
	return Math.min(options.length, maxChoices || options.length);
}

type OfKind = { kind: QuestionKind };

/** A heading asks nothing; everything else is a question. */
export function isHeading({ kind }: OfKind): boolean {
	return traits[kind].gives === 'nothing';
}

export const headingKinds = questionKinds.filter((kind) => isHeading({ kind }));

/** Answered in words only. */
export function isTextKind(kind: QuestionKind): boolean {
	return traits[kind].gives === 'words';
}

/** Whether words may come with an answer: an open question, or « Autre, précisez ». */
export function mayHoldWords({ kind, settings }: Pick<Question, 'kind' | 'settings'>): boolean {
	return isTextKind(kind) || Boolean(settings.other);
}

export function asksCommune({ kind }: OfKind): boolean {
	return traits[kind].isCommune;
}

export function decides(kind: QuestionKind): boolean {
	return traits[kind].decides;
}

export function optionsOf({ kind, settings }: Pick<Question, 'kind' | 'settings'>): Option[] {
	return traits[kind].options(settings);
}
