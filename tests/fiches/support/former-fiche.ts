import { eq } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Db } from '#lib/database/database.server.ts';
import { createVersion } from '#lib/documents/create-version.server.ts';
import type { RichNode } from '#lib/documents/rich/rich-node.ts';
import { document, documentUpdate } from '#lib/documents/tables.server.ts';
import { seedOf } from '#lib/fiches/text/document-content.ts';
import { emptyContent, richFields, type FicheContent } from '#lib/fiches/text/shape.ts';
import { aFiche } from './fiches.ts';

type Wanted = Parameters<typeof aFiche>[1] & { content: FicheContent };

/** A fiche as it was before rich text was kept as lines (y-prosemirror's encoding), with a first version. */
export async function aFormerFiche(db: Db, wanted: Wanted) {
	const created = await aFiche(db, wanted);
	const { documentId } = created;
	const payload = formerSeedOf(wanted.content);
	await db
		.update(document)
		.set({ shape: 1, bytes: payload.byteLength })
		.where(eq(document.id, documentId));
	await db.update(documentUpdate).set({ payload }).where(eq(documentUpdate.documentId, documentId));
	const version = await db.transaction((tx) =>
		createVersion(tx, { documentId, label: 'Avant', accountId: null })
	);
	return { ...created, version };
}

function formerSeedOf(content: FicheContent): Uint8Array {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, seedOf({ ...content, rich: emptyContent().rich }));
	for (const key of richFields) doc.getText(`rich/${key}`).delete(0, 1);
	for (const key of richFields) {
		doc.getXmlFragment(key).push(content.rich[key].flatMap((node) => xmlOf(node)));
	}
	return Y.encodeStateAsUpdate(doc);
}

function xmlOf(node: RichNode): (Y.XmlElement | Y.XmlText)[] {
	if (node.text !== undefined) return [xmlTextOf(node)];
	const element = new Y.XmlElement(node.type);
	for (const [name, value] of Object.entries(node.attrs ?? {})) {
		element.setAttribute(name, value as string);
	}
	element.insert(
		0,
		(node.content ?? []).flatMap((child) => xmlOf(child))
	);
	return [element];
}

function xmlTextOf({ text, marks = [] }: RichNode): Y.XmlText {
	const xml = new Y.XmlText();
	const attributes = Object.fromEntries(marks.map(({ type, attrs }) => [type, attrs ?? {}]));
	xml.applyDelta([{ insert: text ?? '', attributes }]);
	return xml;
}
