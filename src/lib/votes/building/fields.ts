import type { Fields } from '../../shared/merge-changes.ts';
import { roles, type Role } from '../../accounts/actor.ts';
import { fromLocalField, toLocalField } from '../../shared/local-time.ts';
import { scriptlessWays, secrecies, type Quorum, type Threshold } from '../kinds.ts';
import { LIMITS, METHOD_IDS, type MethodId } from '../methods/parameters.ts';
import type { Vote, VoteOption } from '../queries.server.ts';
import { MIN_BALLOTS, REMINDER_DAYS } from '../rules.ts';
import {
	parameterNames,
	plainParameter,
	parameterRefusals,
	parametersFrom,
	parameterTexts
} from './parameter-fields.ts';
import { isId } from '../../shared/ids.ts';
import { numberOf, plainOrTyped } from '../../shared/typed/typed-number.ts';
import { textOf } from '../../shared/typed-form.ts';

/** The steps of a vote’s preparation that hold fields; the last one shows and announces. */
export const steps = ['question', 'method', 'people'] as const;
export type Step = (typeof steps)[number];

export const textLimits = {
	title: 200,
	introduction: 3000,
	objectText: 20_000,
	decider: 600,
	drawWords: 200,
	optionLabel: 200,
	optionDescription: 1000
} as const;

/** Exact fractions that a person may choose from: nobody has to write one. */
export const quorumChoices = ['none', 'voters', '1/10', '1/4', '1/3', '1/2', '2/3'] as const;
export const thresholdChoices = ['none', '>1/2', '>=1/2', '>=3/5', '>=2/3', '>=3/4'] as const;

const single: Record<Step, readonly string[]> = {
	question: ['title', 'introduction', 'place', 'objectKind', 'objectText', 'versionId'],
	method: ['method', ...parameterNames],
	people: [
		...['secrecy', 'withoutScript', 'canChange', 'allowsPaper', 'opensAt', 'closesAt'],
		...['quorum', 'quorumCount'],
		...['threshold', 'drawsTies', 'drawWords', 'minBallots', 'decider']
	]
};
const lists: Record<Step, readonly string[]> = {
	question: [],
	method: [],
	people: ['groupIds', 'roles', 'reminderDays']
};

/** What a form says, each field as one text: trimmed, its lines ended alike, the ticked boxes joined. */
export function typedStep(step: Step, form: FormData): Fields {
	const typed: Fields = {};
	for (const name of single[step]) typed[name] = plainIn(name, textOf(form.get(name)));
	for (const name of lists[step])
		typed[name] = joined(form.getAll(name).filter((value) => typeof value === 'string'));
	if (step === 'method') typed.options = JSON.stringify(typedOptions(form));
	return typed;
}

/** What is a number stands in its plain form, however it was typed: what two people changed is compared. */
function plainIn(name: string, typed: string): string {
	if (parameterNames.includes(name)) return plainParameter(name, typed);
	return name === 'quorumCount' || name === 'minBallots' ? plainOrTyped(typed) : typed;
}

const joined = (values: readonly string[]) => [...new Set(values)].sort().join(',');
const split = (text: string | undefined) => (text ? text.split(',') : []);

/** An option as a form holds it. */
export type OptionFields = { label: string; description: string; cost: string };

function typedOptions(form: FormData): OptionFields[] {
	const texts = (name: string) => form.getAll(name).map(textOf);
	const [labels, descriptions, costs] = ['label', 'description', 'cost'].map((name) =>
		texts(`option-${name}`)
	);
	return labels!.map((label, index) => ({
		label: label.replace(/\s+/g, ' '),
		description: descriptions![index] ?? '',
		cost: plainOrTyped(costs![index] ?? '', { unit: 'euros' })
	}));
}

export function optionsIn(fields: Fields): OptionFields[] {
	return JSON.parse(fields.options || '[]') as OptionFields[];
}

/** Lines that say nothing are not options. */
const isFilled = ({ label, description, cost }: OptionFields) => label + description + cost !== '';

/** One thing done to the list of options before it is saved: `add`, `up:2`, `down:0`, `remove:1`. */
export function arrangeOptions(options: readonly OptionFields[], wanted: string): OptionFields[] {
	const [deed, place = ''] = wanted.split(':');
	const at = Number(place);
	const list = [...options];
	if (deed === 'add') return [...list, { label: '', description: '', cost: '' }];
	if (place === '' || !Number.isInteger(at) || !list[at]) return list;
	const [taken] = list.splice(at, 1);
	if (deed === 'up') list.splice(Math.max(0, at - 1), 0, taken!);
	if (deed === 'down') list.splice(at + 1, 0, taken!);
	return list;
}

