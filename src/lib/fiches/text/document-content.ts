import * as Y from 'yjs';
import { linesOfNodes } from '../../documents/rich/lines-of-nodes.ts';
import { readLines, writeLines } from '../../documents/rich/lines.ts';
import { nodesOfLines } from '../../documents/rich/nodes-of-lines.ts';
import { formerNodesOf } from './former-rich-text.ts';
import {
	choiceFields,
	columnsOf,
	dayFields,
	emptyContent,
	lineFields,
	richFields,
	rowsFields,
	tagFields,
	type FicheContent,
	type RichField,
	type Row,
	type RowsField
} from './shape.ts';

/**
 * The fiche inside its Yjs document:
 * - each line field is a `Y.Text` under the key of the field, each rich field a `Y.Text` of lines
 *   (`documents/rich/lines.ts`) under `rich/` and its key;
 * - each rows field is a `Y.Map` of row id → `Y.Map { position, …cells }`; text cells are `Y.Text`, the others plain values;
 *   `position` is a fractional index, so that two people may move rows at once;
 * - choices, tags and days live in the `Y.Map` named `values`: `priority`, `startsOn`, and one key `populations/families`
 *   a tag, so that two people may tick two boxes at once.
 */
export const VALUES = 'values';

/** Before the key of a rich field, in the name of its root. */
export const RICH = 'rich/';

export function richTextOf(doc: Y.Doc, field: RichField): Y.Text {
	return doc.getText(RICH + field);
}

/** The field that a root of the document holds; other names are given back as they are. */
export function fieldOfRoot(name: string): string {
	return name.startsWith(RICH) ? name.slice(RICH.length) : name;
}

/** The key of a tag inside `values`. */
export function tagKey(field: string, tag: string): string {
	return `${field}/${tag}`;
}

/** The first state of a document, written once, on the server. Every reader and writer starts from these same bytes. */
export function seedOf(content: FicheContent): Uint8Array {
	const doc = new Y.Doc();
	doc.transact(() => write(doc, content));
	const seed = Y.encodeStateAsUpdate(doc);
	doc.destroy();
	return seed;
}

function write(doc: Y.Doc, content: FicheContent): void {
	for (const key of lineFields) {
		const text = doc.getText(key);
		if (content.lines[key]) text.insert(0, content.lines[key]);
	}
	for (const key of richFields) writeLines(richTextOf(doc, key), linesOfNodes(content.rich[key]));
	for (const key of rowsFields) {
		content.rows[key].forEach((row, index) => {
			doc.getMap(key).set(row.id, rowMapOf(key, row.cells, seedPosition(index)));
		});
	}
	const values = doc.getMap(VALUES);
	for (const key of choiceFields) if (content.choices[key]) values.set(key, content.choices[key]);
	for (const key of dayFields) if (content.days[key]) values.set(key, content.days[key]);
	for (const key of tagFields)
		for (const tag of content.tags[key]) values.set(tagKey(key, tag), true);
}

/** Positions of the first rows, in the alphabet of `fractional-indexing`: a0, a1 … a9, aA … */
function seedPosition(index: number): string {
	const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
	if (index < digits.length) return `a${digits[index]}`;
	return `b${digits[Math.floor(index / digits.length) - 1]}${digits[index % digits.length]}`;
}

/** A new row, ready to be set under its id. */
export function rowMapOf(
	field: RowsField,
	cells: Record<string, string>,
	position: string
): Y.Map<unknown> {
	const row = new Y.Map<unknown>();
	row.set('position', position);
	for (const column of columnsOf[field]) {
		const value = cells[column.key] ?? '';
		row.set(column.key, column.cell === 'text' ? new Y.Text(value) : value);
	}
	return row;
}

/** Reads a document, whatever somebody may have put in it: what does not fit the shape is left out, never thrown. */
export function contentOf(doc: Y.Doc): FicheContent {
	const content = emptyContent();
	const values = doc.getMap(VALUES);
	for (const key of lineFields) content.lines[key] = plainOf(doc.getText(key));
	for (const key of richFields) {
		const nodes = nodesOfLines(readLines(richTextOf(doc, key)));
		content.rich[key] = [...nodes, ...formerNodesOf(doc, key)];
	}
	for (const key of rowsFields) content.rows[key] = rowsOf(doc, key);
	for (const key of choiceFields) content.choices[key] = stringOf(values.get(key));
	for (const key of dayFields) content.days[key] = dayOf(values.get(key));
	for (const key of tagFields) {
		const prefix = tagKey(key, '');
		content.tags[key] = [...values.keys()]
			.filter((name) => name.startsWith(prefix) && values.get(name) === true)
			.map((name) => name.slice(prefix.length))
			.sort();
	}
	return content;
}

/** The rows of a table in the order people gave them. */
export function rowsOf(doc: Y.Doc, field: RowsField): Row[] {
	const rows: PlacedRow[] = [];
	for (const [id, value] of doc.getMap(field).entries()) {
		const placed = placedRowOf(field, id, value);
		if (placed) rows.push(placed);
	}
	return inOrder(rows);
}

export type PlacedRow = { row: Row; position: string };

/** A row and the place that its document gives it; null for what is no row. */
export function placedRowOf(field: RowsField, id: string, value: unknown): PlacedRow | null {
	if (!(value instanceof Y.Map)) return null;
	const cells = Object.fromEntries(
		columnsOf[field].map(({ key, cell }) => {
			const text = plainOf(value.get(key));
			return [key, cell === 'day' ? dayOf(text) : text];
		})
	);
	return { row: { id, cells }, position: stringOf(value.get('position')) };
}

export function inOrder(rows: readonly PlacedRow[]): Row[] {
	return [...rows]
		.sort((a, b) => compare(a.position, b.position) || compare(a.row.id, b.row.id))
		.map(({ row }) => row);
}

function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

function stringOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

function dayOf(value: unknown): string {
	return /^\d{4}-\d{2}-\d{2}$/.test(stringOf(value)) ? stringOf(value) : '';
}

function plainOf(value: unknown): string {
	if (value instanceof Y.Text) {
		const delta = value.toDelta() as { insert?: unknown }[];
		return delta.map(({ insert }) => stringOf(insert)).join('');
	}
	return stringOf(value);
}
