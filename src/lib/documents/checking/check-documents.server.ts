import { asc, gt } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { document } from '../tables.server.ts';
import { checkDocument } from './check-document.server.ts';
import type { Damage } from './damage.ts';

const IDS_AT_ONCE = 200;

export type Checked = { documentId: string; kind: string; damages: Damage[] };

/** Checks every document, one after the other: only one is in memory at a time. Nothing is written. */
export async function* checkDocuments(db: Db): AsyncGenerator<Checked> {
	for (let last: string | null = null; ;) {
		const ids: { id: string }[] = await db
			.select({ id: document.id })
			.from(document)
			.where(last === null ? undefined : gt(document.id, last))
			.orderBy(asc(document.id))
			.limit(IDS_AT_ONCE);
		for (const { id: documentId } of ids) {
			const found = await db.transaction((tx) => checkDocument(tx, { documentId }), {
				isolationLevel: 'repeatable read',
				accessMode: 'read only'
			});
			if (found) yield { documentId, ...found };
		}
		if (ids.length < IDS_AT_ONCE) return;
		last = ids.at(-1)!.id;
	}
}
