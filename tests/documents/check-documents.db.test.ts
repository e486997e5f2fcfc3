import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Db } from '#lib/database/database.server.ts';
import { checkDocuments, type Checked } from '#lib/documents/checking/check-documents.server.ts';
import { damageSentence } from '#lib/documents/checking/messages.ts';
import { compactDocument } from '#lib/documents/compact-document.server.ts';
import { createVersion } from '#lib/documents/create-version.server.ts';
import { loadUpTo } from '#lib/documents/load-document.server.ts';
import { hashState } from '#lib/documents/state.server.ts';
import { document } from '#lib/documents/tables.server.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { someChanges, writeHistory } from './support/histories.ts';
import { aFicheWrittenBy } from './support/live-server.ts';

/** A document of a certain age: two snapshots, updates before, between and after them, a named version. */
async function anOldDocument(db: Db): Promise<string> {
	const { documentId, people } = await aFicheWrittenBy(db, ['Amina']);
	const of = { documentId, writer: people.Amina };
	for (const count of [6, 5, 4]) {
		await writeHistory(db, of, someChanges(count));
		if (count > 4) await compactDocument(db, { documentId });
	}
	const { accountId } = people.Amina;
	await db.transaction((tx) => createVersion(tx, { documentId, label: 'Relue', accountId }));
	return documentId;
}

async function check(db: Db): Promise<Map<string, Checked['damages']>> {
	const found = new Map<string, Checked['damages']>();
	for await (const { documentId, damages } of checkDocuments(db)) found.set(documentId, damages);
	return found;
}

/** Any text but this one, sound in itself. */
function anotherText() {
	const doc = new Y.Doc();
	doc.getText('audience').insert(0, 'autre');
	return Y.encodeStateAsUpdate(doc);
}

const codesOf = (damages: Checked['damages']) => damages.map(({ code }) => code);

const log = (documentId: string, where: ReturnType<typeof sql>) =>
	sql`document_id = ${documentId} and ${where}`;

/** What somebody does to the rows of a document, and what the check says of it. Snapshots at 7 and 12, updates up to 16. */
const damaged: [string, (db: Db, id: string) => Promise<unknown>, string[]][] = [
	[
		'a byte of the newest snapshot changed',
		(db, id) =>
			db.execute(
				sql`update document_snapshot set state = set_byte(state, 9, (get_byte(state, 9) + 1) % 256) where ${log(id, sql`upto_seq = 12`)}`
			),
		['snapshot-hash']
	],
	[
		'the newest snapshot is gone',
		(db, id) => db.execute(sql`delete from document_snapshot where ${log(id, sql`upto_seq = 12`)}`),
		['no-snapshot', 'bytes']
	],
	[
		'its state vector is that of another',
		(db, id) =>
			db.execute(
				sql`update document_snapshot set state_vector = '\\x00' where ${log(id, sql`upto_seq = 12`)}`
			),
		['vector']
	],
	[
		'it holds another text, hashed as it is',
		(db, id) => {
			const state = anotherText();
			return db.execute(
				sql`update document_snapshot set state = ${Buffer.from(state)}, sha256 = ${hashState(state)}, state_vector = ${Buffer.from(Y.encodeStateVectorFromUpdate(state))} where ${log(id, sql`upto_seq = 12`)}`
			);
		},
		['bytes', 'pending']
	],
	[
		'it lacks a letter that the log has',
		async (db, id) => {
			const { doc } = { doc: await loadUpTo(db, { documentId: id, seq: 12 }) };
			doc.getText('audience').delete(0, 1);
			const state = Y.encodeStateAsUpdate(doc);
			return db.execute(
				sql`update document_snapshot set state = ${Buffer.from(state)}, sha256 = ${hashState(state)} where ${log(id, sql`upto_seq = 12`)}`
			);
		},
		['bytes', 'two-texts']
	],
	[
		'an update after it is gone',
		(db, id) => db.execute(sql`delete from document_update where ${log(id, sql`seq = 14`)}`),
		['missing-updates', 'bytes', 'no-way']
	],
	[
		'an update between the two snapshots is gone',
		(db, id) => db.execute(sql`delete from document_update where ${log(id, sql`seq = 9`)}`),
		['missing-updates']
	],
	[
		'an update is no update',
		(db, id) =>
			db.execute(
				sql`update document_update set payload = set_byte(payload, 0, 255) where ${log(id, sql`seq = 14`)}`
			),
		['unreadable', 'unreadable']
	],
	[
		'an update holds nothing of what it held',
		(db, id) =>
			db.execute(
				sql`update document_update set payload = '\\x0000' where ${log(id, sql`seq = 14`)}`
			),
		['bytes', 'pending', 'pending']
	],
	[
		'the counter of bytes is another',
		(db, id) => db.update(document).set({ bytes: 1 }).where(eq(document.id, id)),
		['bytes']
	],
	[
		'the last number is another',
		(db, id) => db.update(document).set({ seq: 15 }).where(eq(document.id, id)),
		['updates-after-end', 'bytes']
	],
	[
		'the author of a client id is gone',
		(db, id) => db.execute(sql`delete from document_client where document_id = ${id}`),
		['unknown-clients']
	],
	[
		'authors are told of letters that nobody wrote',
		(db, id) =>
			db.execute(sql`update document_authorship set to_clock = 100000 where document_id = ${id}`),
		['authorship']
	]
];

describeOnBothDatabases('the check of documents', (db) => {
	it('finds nothing where nothing is damaged, and writes nothing', async () => {
		await anOldDocument(db());
		const before = await db().execute(sql`select * from document order by id`);
		expect(new Set((await check(db())).values())).toEqual(new Set([[]]));
		expect(await db().execute(sql`select * from document order by id`)).toEqual(before);
	});

	it('finds each kind of damage, and names it', async () => {
		const sound = await anOldDocument(db());
		const ids: string[] = [];
		for (const [, damage] of damaged) {
			const documentId = await anOldDocument(db());
			await damage(db(), documentId);
			ids.push(documentId);
		}
		const found = await check(db());
		expect(found.get(sound)).toEqual([]);
		const told = damaged.map(([what], n) => [what, codesOf(found.get(ids[n]!)!)]);
		expect(told).toEqual(damaged.map(([what, , codes]) => [what, codes]));
		for (const damage of [...found.values()].flat())
			expect(damageSentence(damage)).toMatch(/^.{20,}[^.]$/);
	});

	it('finds that a named version changed, and that one is gone', async () => {
		const documentId = await anOldDocument(db());
		const version = sql`document_version`;
		await db().execute(sql`alter table ${version} disable trigger user`);
		await db().execute(
			sql`update ${version} set number = 2, state = '\\x0000' where document_id = ${documentId}`
		);
		await db().execute(sql`alter table ${version} enable trigger user`);
		expect(codesOf((await check(db())).get(documentId)!)).toEqual([
			'missing-versions',
			'version-hash'
		]);
	});
});
