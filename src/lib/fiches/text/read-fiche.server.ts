import * as Y from 'yjs';
import type { Db } from '../../database/database.server.ts';
import { loadDocument } from '../../documents/load-document.server.ts';
import { getVersion, type VersionLine } from '../../documents/queries.server.ts';
import { contentOf } from './document-content.ts';
import type { FicheContent } from './shape.ts';

/** The words of a fiche as they are committed, and up to which update. */
export async function readFiche(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<{ content: FicheContent; seq: number; frozenAt: Date | null }> {
	const loaded = await loadDocument(db, { documentId });
	if (!loaded) throw new Error(`no document ${documentId}`);
	const content = contentOf(loaded.doc);
	loaded.doc.destroy();
	return { content, seq: loaded.seq, frozenAt: loaded.frozenAt };
}

/** The words of a named version, which never change; null when it has no such version. */
export async function readVersion(
	db: Db,
	{ documentId, number }: { documentId: string; number: number }
): Promise<{ line: VersionLine; content: FicheContent } | null> {
	const version = await getVersion(db, { documentId, number });
	if (!version) return null;
	const { state, ...line } = version;
	const doc = new Y.Doc();
	Y.applyUpdate(doc, state);
	const content = contentOf(doc);
	doc.destroy();
	return { line, content };
}
