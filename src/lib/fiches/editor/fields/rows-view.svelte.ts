import * as Y from 'yjs';
import type { Row, RowsField } from '../../text/shape.ts';
import type { LiveFiche } from '../live-fiche.svelte.ts';
import { PlacedRows } from './placed-rows.ts';
import { addRow } from './rows.ts';

/** The rows of one table, followed live; and the row that somebody else has just removed, so that nobody loses words silently. */
export class RowsView {
	rows: readonly Row[] = $state.raw([]);
	taken = $state.raw<Row | null>(null);
	#live: LiveFiche;
	#field: RowsField;
	#placed: PlacedRows;

	constructor(live: LiveFiche, field: RowsField) {
		this.#live = live;
		this.#field = field;
		this.#placed = new PlacedRows(live.doc, field);
		this.rows = this.#placed.readAll();
	}

	/** To be called in an effect: follows the document until what it returns is called. */
	follow(): () => void {
		const map = this.#live.doc.getMap(this.#field);
		const read = (events: Y.YEvent<never>[], transaction: Y.Transaction) => {
			const before = this.rows;
			this.rows = this.#placed.readChanged(events);
			if (transaction.local) return;
			const gone = before.find(({ id }) => !this.#placed.has(id));
			if (gone && Object.values(gone.cells).some(Boolean)) this.taken = gone;
		};
		map.observeDeep(read as never);
		this.rows = this.#placed.readAll();
		return () => map.unobserveDeep(read as never);
	}

	/** The shared text of a cell; null while a program has put something else there. */
	textOf(id: string, column: string): Y.Text | null {
		const row = this.#live.doc.getMap(this.#field).get(id);
		const cell = row instanceof Y.Map ? row.get(column) : null;
		return cell instanceof Y.Text ? cell : null;
	}

	/** For the cells that are not text. `typing` for what comes a letter at a time: one step of undo takes back the run. */
	setCell(
		id: string,
		column: string,
		value: string,
		{ typing = false }: { typing?: boolean } = {}
	): void {
		const row = this.#live.doc.getMap(this.#field).get(id);
		if (!(row instanceof Y.Map) || row.get(column) === value) return;
		if (!typing) this.#live.undoManager.stopCapturing();
		this.#live.write(() => row.set(column, value));
	}

	putBack(): string | null {
		if (!this.taken) return null;
		const id = addRow(this.#live, this.#field, this.taken.cells);
		this.taken = null;
		return id;
	}
}
