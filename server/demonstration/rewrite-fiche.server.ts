import * as Y from 'yjs';
import { closeLoginSession } from '#lib/accounts/sessions/login-sessions.server.ts';
import { hashToken, openLoginSession } from '#lib/accounts/sessions/login-sessions.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { commitUpdates } from '#lib/documents/commit-updates.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { readLines, writeLines } from '#lib/documents/rich/lines.ts';
import { richTextOf, seedOf, VALUES } from '#lib/fiches/text/document-content.ts';
import { refreshFicheSummary } from '#lib/fiches/text/refresh-summary.server.ts';
import {
	isLineField,
	isRichField,
	isRowsField,
	type FicheContent,
	type FieldKey
} from '#lib/fiches/text/shape.ts';
import { kinds } from '../collaboration/kinds.ts';
import { defaultLimits } from '../collaboration/limits.ts';

/** One of the people of the demonstration writes some fields again, through the same commit as everybody's words. */
export async function rewriteFiche(
	tx: Db,
	wanted: {
		documentId: string;
		accountId: string;
		content: FicheContent;
		fields: readonly FieldKey[] | 'values';
	}
): Promise<void> {
	const { documentId, accountId } = wanted;
	const payload = await updateOf(tx, wanted);
	const cookie = await openLoginSession(tx, { accountId, device: '', secure: false });
	const sessionId = hashToken(cookie.value);
	const clientIds = [...new Set(Y.decodeUpdate(payload).structs.map(({ id }) => id.client))];
	const entry = { documentId, kind: 'fiche', accountId, sessionId, payload, clientIds };
	const { outcomes } = await commitUpdates(tx, {
		entries: [entry],
		kinds,
		documentBytes: defaultLimits.documentBytes
	});
	await closeLoginSession(tx, { accountId, sessionId });
	if (!outcomes[0] || !('seq' in outcomes[0])) {
		throw new Error(`the demonstration may not write: ${JSON.stringify(outcomes)}`);
	}
	await refreshFicheSummary(tx, { documentId });
}

async function updateOf(
	tx: Db,
	{
		documentId,
		content,
		fields
	}: { documentId: string; content: FicheContent; fields: readonly FieldKey[] | 'values' }
): Promise<Uint8Array> {
	const loaded = await loadDocument(tx, { documentId });
	if (!loaded) throw new Error(`no document ${documentId}`);
	const { doc } = loaded;
	const target = new Y.Doc();
	Y.applyUpdate(target, seedOf(content));
	const before = Y.encodeStateVector(doc);
	doc.transact(() => {
		if (fields === 'values') copyValues(doc, target);
		else for (const field of fields) copyField(doc, target, field);
	});
	const update = Y.encodeStateAsUpdate(doc, before);
	doc.destroy();
	target.destroy();
	return update;
}

function copyValues(doc: Y.Doc, target: Y.Doc): void {
	const values = doc.getMap(VALUES);
	for (const [key, value] of target.getMap(VALUES).entries()) {
		if (values.get(key) !== value) values.set(key, value);
	}
}

function copyField(doc: Y.Doc, target: Y.Doc, field: FieldKey): void {
	if (isLineField(field)) {
		const text = doc.getText(field);
		text.delete(0, text.length);
		text.insert(0, target.getText(field).toString());
	}
	if (isRichField(field)) {
		const text = richTextOf(doc, field);
		text.delete(0, text.length);
		writeLines(text, readLines(richTextOf(target, field)));
	}
	if (isRowsField(field)) {
		const rows = doc.getMap(field);
		for (const [id, row] of target.getMap<Y.Map<unknown>>(field).entries()) {
			rows.set(id, row.clone());
		}
	}
}
