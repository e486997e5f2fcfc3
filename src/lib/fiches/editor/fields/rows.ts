import { generateKeyBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import { rowMapOf, rowsOf } from '../../text/document-content.ts';
import type { Row, RowsField } from '../../text/shape.ts';
import type { LiveFiche } from '../live-fiche.svelte.ts';

/** Adds a row at the end, filled with these cells. Returns its id. */
export function addRow(
	live: LiveFiche,
	field: RowsField,
	cells: Record<string, string> = {}
): string {
	const id = crypto.randomUUID();
	const last = positionsOf(live, field).at(-1) ?? null;
	live.undoManager.stopCapturing();
	live.write(() => live.doc.getMap(field).set(id, rowMapOf(field, cells, keyAfter(last))));
	live.undoManager.stopCapturing();
	return id;
}

/** Adds rows after one of the table, in this order, as one step of undo; an empty row is filled instead. Returns the id of the last. */
export function pasteRows(
	live: LiveFiche,
	field: RowsField,
	{ row, cells }: { row: Row; cells: readonly Record<string, string>[] }
): string {
	const ids = rowsOf(live.doc, field).map(({ id }) => id);
	const positions = positionsOf(live, field);
	const index = ids.indexOf(row.id);
	const next = positions[index + 1] ?? null;
	const isEmpty = Object.values(row.cells).every((cell) => cell.trim() === '');
	let last = row.id;
	let position = positions[index] ?? null;
	live.undoManager.stopCapturing();
	live.write(() => {
		cells.forEach((given, at) => {
			if (at === 0 && isEmpty) return fillRow(live, field, row.id, given);
			position = keyBetween(position, next);
			last = crypto.randomUUID();
			live.doc.getMap(field).set(last, rowMapOf(field, given, position));
		});
	});
	live.undoManager.stopCapturing();
	return last;
}

function fillRow(
	live: LiveFiche,
	field: RowsField,
	id: string,
	cells: Record<string, string>
): void {
	const row = live.doc.getMap(field).get(id);
	if (!(row instanceof Y.Map)) return;
	for (const [key, value] of Object.entries(cells)) {
		const text = row.get(key);
		if (text instanceof Y.Text) text.insert(0, value);
		else row.set(key, value);
	}
}

export function removeRow(live: LiveFiche, field: RowsField, id: string): void {
	live.undoManager.stopCapturing();
	live.write(() => live.doc.getMap(field).delete(id));
	live.undoManager.stopCapturing();
}

/** Moves a row one place up (-1) or down (1). Does nothing at the ends. */
export function moveRow(live: LiveFiche, field: RowsField, id: string, by: -1 | 1): void {
	const ids = rowsOf(live.doc, field).map((row) => row.id);
	const target = ids.indexOf(id) + by;
	const row = live.doc.getMap(field).get(id);
	if (target < 0 || target >= ids.length || !(row instanceof Y.Map)) return;
	const positions = positionsOf(live, field);
	const before = positions[by === 1 ? target : target - 1] ?? null;
	const after = positions[by === 1 ? target + 1 : target] ?? null;
	live.undoManager.stopCapturing();
	live.write(() => row.set('position', keyBetween(before, after)));
	live.undoManager.stopCapturing();
}

function positionsOf(live: LiveFiche, field: RowsField): string[] {
	const rows = live.doc.getMap(field);
	return rowsOf(live.doc, field).map(({ id }) => {
		const row = rows.get(id);
		return row instanceof Y.Map ? String(row.get('position') ?? '') : '';
	});
}

function keyAfter(last: string | null): string {
	return keyBetween(last, null);
}

/** Two people may have given the same place to two rows; any program may have written a place that is no index. */
function keyBetween(before: string | null, after: string | null): string {
	try {
		return generateKeyBetween(before, after);
	} catch {
		return before ? `${before}V` : generateKeyBetween(null, null);
	}
}