export function fieldsOf(
	step: Step,
	{ vote, options, groupIds }: { vote: Vote; options: VoteOption[]; groupIds: string[] }
): Fields {
	if (step === 'question')
		return {
			...{ title: vote.title, introduction: vote.introduction, place: placeKey(vote) },
			...{ objectKind: vote.objectKind, objectText: vote.objectText },
			versionId: vote.versionId ?? ''
		};
	if (step === 'method')
		return {
			method: METHOD_IDS.find((id) => id === vote.parameters?.method) ?? '',
			...parameterTexts(vote.parameters),
			options: JSON.stringify(
				options.map(({ label, description, cost }) => ({
					...{ label, description, cost: cost === null ? '' : String(cost) }
				}))
			)
		};
	return {
		...{ secrecy: vote.secrecy, withoutScript: vote.withoutScript },
		...{ canChange: yes(vote.canChange), decider: vote.decider },
		...{ opensAt: toLocalField(vote.opensAt), closesAt: toLocalField(vote.closesAt) },
		...{ quorum: quorumKey(vote.quorum), threshold: thresholdKey(vote.threshold) },
		quorumCount: vote.quorum.kind === 'voters' ? String(vote.quorum.count) : '',
		...{ allowsPaper: yes(vote.allowsPaper), drawsTies: yes(vote.drawsTies) },
		drawWords: vote.drawWords,
		minBallots: String(vote.minBallots),
		...{ groupIds: joined(groupIds), roles: joined(vote.roles) },
		reminderDays: joined(vote.reminderDays.map(String))
	};
}

const yes = (is: boolean) => (is ? 'yes' : '');

export function placeKey(vote: Pick<Vote, 'themeId' | 'ficheId' | 'groupId'>): string {
	if (vote.groupId) return `group:${vote.groupId}`;
	return vote.ficheId ? `fiche:${vote.ficheId}` : `theme:${vote.themeId}`;
}

function quorumKey(quorum: Quorum): string {
	return quorum.kind === 'share' ? `${quorum.numerator}/${quorum.denominator}` : quorum.kind;
}

function thresholdKey(threshold: Threshold): string {
	if (threshold.kind === 'none') return 'none';
	const { strict, numerator, denominator } = threshold;
	return `${strict ? '>' : '>='}${numerator}/${denominator}`;
}

const QUORUM_COUNT = { min: 1, max: 1_000_000 };
/** Whole euros. */
const COST = { min: 1, max: 999_999_999 };

export type FieldRefusal =
	| 'missing'
	| 'too-long'
	| 'not-a-date'
	| 'not-a-choice'
	| 'not-a-number'
	| 'min-above-max'
	| 'needed'
	| 'cost-missing'
	| 'cost-wrong'
	| 'label-missing'
	| 'options-many';

/** What is wrong in itself, whatever is still missing: a draft may be incomplete, not absurd. */
export function refusalsOf(step: Step, fields: Fields): Record<string, FieldRefusal> {
	if (step === 'question') return questionRefusals(fields);
	return step === 'method' ? methodRefusals(fields) : peopleRefusals(fields);
}

function questionRefusals(fields: Fields): Record<string, FieldRefusal> {
	const refusals: Record<string, FieldRefusal> = {};
	for (const name of ['title', 'introduction', 'objectText'] as const)
		if (fields[name]!.length > textLimits[name]) refusals[name] = 'too-long';
	if (!fields.title) refusals.title = 'missing';
	const [kind = '', id] = fields.place!.split(':');
	if (!['theme', 'fiche', 'group'].includes(kind) || !isId(id)) refusals.place = 'missing';
	if (!['text', 'version'].includes(fields.objectKind!)) refusals.objectKind = 'not-a-choice';
	if (fields.versionId && !isId(fields.versionId)) refusals.versionId = 'not-a-choice';
	return refusals;
}

