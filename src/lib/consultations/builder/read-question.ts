import { plainNumberOf } from '../../shared/typed/typed-number.ts';
import { cleanText, firstIn, valuesIn, type Typed } from '../../shared/typed-form.ts';
import {
	isHeading,
	SCALE,
	type Condition,
	type Option,
	type Question,
	type QuestionKind,
	type QuestionSettings
} from '../questions/questions.ts';
import { refusalsOfQuestion, type QuestionDraft, type QuestionRefusals } from './check-question.ts';

export type ReadQuestion = { draft: QuestionDraft; refusals: QuestionRefusals };

/** Between the question and the answer that a box of the condition stands for. */
export const conditionBox = (questionId: string, value: string) => `${questionId}|${value}`;

/**
 * The fields of the form of one line. `before` is the line as it is (null for a new one): an answer whose words are
 * corrected stays the same answer.
 */
export function readQuestion(
	typed: Typed,
	{
		kind,
		before,
		earlier
	}: { kind: QuestionKind; before: Question | null; earlier: readonly Question[] }
): ReadQuestion {
	const picked = conditionIn(typed);
	const draft: QuestionDraft = {
		kind,
		title: cleanText(firstIn(typed, 'title')).replace(/\s+/g, ' '),
		help: cleanText(firstIn(typed, 'help')),
		required: !isHeading({ kind }) && firstIn(typed, 'required') === 'oui',
		settings: settingsIn(typed, kind, before?.settings ?? {}),
		condition: picked === 'several' ? null : picked
	};
	const refusals = refusalsOfQuestion(draft, earlier);
	if (picked === 'several') refusals.condition = 'condition-several';
	return { draft, refusals };
}

/** What the fields of a line say, by the name of a setting. */
type Fields = {
	lines: (name: 'options' | 'rows' | 'columns') => Option[];
	words: (name: 'minLabel' | 'maxLabel' | 'unit') => string | undefined;
	number: (name: 'maxChoices' | 'min' | 'max') => number | undefined;
	box: (name: 'other') => true | undefined;
};

type KindSettings = {
	/** What the form of a new line holds before anybody types. */
	start: QuestionSettings;
	/** What the form of a line asks for. */
	read: (fields: Fields) => QuestionSettings;
};

const nothingToSet: KindSettings = { start: {}, read: () => ({}) };

const kindSettings: Record<QuestionKind, KindSettings> = {
	section: nothingToSet,
	'short-text': nothingToSet,
	'long-text': nothingToSet,
	single: {
		start: {},
		read: ({ lines, box }) => ({ options: lines('options'), other: box('other') })
	},
	multiple: {
		start: {},
		read: ({ lines, box, number }) => ({
			options: lines('options'),
			other: box('other'),
			maxChoices: number('maxChoices')
		})
	},
	scale: {
		start: SCALE,
		read: ({ number, words }) => ({
			min: number('min'),
			max: number('max'),
			minLabel: words('minLabel'),
			maxLabel: words('maxLabel')
		})
	},
	ranking: {
		start: {},
		read: ({ lines, number }) => ({
			options: lines('options'),
			maxChoices: number('maxChoices')
		})
	},
	number: {
		start: {},
		read: ({ number, words }) => ({
			min: number('min'),
			max: number('max'),
			unit: words('unit')
		})
	},
	date: nothingToSet,
	commune: nothingToSet,
	matrix: {
		start: {},
		read: ({ lines }) => ({ rows: lines('rows'), columns: lines('columns') })
	}
};

/** The fields of a new line. */
export function newTyped(kind: QuestionKind): Typed {
	return typedOfSettings(kindSettings[kind].start);
}

function settingsIn(typed: Typed, kind: QuestionKind, before: QuestionSettings): QuestionSettings {
	return compact(
		kindSettings[kind].read({
			lines: (name) => optionsFromLines(firstIn(typed, name), before[name] ?? [], name[0]!),
			words: (name) => cleanText(firstIn(typed, name)).replace(/\s+/g, ' ') || undefined,
			number: (name) => numberIn(firstIn(typed, name)),
			box: (name) => firstIn(typed, name) === 'oui' || undefined
		})
	);
}

/** Without what was left empty. */
function compact(settings: QuestionSettings): QuestionSettings {
	return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

/** NaN for what is not a number: the rules refuse it in words. */
function numberIn(raw: string): number | undefined {
	const plain = plainNumberOf(raw, { decimals: 6 });
	if (plain === '') return undefined;
	return plain === null ? Number.NaN : Number(plain);
}

/**
 * One choice by line. Who moves a line moves the choice; who corrects its words, with as many other lines as before, keeps
 * it too, so that what depends on it, or was answered, still means the same.
 */
export function optionsFromLines(
	text: string,
	before: readonly Option[],
	letter: string
): Option[] {
	const labels = cleanText(text)
		.split('\n')
		.map((line) => line.replace(/\s+/g, ' ').trim())
		.filter((line) => line !== '');
	const ids: (string | undefined)[] = labels.map(
		(label) => before.find((option) => option.label === label)?.id
	);
	const isFree = (id: string | undefined) => id !== undefined && !ids.includes(id);
	for (const index of labels.keys()) {
		const atSamePlace = before[index]?.id;
		if (ids[index] === undefined && labels.length === before.length && isFree(atSamePlace))
			ids[index] = atSamePlace;
	}
	let last = Math.max(0, ...before.map(({ id }) => Number(/^[a-z](\d+)$/.exec(id)?.[1] ?? 0)));
	return labels.map((label, index) => ({ id: ids[index] ?? `${letter}${(last += 1)}`, label }));
}

/** The boxes ticked: of one question only, or a condition would mean two things. */
function conditionIn(typed: Typed): Condition | null | 'several' {
	const boxes = valuesIn(typed, 'condition').map((box) => box.split('|'));
	if (boxes.length === 0) return null;
	const ids = new Set(boxes.map(([id]) => id));
	if (ids.size > 1) return 'several';
	return { questionId: boxes[0]![0]!, values: [...new Set(boxes.map(([, value = '']) => value))] };
}

/** The fields of a line as it is kept: what opens its form. */
export function typedOfQuestion({ title, help, required, settings, condition }: Question): Typed {
	const boxes = condition?.values.map((value) => conditionBox(condition.questionId, value)) ?? [];
	return {
		...typedOfSettings(settings),
		title: [title],
		help: [help],
		condition: boxes,
		required: required ? ['oui'] : []
	};
}

function typedOfSettings(settings: QuestionSettings): Typed {
	const texts = Object.entries(settings).map(([name, value]) => [name, fieldText(value)] as const);
	const filled = texts.filter(([, text]) => text !== '');
	return Object.fromEntries(filled.map(([name, text]) => [name, [text]]));
}

function fieldText(value: NonNullable<QuestionSettings[keyof QuestionSettings]>): string {
	if (typeof value === 'object') return value.map(({ label }) => label).join('\n');
	if (typeof value === 'boolean') return value ? 'oui' : '';
	return typeof value === 'number' ? String(value).replace('.', ',') : value;
}
