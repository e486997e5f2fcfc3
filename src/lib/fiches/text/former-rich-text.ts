import * as Y from 'yjs';
import type { RichNode } from '../../documents/rich/rich-node.ts';
import type { RichField } from './shape.ts';

/*
 * Rich fields as they were kept before 2026-12 (decision 0024): a `Y.XmlFragment` under the key of the field, in
 * y-prosemirror's encoding. Named versions of that time keep it for ever, since they never change; documents are carried
 * over (`fiches/carrying/`), after which nothing is written there any more.
 */
export function formerNodesOf(doc: Y.Doc, field: RichField): RichNode[] {
	return doc.share.has(field) ? nodesOf(doc.getXmlFragment(field).toArray()) : [];
}

/** The texts of such a field, in their order. */
export function formerTextsOf(doc: Y.Doc, field: RichField): Y.XmlText[] {
	if (!doc.share.has(field)) return [];
	const all = [...doc.getXmlFragment(field).createTreeWalker(() => true)];
	return all.filter((node) => node instanceof Y.XmlText);
}

function nodesOf(children: readonly unknown[]): RichNode[] {
	return children.flatMap((child): RichNode[] => {
		if (child instanceof Y.XmlText) return textNodesOf(child);
		if (!(child instanceof Y.XmlElement)) return [];
		const attrs = child.getAttributes() as Record<string, unknown>;
		const content = nodesOf(child.toArray());
		return [
			{
				type: child.nodeName,
				...(Object.keys(attrs).length > 0 && { attrs }),
				...(content.length > 0 && { content })
			}
		];
	});
}

function textNodesOf(text: Y.XmlText): RichNode[] {
	const delta = text.toDelta() as { insert?: unknown; attributes?: Record<string, unknown> }[];
	return delta.flatMap(({ insert, attributes }): RichNode[] => {
		if (typeof insert !== 'string' || insert === '') return [];
		const marks = Object.entries(attributes ?? {}).map(([type, attrs]) => ({
			// Marks that may overlap themselves carry a hash in y-prosemirror's encoding.
			type: type.replace(/--.*$/, ''),
			...(isFilledObject(attrs) && { attrs })
		}));
		return [{ type: 'text', text: insert, ...(marks.length > 0 && { marks }) }];
	});
}

function isFilledObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
