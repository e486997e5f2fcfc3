import {
	decides,
	optionsOf,
	scaleOf,
	type Option,
	type Question,
	type QuestionKind,
	type QuestionSettings
} from '../questions/questions.ts';
import { sensitiveReasonsOf } from '../taking-part/sensitive-text.ts';
import { asksAboutHealth } from './health-question.ts';
import * as limits from './limits.ts';

/** A line as it is about to be kept. */
export type QuestionDraft = Omit<Question, 'id'>;

export type QuestionRefusal =
	| 'missing'
	| 'too-long'
	| 'health'
	| 'options-few'
	| 'options-many'
	| 'options-twice'
	| 'options-long'
	| 'not-a-number'
	| 'bounds'
	| 'choices-bounds'
	| 'scale-bounds'
	| 'condition-unknown'
	| 'condition-several'
	| 'structure-fixed';

export type QuestionField =
	| 'title'
	| 'help'
	| 'options'
	| 'maxChoices'
	| 'min'
	| 'max'
	| 'minLabel'
	| 'maxLabel'
	| 'unit'
	| 'rows'
	| 'columns'
	| 'condition';
export type QuestionRefusals = Partial<Record<QuestionField, QuestionRefusal>>;

/**
 * Why a line may not be kept, by field; empty when it may. The one gate: of the form, of a file, of a copy. `earlier` are the
 * lines before it, which its condition may name.
 */
export function refusalsOfQuestion(
	draft: QuestionDraft,
	earlier: readonly Question[]
): QuestionRefusals {
	const { kind, title, help } = draft;
	const refusals: QuestionRefusals = {};
	const refuse: Refuse = (field, code) => {
		if (code) refusals[field] ??= code;
	};
	refuse('title', title.trim() === '' && 'missing');
	refuse('title', title.length > limits.TITLE_MAX && 'too-long');
	refuse('title', asksAboutHealth(title) && 'health');
	refuse('help', help.length > limits.HELP_MAX && 'too-long');
	refuse('help', asksAboutHealth(help) && 'health');
	kindChecks[kind](draft.settings, refuse);
	refuse('condition', refusalOfCondition(draft, earlier));
	return refusals;
}

function refusalOfOptions(
	options: readonly Option[],
	{ min, max }: { min: number; max: number }
): QuestionRefusal | null {
	const labels = options.map(({ label }) => label.trim());
	if (labels.length < min || labels.includes('')) return 'options-few';
	if (labels.length > max) return 'options-many';
	if (labels.some((label) => label.length > limits.LABEL_MAX)) return 'options-long';
	const isSame = (list: readonly string[]) => new Set(list).size < list.length;
	if (isSame(labels.map((label) => label.toLocaleLowerCase('fr')))) return 'options-twice';
	if (isSame(options.map(({ id }) => id))) return 'options-twice';
	// « J’ai un diabète » among the answers asks the same as « Avez-vous un diabète ? ».
	const aboutSomebody = (label: string) =>
		asksAboutHealth(label) || sensitiveReasonsOf(label).includes('own-illness');
	return labels.some(aboutSomebody) ? 'health' : null;
}

type Refuse = (field: QuestionField, code: QuestionRefusal | null | false) => void;
type Check = (settings: QuestionSettings, refuse: Refuse) => void;

/** What a line of each kind must say besides its words. */
const kindChecks: Record<QuestionKind, Check> = {
	section: () => {},
	'short-text': () => {},
	'long-text': () => {},
	single: checkChoices,
	multiple: (settings, refuse) => {
		checkChoices(settings, refuse);
		checkMost(settings, refuse);
	},
	scale: checkScale,
	ranking: (settings, refuse) => {
		checkOptions(settings, refuse, { min: 2, max: limits.RANKED_MAX });
		checkMost(settings, refuse);
	},
	number: checkNumber,
	date: () => {},
	commune: () => {},
	matrix: ({ rows = [], columns = [] }, refuse) => {
		refuse('rows', refusalOfOptions(rows, { min: 1, max: limits.ROWS_MAX }));
		refuse('columns', refusalOfOptions(columns, { min: 2, max: limits.COLUMNS_MAX }));
	}
};

function checkOptions(
	{ options = [] }: QuestionSettings,
	refuse: Refuse,
	bounds: { min: number; max: number }
): void {
	refuse('options', refusalOfOptions(options, bounds));
}

function checkChoices(settings: QuestionSettings, refuse: Refuse): void {
	checkOptions(settings, refuse, { min: settings.other ? 1 : 2, max: limits.OPTIONS_MAX });
}

function checkMost({ maxChoices, options = [], other }: QuestionSettings, refuse: Refuse): void {
	const most = options.length + (other ? 1 : 0);
	const isSound =
		maxChoices === undefined ||
		(Number.isInteger(maxChoices) && maxChoices >= 1 && maxChoices <= most);
	refuse('maxChoices', !isSound && 'choices-bounds');
}

function checkScale(settings: QuestionSettings, refuse: Refuse): void {
	const { min, max, minLabel = '', maxLabel = '' } = settings;
	const steps = scaleOf(settings);
	const isAsTyped = min === steps.min && max === steps.max;
	const isSound = isAsTyped && steps.max - steps.min < limits.STEPS_MAX;
	refuse('max', !isSound && 'scale-bounds');
	refuse('minLabel', minLabel.length > limits.LABEL_MAX && 'too-long');
	refuse('maxLabel', maxLabel.length > limits.LABEL_MAX && 'too-long');
}

function checkNumber({ min, max, unit = '' }: QuestionSettings, refuse: Refuse): void {
	const isOff = (bound: number | undefined) =>
		bound !== undefined && !(Math.abs(bound) <= limits.NUMBER_MAX);
	refuse('min', isOff(min) && 'not-a-number');
	refuse('max', isOff(max) && 'not-a-number');
	refuse('max', min !== undefined && max !== undefined && min > max && 'bounds');
	refuse('unit', unit.length > limits.UNIT_MAX && 'too-long');
}

/** A condition names one earlier question whose answers are counted, and answers that it has. */
export function refusalOfCondition(
	{ condition }: Pick<QuestionDraft, 'condition'>,
	earlier: readonly Question[]
): QuestionRefusal | null {
	if (!condition) return null;
	const deciding = earlier.find(({ id }) => id === condition.questionId);
	if (!deciding) return 'condition-unknown';
	const known = answersOf(deciding);
	const isKnown =
		condition.values.length > 0 && condition.values.every((value) => known.includes(value));
	return isKnown ? null : 'condition-unknown';
}

/** The answers on which a later question may depend; none for the kinds that decide nothing. */
export function answersOf({ kind, settings }: Pick<Question, 'kind' | 'settings'>): string[] {
	if (!decides(kind)) return [];
	return optionsOf({ kind, settings }).map(({ id }) => id);
}
