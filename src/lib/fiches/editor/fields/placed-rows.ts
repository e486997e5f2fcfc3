import type * as Y from 'yjs';
import { inOrder, placedRowOf, type PlacedRow } from '../../text/document-content.ts';
import type { Row, RowsField } from '../../text/shape.ts';

/** The rows of a table as they were read last. A table may have a thousand, and one is written at a time: only that one is read again. */
export class PlacedRows {
	#doc: Y.Doc;
	#field: RowsField;
	#rows = new Map<string, PlacedRow>();

	constructor(doc: Y.Doc, field: RowsField) {
		this.#doc = doc;
		this.#field = field;
	}

	has(id: string): boolean {
		return this.#rows.has(id);
	}

	readAll(): Row[] {
		this.#rows.clear();
		return this.#read(this.#doc.getMap(this.#field).keys());
	}

	/** Rows that these events did not touch stay the same objects. */
	readChanged(events: readonly Y.YEvent<never>[]): Row[] {
		const ids = new Set<string>();
		for (const event of events) {
			if (event.path.length > 0) ids.add(String(event.path[0]));
			else for (const id of event.keys.keys()) ids.add(id);
		}
		return this.#read(ids);
	}

	#read(ids: Iterable<string>): Row[] {
		const map = this.#doc.getMap(this.#field);
		for (const id of ids) {
			const placed = placedRowOf(this.#field, id, map.get(id));
			if (placed) this.#rows.set(id, placed);
			else this.#rows.delete(id);
		}
		return inOrder([...this.#rows.values()]);
	}
}
