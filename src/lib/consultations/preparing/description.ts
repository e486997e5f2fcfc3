import { dayOrTyped, isPlainDay } from '../../shared/typed/typed-day.ts';
import { numberOf, plainOrTyped } from '../../shared/typed/typed-number.ts';
import { fromLocalField, toLocalField } from '../../shared/local-time.ts';
import {
	answererKinds,
	levels,
	moderationMoments,
	namings,
	profileQuestions,
	type PhaseKind,
	type PhaseOptions
} from '../kinds.ts';
import type { Fields } from '../../shared/merge-changes.ts';
import { PROFILE_THRESHOLD } from '../rules.ts';
import { textOf } from '../../shared/typed-form.ts';
import { isId } from '../../shared/ids.ts';

/** The fields of the description that hold a text, and how long it may be. */
export const textLimits = {
	title: 160,
	purpose: 3000,
	information: 8000,
	decider: 600,
	canChange: 3000,
	cannotChange: 3000,
	audience: 1500,
	protection: 3000,
	answerOwner: 300,
	namingReason: 1000,
	easySummary: 4000,
	easyReviewers: 400
} as const;
export type TextField = keyof typeof textLimits;
const textFields = Object.keys(textLimits) as TextField[];

/** Those chosen among a few: an empty level is « not chosen yet ». */
const choices: Record<string, readonly string[]> = {
	level: ['', ...levels],
	answerers: answererKinds,
	naming: namings,
	moderation: moderationMoments
};
/** Those of which several may be ticked: in `Fields` they are sorted and joined by commas. */
const lists = ['groupIds', 'profileQuestions'] as const;
const single = [...textFields, ...Object.keys(choices), 'place', 'decisionOn', 'profileThreshold'];

/** What a form says, each field as one text: trimmed, its lines ended alike, the ticked boxes joined. */
export function typedDescription(form: FormData): Fields {
	const typed: Fields = {};
	for (const name of single) typed[name] = textOf(form.get(name));
	typed.decisionOn = dayOrTyped(typed.decisionOn!);
	typed.profileThreshold = plainOrTyped(typed.profileThreshold!);
	for (const name of lists) {
		const values = form.getAll(name).filter((value) => typeof value === 'string');
		typed[name] = joined(values);
	}
	return typed;
}

const joined = (values: readonly string[]) => [...new Set(values)].sort().join(',');
const split = (text: string | undefined) => (text ? text.split(',') : []);

export type FieldRefusal = 'missing' | 'too-long' | 'not-a-date' | 'not-a-choice' | 'out-of-bounds';

/** What is wrong in itself, whatever is still missing: a draft may be incomplete, not absurd. */
export function refusalsOf(fields: Fields): Record<string, FieldRefusal> {
	const refusals: Record<string, FieldRefusal> = {};
	for (const name of textFields)
		if (fields[name]!.length > textLimits[name]) refusals[name] = 'too-long';
	for (const [name, allowed] of Object.entries(choices))
		if (!allowed.includes(fields[name]!)) refusals[name] = 'not-a-choice';
	const { title, place, decisionOn, profileThreshold } = fields;
	if (!title) refusals.title = 'missing';
	if (!/^(theme|fiche):/.test(place!) || !isId(place!.slice(6))) refusals.place = 'missing';
	if (decisionOn && !isPlainDay(decisionOn)) refusals.decisionOn = 'not-a-date';
	if (numberOf(profileThreshold!, PROFILE_THRESHOLD) === null)
		refusals.profileThreshold = 'out-of-bounds';
	if (!split(fields.groupIds).every(isId)) refusals.groupIds = 'not-a-choice';
	if (!split(fields.profileQuestions).every((one) => isOneOf(profileQuestions, one)))
		refusals.profileQuestions = 'not-a-choice';
	return refusals;
}

function isOneOf<T extends string>(allowed: readonly T[], value: string): value is T {
	return allowed.some((one) => one === value);
}

