import * as Y from 'yjs';
import { fieldOfRoot, richTextOf, VALUES } from '../text/document-content.ts';
import { lineFields, richFields, rowsFields, tabs, type FieldKey } from '../text/shape.ts';

/** Origin of what is written here: what undo may take back. */
export const HERE = { name: 'here' };

const fields = new Set<string>([...tabs.core, ...tabs.more]);

/** Yjs's own form: the touched types of a transaction, with their events. */
type AnyType = Events extends Map<infer T, unknown> ? T : never;
type Events = Y.Transaction['changedParentTypes'];

/** One undo for the whole fiche: only what was done in this page, in whatever field. */
export function undoManagerOf(doc: Y.Doc): Y.UndoManager {
	const scope: unknown[] = [
		...lineFields.map((key) => doc.getText(key)),
		...richFields.map((key) => richTextOf(doc, key)),
		...rowsFields.map((key) => doc.getMap(key)),
		doc.getMap(VALUES)
	];
	return new Y.UndoManager(scope as AnyType[], {
		doc,
		trackedOrigins: new Set([HERE]),
		deleteFilter: (item) => !holdsWordsOfOthers(doc, item)
	});
}

/** Taking back a row that I added would take with it what others wrote in it since: the row and its cells stay. */
function holdsWordsOfOthers(doc: Y.Doc, item: Y.Item): boolean {
	const own = item.content instanceof Y.ContentType ? item.content.type : null;
	const row = [own, item.parent].find((type) => type instanceof Y.Map && type._item);
	if (!(row instanceof Y.Map)) return false;
	return [...row.values()].some((cell) => {
		if (!(cell instanceof Y.Text)) return false;
		for (let part = cell._start; part; part = part.right)
			if (!part.deleted && part.id.client !== doc.clientID) return true;
		return false;
	});
}

/** The fields touched by the events of one transaction. */
export function fieldsOfEvents(events: Events): Set<FieldKey> {
	const touched = new Set<string>();
	for (const [type, list] of events) {
		const name = rootNameOf(type);
		if (name === VALUES) {
			for (const event of list)
				if (event instanceof Y.YMapEvent)
					for (const key of event.keysChanged) touched.add(String(key).split('/')[0]!);
		}
		touched.add(name);
	}
	return new Set([...touched].filter((name): name is FieldKey => fields.has(name)));
}

function rootNameOf(type: AnyType): string {
	let root = type;
	while (root._item) root = root._item.parent as AnyType;
	for (const [name, shared] of root.doc?.share ?? []) if (shared === root) return fieldOfRoot(name);
	return '';
}

/** Somebody took a row out of this table. */
export function hasRemovedRow(doc: Y.Doc, field: FieldKey, events: Events): boolean {
	if (!(rowsFields as readonly string[]).includes(field)) return false;
	const rows: unknown = doc.getMap(field);
	const own = (events.get(rows as AnyType) ?? []).filter(({ path }) => path.length === 0);
	return own.some((event) =>
		[...event.changes.keys.values()].some(({ action }) => action === 'delete')
	);
}