function methodRefusals(fields: Fields): Record<string, FieldRefusal> {
	const method = METHOD_IDS.find((id) => id === fields.method);
	const refusals: Record<string, FieldRefusal> = method ? parameterRefusals(method, fields) : {};
	if (fields.method && !method) refusals.method = 'not-a-choice';
	const options = optionsIn(fields);
	if (options.filter(isFilled).length > LIMITS.options.max)
		refusals[`option-label-${options.length - 1}`] = 'options-many';
	options.forEach((option, index) => {
		if (!isFilled(option)) return;
		const { label, description, cost } = option;
		if (label === '') refusals[`option-label-${index}`] = 'label-missing';
		if (label.length > textLimits.optionLabel) refusals[`option-label-${index}`] = 'too-long';
		if (description.length > textLimits.optionDescription)
			refusals[`option-description-${index}`] = 'too-long';
		if (method !== 'equal-shares') return;
		if (cost === '') refusals[`option-cost-${index}`] = 'cost-missing';
		else if (numberOf(cost, COST) === null) refusals[`option-cost-${index}`] = 'cost-wrong';
	});
	return refusals;
}

function peopleRefusals(fields: Fields): Record<string, FieldRefusal> {
	const refusals: Record<string, FieldRefusal> = {};
	const choices: Record<string, readonly string[]> = {
		...{ secrecy: secrecies, withoutScript: scriptlessWays },
		...{ quorum: quorumChoices, threshold: thresholdChoices }
	};
	for (const [name, allowed] of Object.entries(choices))
		if (!allowed.includes(fields[name]!)) refusals[name] = 'not-a-choice';
	for (const name of ['opensAt', 'closesAt'])
		if (fields[name] && !fromLocalField(fields[name])) refusals[name] = 'not-a-date';
	if (numberOf(fields.minBallots!, MIN_BALLOTS) === null) refusals.minBallots = 'not-a-number';
	if (fields.quorum === 'voters' && numberOf(fields.quorumCount!, QUORUM_COUNT) === null)
		refusals.quorumCount = fields.quorumCount ? 'not-a-number' : 'needed';
	if (split(fields.groupIds).some((id) => !isId(id))) refusals.groupIds = 'not-a-choice';
	if (split(fields.roles).some((one) => !roles.some((role) => role === one)))
		refusals.roles = 'not-a-choice';
	if (split(fields.reminderDays).some((day) => !REMINDER_DAYS.some((one) => String(one) === day)))
		refusals.reminderDays = 'not-a-choice';
	for (const name of ['decider', 'drawWords'] as const)
		if (fields[name]!.length > textLimits[name]) refusals[name] = 'too-long';
	return refusals;
}

/** The columns that these fields mean, once nothing is wrong with them; the place, the groups and the options are apart. */
export function columnsOf(step: Step, fields: Fields): Partial<Vote> {
	if (step === 'question')
		return {
			...{ title: fields.title!.replace(/\s+/g, ' '), introduction: fields.introduction },
			...{ objectKind: fields.objectKind as Vote['objectKind'], objectText: fields.objectText },
			versionId: fields.versionId || null
		};
	if (step === 'method') {
		const method = METHOD_IDS.find((id) => id === fields.method) as MethodId | undefined;
		return { parameters: method ? parametersFrom(method, fields) : null };
	}
	return {
		secrecy: fields.secrecy as Vote['secrecy'],
		withoutScript: fields.withoutScript as Vote['withoutScript'],
		canChange: fields.canChange === 'yes',
		...{ roles: split(fields.roles) as Role[], decider: fields.decider },
		...{ opensAt: fromLocalField(fields.opensAt!), closesAt: fromLocalField(fields.closesAt!) },
		...{ quorum: quorumIn(fields), threshold: thresholdIn(fields.threshold!) },
		...{ allowsPaper: fields.allowsPaper === 'yes', drawsTies: fields.drawsTies === 'yes' },
		drawWords: fields.drawWords,
		minBallots: Number(fields.minBallots),
		reminderDays: split(fields.reminderDays).map(Number)
	};
}

export const groupIdsIn = (fields: Fields) => split(fields.groupIds);

/** The options that are saved: those that say something. */
export function savedOptions(fields: Fields) {
	return optionsIn(fields)
		.filter(isFilled)
		.map(({ label, description, cost }, position) => ({
			...{ position, label, description },
			cost: numberOf(cost, COST)
		}));
}

function fraction(text: string) {
	const [numerator, denominator] = text.split('/').map(Number);
	return { numerator: numerator!, denominator: denominator! };
}

function quorumIn({ quorum, quorumCount }: Fields): Quorum {
	if (quorum === 'voters') return { kind: 'voters', count: Number(quorumCount) };
	return quorum === 'none' ? { kind: 'none' } : { kind: 'share', ...fraction(quorum!) };
}

function thresholdIn(text: string): Threshold {
	if (text === 'none') return { kind: 'none' };
	const strict = !text.startsWith('>=');
	return { kind: 'share', ...fraction(text.replace(/^>=?/, '')), strict };
}
