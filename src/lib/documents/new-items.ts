import * as Y from 'yjs';

/** Longest way from an item up to its root. What people write stays far below; a reader that walks down stays safe. */
const DEPTH_MAX = 100;

/** Where something was written: the name of the root it hangs under, and the type that holds it directly. */
export type NewItem = {
	root: string;
	/** The root itself when the item hangs directly under it: it has no kind of its own then. */
	parent: Y.AbstractType<unknown>;
	item: Y.Item;
};

/**
 * What one transaction brought and left standing, in a time that depends on the transaction and not on the document;
 * null when something hangs deeper than any document needs. To be called before the transaction is cleaned up
 * (`afterTransaction`).
 */
export function newItemsOf({ doc, beforeState, afterState }: Y.Transaction): NewItem[] | null {
	const roots = new Map<Y.AbstractType<unknown>, Y.AbstractType<unknown>>();
	const found: NewItem[] = [];
	for (const [client, end] of afterState) {
		const start = beforeState.get(client) ?? 0;
		if (end === start) continue;
		const structs = doc.store.clients.get(client) ?? [];
		for (let at = Y.findIndexSS(structs as never, start); at < structs.length; at += 1) {
			const item = structs[at];
			if (!(item instanceof Y.Item) || item.deleted) continue;
			const parent = item.parent as Y.AbstractType<unknown>;
			const root = rootOf(parent, roots);
			if (!root) return null;
			found.push({ root: Y.findRootTypeKey(root as never), parent, item });
		}
	}
	return found;
}

/** Null when it is too far up. Roots already looked for are kept in `known`. */
function rootOf(
	type: Y.AbstractType<unknown>,
	known: Map<Y.AbstractType<unknown>, Y.AbstractType<unknown>>
): Y.AbstractType<unknown> | null {
	const kept = known.get(type);
	if (kept) return kept;
	let root = type;
	for (let depth = 0; root._item; depth += 1) {
		if (depth === DEPTH_MAX) return null;
		root = root._item.parent as Y.AbstractType<unknown>;
	}
	known.set(type, root);
	return root;
}
