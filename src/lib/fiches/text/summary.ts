import {
	lineFields,
	richFields,
	rowsFields,
	TITLE_MAX,
	type FicheContent,
	type RowsField
} from './shape.ts';
import { plainTextOf } from '../../documents/rich/rich-node.ts';

/** What lists, boards and search know of the words of a fiche. */
export type Summary = {
	title: string;
	objective: string;
	audience: string;
	pilot: string;
	populations: string[];
	communes: string[];
	orientations: string[];
	priority: string;
	partnerCount: number;
	indicatorCount: number;
	milestoneCount: number;
	fundingCount: number;
	startsOn: string | null;
	endsOn: string | null;
	words: string;
};

/** Long enough for a list, short enough to stay one. */
const LINE_MAX = 300;
const WORDS_MAX = 100_000;

export function summaryOf(content: FicheContent): Summary {
	const { lines, rich, tags, choices, days } = content;
	return {
		title: lineOf(lines.title).slice(0, TITLE_MAX),
		objective: lineOf(lines.strategicObjective || plainTextOf(rich.objectives)),
		audience: lineOf(lines.audience),
		pilot: lineOf(lines.pilot),
		populations: tags.populations,
		communes: tags.communes,
		orientations: tags.orientations,
		priority: choices.priority,
		partnerCount: filledRows(content, 'partners', 'name'),
		indicatorCount: filledRows(content, 'indicators', 'name'),
		milestoneCount: filledRows(content, 'calendar', 'label'),
		fundingCount: filledRows(content, 'funding', 'funder'),
		startsOn: days.startsOn || null,
		endsOn: days.endsOn || null,
		// Cut first: folding is long for a text that is.
		words: foldWords(wordsOf(content).slice(0, 2 * WORDS_MAX)).slice(0, WORDS_MAX)
	};
}

/** One line; a space that does not break stays where French punctuation wants it. */
function lineOf(text: string): string {
	return withoutNull(text)
		.replace(/[^\S\u00a0\u202f]+/g, ' ')
		.trim()
		.slice(0, LINE_MAX);
}

/** A row that was added and left empty is not yet a partner. */
function filledRows(content: FicheContent, field: RowsField, column: string): number {
	return content.rows[field].filter(({ cells }) => cells[column]?.trim()).length;
}

function wordsOf({ lines, rich, rows }: FicheContent): string {
	return [
		...lineFields.map((key) => lines[key]),
		...richFields.map((key) => plainTextOf(rich[key])),
		...rowsFields.flatMap((key) => rows[key].flatMap(({ cells }) => Object.values(cells)))
	]
		.filter(Boolean)
		.join('\n');
}

/** Lower case and without accents, so that « ecran » finds « Écrans ». */
export function foldWords(text: string): string {
	return withoutNull(text)
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[’']/g, ' ')
		.toLowerCase();
}

/** PostgreSQL holds every character but this one. */
function withoutNull(text: string): string {
	return text.replaceAll('\0', '');
}
