import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import type { Db } from '#lib/database/database.server.ts';
import { listRows } from '#lib/database/rows.server.ts';
import { checkDocument } from '#lib/documents/checking/check-document.server.ts';
import { compactDocument, type CompactionStep } from '#lib/documents/compact-document.server.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { bothHashes, copyLog } from './support/copied-log.ts';
import { someChanges, writeHistory } from './support/histories.ts';
import { aFicheWrittenBy } from './support/live-server.ts';

const steps: CompactionStep[] = [
	...(['before-snapshot', 'after-snapshot', 'before-delete', 'in-transaction', 'after'] as const)
];

const countOf = async (db: Db, documentId: string) => {
	const rows = await listRows<{ count: number }>(
		db,
		sql`select count(*)::int as count from document_update where document_id = ${documentId}`
	);
	return rows[0]!.count;
};

describeOnBothDatabases('the compaction of a document', (db) => {
	beforeAll(() => copyLog(db()));

	it('D6: cut off at any step while somebody writes, loses nothing and keeps one text', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina']);
		const of = { documentId, writer: people.Amina };
		await writeHistory(db(), of, someChanges(10));
		for (const step of steps) {
			const onStep = async (now: CompactionStep) => {
				// Somebody writes between the steps; inside the transaction the document is held.
				if (now !== 'in-transaction') await writeHistory(db(), of, someChanges(2));
				if (now === step) throw new Error(`cut off ${step}`);
			};
			await expect(compactDocument(db(), { documentId, onStep })).rejects.toThrow(step);
			const { loaded, replayed } = await bothHashes(db(), { documentId });
			expect(loaded, step).toBe(replayed);
			const checked = await db().transaction((tx) => checkDocument(tx, { documentId }));
			expect(checked?.damages, step).toEqual([]);
		}
		const before = await countOf(db(), documentId);
		await writeHistory(db(), of, someChanges(3));
		for (let round = 0; round < 2; round += 1) {
			await compactDocument(db(), { documentId });
			await writeHistory(db(), of, someChanges(1));
		}
		expect(await countOf(db(), documentId)).toBeLessThan(before / 2);
		const { loaded, replayed, updates } = await bothHashes(db(), { documentId });
		expect(loaded).toBe(replayed);
		expect(updates).toBeGreaterThan(30);
	});

	it('D6: two processes that compact the same document at once keep one text', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Bruno']);
		const of = { documentId, writer: people.Bruno };
		for (let round = 0; round < 4; round += 1) {
			await writeHistory(db(), of, someChanges(6));
			const compact = () => compactDocument(db(), { documentId });
			await Promise.all([compact(), writeHistory(db(), of, someChanges(2)), compact()]);
			const { loaded, replayed } = await bothHashes(db(), { documentId });
			expect(loaded).toBe(replayed);
			const checked = await db().transaction((tx) => checkDocument(tx, { documentId }));
			expect(checked?.damages).toEqual([]);
		}
	});
});
