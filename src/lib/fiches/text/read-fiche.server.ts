import * as Y from 'yjs';
import type { Db } from '../../database/database.server.ts';
import { findAuthorship } from '../../documents/authorship.server.ts';
import { loadDocument } from '../../documents/load-document.server.ts';
import { getVersion, type VersionLine } from '../../documents/queries.server.ts';
import { contentOf } from './document-content.ts';
import { handsOf, type Hands } from './hands.ts';
import type { FicheContent } from './shape.ts';

/** The words of a fiche as they are committed, and up to which update; with `withHands`, whose letters they are. */
export async function readFiche(
	db: Db,
	{ documentId, withHands = false }: { documentId: string; withHands?: boolean }
): Promise<{ content: FicheContent; seq: number; frozenAt: Date | null; hands?: Hands }> {
	const loaded = await loadDocument(db, { documentId });
	if (!loaded) throw new Error(`no document ${documentId}`);
	const content = contentOf(loaded.doc);
	const hands = withHands ? await handsIn(db, { documentId, doc: loaded.doc }) : {};
	loaded.doc.destroy();
	return { content, seq: loaded.seq, frozenAt: loaded.frozenAt, ...hands };
}

/** The words of a named version, which never change; null when it has no such version. */
export async function readVersion(
	db: Db,
	{
		documentId,
		number,
		withHands = false
	}: { documentId: string; number: number; withHands?: boolean }
): Promise<{ line: VersionLine; content: FicheContent; hands?: Hands } | null> {
	const version = await getVersion(db, { documentId, number });
	if (!version) return null;
	const { state, ...line } = version;
	const doc = new Y.Doc();
	Y.applyUpdate(doc, state);
	const content = contentOf(doc);
	const hands = withHands ? await handsIn(db, { documentId, doc }) : {};
	doc.destroy();
	return { line, content, ...hands };
}

async function handsIn(
	db: Db,
	{ documentId, doc }: { documentId: string; doc: Y.Doc }
): Promise<{ hands: Hands }> {
	return { hands: handsOf(doc, await findAuthorship(db, { documentId })) };
}
