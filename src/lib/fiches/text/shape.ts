import type { RichNode } from '../../documents/rich/rich-node.ts';

/**
 * What a fiche is made of. One declaration serves the editor, the reading page, the comparison of versions,
 * the JSON and the summary. Fields and their order come from the union of real fiches (field research, §3).
 */

/** A line of a table: its id, and its cells as text (days are `YYYY-MM-DD`). */
export type Row = { id: string; cells: Record<string, string> };

type Column = {
	key: string;
	cell: 'text' | 'day' | 'choice' | 'amount';
	options?: readonly string[];
};

export type Tab = 'core' | 'more';

export const lineFields = ['title', 'strategicObjective', 'audience', 'pilot', 'coPilots'] as const;
export const richFields = [
	'finding',
	'objectives',
	'description',
	'means',
	'inequalities',
	'articulation',
	'evaluation',
	'levers'
] as const;
export const rowsFields = ['partners', 'calendar', 'indicators', 'funding'] as const;
export const choiceFields = ['priority', 'participation'] as const;
export const tagFields = [
	'populations',
	'communes',
	'orientations',
	'determinants',
	'approaches'
] as const;
export const dayFields = ['startsOn', 'endsOn'] as const;

export type LineField = (typeof lineFields)[number];
export type RichField = (typeof richFields)[number];
export type RowsField = (typeof rowsFields)[number];
export type ChoiceField = (typeof choiceFields)[number];
export type TagField = (typeof tagFields)[number];
export type DayField = (typeof dayFields)[number];
export type FieldKey = LineField | RichField | RowsField | ChoiceField | TagField | DayField;

/** Longest title accepted, in characters (import template of the field research, F2). */
export const TITLE_MAX = 300;

/**
 * The tab of each field, in the order in which they are read: a field without a tab would be stored and shown to nobody.
 * Number, theme and status belong to the fiche itself, not to its text.
 */
export const tabOf: Record<FieldKey, Tab> = {
	title: 'core',
	strategicObjective: 'core',
	finding: 'core',
	objectives: 'core',
	audience: 'core',
	populations: 'core',
	pilot: 'core',
	coPilots: 'core',
	partners: 'core',
	startsOn: 'core',
	endsOn: 'core',
	calendar: 'core',
	indicators: 'core',
	description: 'more',
	communes: 'more',
	means: 'more',
	funding: 'more',
	participation: 'more',
	inequalities: 'more',
	orientations: 'more',
	determinants: 'more',
	approaches: 'more',
	articulation: 'more',
	levers: 'more',
	evaluation: 'more',
	priority: 'more'
};

const fieldsIn = (tab: Tab) =>
	(Object.keys(tabOf) as FieldKey[]).filter((key) => tabOf[key] === tab);

/** The fields of each tab, in their order. */
export const tabs: Record<Tab, readonly FieldKey[]> = {
	core: fieldsIn('core'),
	more: fieldsIn('more')
};

export const columnsOf: Record<RowsField, readonly Column[]> = {
	partners: [
		{ key: 'name', cell: 'text' },
		{ key: 'contribution', cell: 'text' }
	],
	calendar: [
		{ key: 'label', cell: 'text' },
		{ key: 'from', cell: 'day' },
		{ key: 'to', cell: 'day' },
		{ key: 'state', cell: 'choice', options: ['planned', 'started', 'done'] }
	],
	indicators: [
		{ key: 'name', cell: 'text' },
		{ key: 'kind', cell: 'choice', options: ['process', 'result'] },
		{ key: 'baseline', cell: 'text' },
		{ key: 'target', cell: 'text' },
		{ key: 'source', cell: 'text' }
	],
	funding: [
		{ key: 'funder', cell: 'text' },
		{ key: 'amount', cell: 'amount' },
		{ key: 'state', cell: 'choice', options: ['asked', 'granted', 'refused'] }
	]
};

export const optionsOf: Record<
	ChoiceField | Exclude<TagField, 'communes' | 'orientations'>,
	readonly string[]
> = {
	priority: ['high', 'medium', 'low'],
	participation: [
		'none',
		'information',
		'consultation',
		'concertation',
		'co-construction',
		'co-decision'
	],
	populations: [
		'families',
		'children',
		'young',
		'adults',
		'seniors',
		'precarious',
		'disabled',
		'carers',
		'professionals',
		'everyone'
	],
	determinants: [
		'housing',
		'transport',
		'planning',
		'early-childhood',
		'leisure',
		'education',
		'work',
		'food',
		'environment',
		'social-ties',
		'access-to-rights'
	],
	approaches: ['outreach', 'multi-year', 'information', 'training', 'experimental']
};

/** All the words of a fiche, out of its live document: what is shown, compared, exported and summed up. */
export type FicheContent = {
	lines: Record<LineField, string>;
	rich: Record<RichField, RichNode[]>;
	rows: Record<RowsField, Row[]>;
	choices: Record<ChoiceField, string>;
	tags: Record<TagField, string[]>;
	days: Record<DayField, string>;
};

function filled<K extends string, V>(keys: readonly K[], value: () => V): Record<K, V> {
	return Object.fromEntries(keys.map((key) => [key, value()])) as Record<K, V>;
}

/** A fiche where nothing has been written yet. */
export function emptyContent(): FicheContent {
	return {
		lines: filled(lineFields, () => ''),
		rich: filled(richFields, (): RichNode[] => []),
		rows: filled(rowsFields, (): Row[] => []),
		choices: filled(choiceFields, () => ''),
		tags: filled(tagFields, (): string[] => []),
		days: filled(dayFields, () => '')
	};
}

export function isLineField(key: FieldKey): key is LineField {
	return (lineFields as readonly string[]).includes(key);
}
export function isRichField(key: FieldKey): key is RichField {
	return (richFields as readonly string[]).includes(key);
}
export function isRowsField(key: FieldKey): key is RowsField {
	return (rowsFields as readonly string[]).includes(key);
}
export function isChoiceField(key: FieldKey): key is ChoiceField {
	return (choiceFields as readonly string[]).includes(key);
}
export function isTagField(key: FieldKey): key is TagField {
	return (tagFields as readonly string[]).includes(key);
}
export function isDayField(key: FieldKey): key is DayField {
	return (dayFields as readonly string[]).includes(key);
}