/** The columns that hold texts and choices, once `refusalsOf` finds nothing to say. */
export function columnsOf(fields: Fields) {
	const texts = Object.fromEntries(textFields.map((name) => [name, fields[name]!]));
	return {
		...(texts as Record<TextField, string>),
		decisionOn: fields.decisionOn || null,
		level: levels.find((one) => one === fields.level) ?? null,
		answerers: answererKinds.find((one) => one === fields.answerers)!,
		naming: namings.find((one) => one === fields.naming)!,
		moderation: moderationMoments.find((one) => one === fields.moderation)!,
		profileQuestions: profileQuestions.filter((one) =>
			split(fields.profileQuestions).includes(one)
		),
		profileThreshold: Number(fields.profileThreshold)
	};
}

export const groupIdsOf = (fields: Fields): string[] => split(fields.groupIds);

type Row = ReturnType<typeof columnsOf> & { themeId: string; ficheId: string | null };

/** What the database holds, as the form shows it. */
export function fieldsOf(row: Row, groupIds: readonly string[]): Fields {
	const fields: Fields = Object.fromEntries(textFields.map((name) => [name, row[name]]));
	return {
		...fields,
		place: row.ficheId ? `fiche:${row.ficheId}` : `theme:${row.themeId}`,
		decisionOn: row.decisionOn ?? '',
		level: row.level ?? '',
		answerers: row.answerers,
		naming: row.naming,
		moderation: row.moderation,
		profileQuestions: joined(row.profileQuestions),
		profileThreshold: String(row.profileThreshold),
		groupIds: joined(groupIds)
	};
}

/** The options that each kind of phase offers, in the order of the form. */
export const optionsOfKind: Record<PhaseKind, readonly (keyof PhaseOptions)[]> = {
	questionnaire: [],
	contributions: ['place', 'photo', 'support', 'comments'],
	statements: ['proposals']
};

/** What a new phase allows, until somebody changes it: a photo shows faces and number plates, it is asked for. */
export const usualOptions: Record<PhaseKind, PhaseOptions> = {
	questionnaire: {},
	contributions: { place: true, support: true, comments: true },
	statements: { proposals: true }
};

export const PHASE_TITLE_MAX = 160;
export const PHASE_INTRODUCTION_MAX = 2000;
/** Phases of one consultation: enough for every real one, and a bound for the page. */
export const PHASES_MAX = 12;

export function typedPhase(form: FormData): Fields {
	const options = form.getAll('options').filter((value) => typeof value === 'string');
	return {
		title: textOf(form.get('title')),
		introduction: textOf(form.get('introduction')),
		opensAt: textOf(form.get('opensAt')),
		closesAt: textOf(form.get('closesAt')),
		options: joined(options)
	};
}

export function phaseRefusalsOf(fields: Fields): Record<string, FieldRefusal> {
	const refusals: Record<string, FieldRefusal> = {};
	if (!fields.title) refusals.title = 'missing';
	if (fields.title!.length > PHASE_TITLE_MAX) refusals.title = 'too-long';
	if (fields.introduction!.length > PHASE_INTRODUCTION_MAX) refusals.introduction = 'too-long';
	for (const name of ['opensAt', 'closesAt'])
		if (fields[name] && !fromLocalField(fields[name])) refusals[name] = 'not-a-date';
	return refusals;
}

type PhaseRow = {
	kind: PhaseKind;
	title: string;
	introduction: string;
	opensAt: Date | null;
	closesAt: Date | null;
	options: PhaseOptions;
};

export function phaseColumnsOf(fields: Fields, kind: PhaseKind): Omit<PhaseRow, 'kind'> {
	const chosen = split(fields.options);
	const options = optionsOfKind[kind].filter((option) => chosen.includes(option));
	return {
		title: fields.title!,
		introduction: fields.introduction!,
		opensAt: fromLocalField(fields.opensAt!),
		closesAt: fromLocalField(fields.closesAt!),
		options: Object.fromEntries(options.map((option) => [option, true]))
	};
}

export function phaseFieldsOf(row: PhaseRow): Fields {
	const options = optionsOfKind[row.kind].filter((option) => row.options[option]);
	return {
		title: row.title,
		introduction: row.introduction,
		opensAt: toLocalField(row.opensAt),
		closesAt: toLocalField(row.closesAt),
		options: joined(options)
	};
}
