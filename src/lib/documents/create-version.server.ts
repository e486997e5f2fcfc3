import { desc, eq } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Db } from '../database/database.server.ts';
import { loadUpTo } from './load-document.server.ts';
import { lockDocument } from './lock-document.server.ts';
import { hashState } from './state.server.ts';
import { documentVersion } from './tables.server.ts';

/** Names what is committed now. A version never changes afterwards: the database itself refuses it. */
export async function createVersion(
	tx: Db,
	{ documentId, label, accountId }: { documentId: string; label: string; accountId: string | null }
): Promise<{ id: string; number: number; sha256: string }> {
	const { seq } = await lockDocument(tx, { documentId });
	const doc = await loadUpTo(tx, { documentId, seq });
	const state = Y.encodeStateAsUpdate(doc);
	doc.destroy();
	const [last] = await tx
		.select({ number: documentVersion.number })
		.from(documentVersion)
		.where(eq(documentVersion.documentId, documentId))
		.orderBy(desc(documentVersion.number))
		.limit(1);
	const sha256 = hashState(state);
	const number = (last?.number ?? 0) + 1;
	const [row] = await tx
		.insert(documentVersion)
		.values({ documentId, number, label, uptoSeq: seq, sha256, state, createdBy: accountId })
		.returning({ id: documentVersion.id });
	return { id: row!.id, number, sha256 };
}
