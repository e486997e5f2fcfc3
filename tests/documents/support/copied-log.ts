import { sql } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Db } from '#lib/database/database.server.ts';
import { listRows } from '#lib/database/rows.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { hashState } from '#lib/documents/state.server.ts';

/** From now on the database itself keeps a copy of each update that is committed, which no compaction shortens. */
export async function copyLog(db: Db): Promise<void> {
	await db.execute(
		sql`create table copied_log as select document_id, seq, payload from document_update`
	);
	await db.execute(sql`create function copy_update() returns trigger language plpgsql as $$
		begin
			insert into copied_log values (new.document_id, new.seq, new.payload);
			return new;
		end $$`);
	await db.execute(
		sql`create trigger copy_update after insert on document_update for each row execute function copy_update()`
	);
}

/** The hash of what the document is, and that of its whole log replayed. */
export async function bothHashes(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<{ loaded: string; replayed: string; updates: number }> {
	const rows = await listRows<{ payload: Uint8Array }>(
		db,
		sql`select payload from copied_log where document_id = ${documentId} order by seq`
	);
	const doc = new Y.Doc();
	for (const { payload } of rows) Y.applyUpdate(doc, payload);
	const loaded = (await loadDocument(db, { documentId }))!;
	const hashOf = (of: Y.Doc) => hashState(Y.encodeStateAsUpdate(of));
	return { loaded: hashOf(loaded.doc), replayed: hashOf(doc), updates: rows.length };
}
