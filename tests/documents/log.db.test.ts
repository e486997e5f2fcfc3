import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Db } from '#lib/database/database.server.ts';
import { commitUpdates } from '#lib/documents/commit-updates.server.ts';
import { compactDocument, listDocumentsToCompact } from '#lib/documents/compact-document.server.ts';
import { createDocument } from '#lib/documents/create-document.server.ts';
import { createVersion } from '#lib/documents/create-version.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { getVersion, listVersions } from '#lib/documents/queries.server.ts';
import { hashState } from '#lib/documents/state.server.ts';
import { documentSnapshot, documentUpdate, documentVersion } from '#lib/documents/tables.server.ts';
import { kinds } from '#server/collaboration/kinds.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { aPerson } from '../support/people.ts';
import { aFicheWrittenBy, signIn, type Writer } from './support/live-server.ts';

function seed(words = 'départ'): Uint8Array {
	const doc = new Y.Doc();
	doc.getText('audience').insert(0, words);
	return Y.encodeStateAsUpdate(doc);
}

/** Writes as a person would, one commit for each of these changes. */
async function write(
	db: Db,
	{ documentId, writer }: { documentId: string; writer: Writer },
	changes: ((text: Y.Text) => void)[]
): Promise<void> {
	const { doc } = (await loadDocument(db, { documentId }))!;
	const { accountId, sessionId } = writer;
	for (const change of changes) {
		const vector = Y.encodeStateVector(doc);
		change(doc.getText('audience'));
		const payload = Y.encodeStateAsUpdate(doc, vector);
		const { outcomes } = await db.transaction((tx) =>
			commitUpdates(tx, {
				entries: [
					{ documentId, kind: 'fiche', accountId, sessionId, payload, clientIds: [doc.clientID] }
				],
				kinds,
				documentBytes: 1e9
			})
		);
		expect(outcomes[0]).toHaveProperty('seq');
	}
}

async function hashOf(db: Db, documentId: string): Promise<string> {
	return hashState(Y.encodeStateAsUpdate((await loadDocument(db, { documentId }))!.doc));
}

describeOnBothDatabases('the log of a document', (db) => {
	it('starts with what the server seeded, under nobody’s name', async () => {
		const documentId = await createDocument(db(), { kind: 'fiche', seed: seed() });
		const loaded = (await loadDocument(db(), { documentId }))!;
		expect(loaded.doc.getText('audience').toString()).toBe('départ');
		expect(loaded).toMatchObject({ seq: 1, frozenAt: null });
		expect(await loadDocument(db(), { documentId: crypto.randomUUID() })).toBeNull();
	});

	it('refuses to show a text with a hole in it', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina']);
		const writer = people.Amina;
		await write(db(), { documentId, writer }, [
			(text) => text.insert(0, 'un '),
			(text) => text.insert(3, 'deux ')
		]);
		await db()
			.delete(documentUpdate)
			.where(sql`${documentUpdate.documentId} = ${documentId} and seq = 2`);
		await expect(loadDocument(db(), { documentId })).rejects.toThrow(/updates read/);
	});

	it('is shortened twice without changing the text, and keeps two ways to rebuild it', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina']);
		const writer = people.Amina;
		const version = await db().transaction((tx) =>
			createVersion(tx, { documentId, label: 'Avant', accountId: writer.accountId })
		);
		for (let round = 0; round < 3; round += 1) {
			await write(
				db(),
				{ documentId, writer },
				Array.from({ length: 12 }, (_, n) => (text: Y.Text) => {
					text.insert(text.length, `mot${round}-${n} `);
					if (n % 4 === 3) text.delete(0, 5);
				})
			);
			const before = await hashOf(db(), documentId);
			// Two processes find it long at the same moment.
			const both = [1, 2].map(() => compactDocument(db(), { documentId }));
			expect(await Promise.all(both)).toContain(true);
			expect(await hashOf(db(), documentId)).toBe(before);
			expect(await compactDocument(db(), { documentId })).toBe(false);
		}
		const snapshots = await db()
			.select()
			.from(documentSnapshot)
			.where(eq(documentSnapshot.documentId, documentId));
		expect(snapshots.map(({ uptoSeq }) => uptoSeq).sort((a, b) => a - b)).toEqual([25, 37]);
		const rows = await db()
			.select()
			.from(documentUpdate)
			.where(eq(documentUpdate.documentId, documentId));
		expect(Math.min(...rows.map(({ seq }) => seq))).toBe(26);

		const before = await hashOf(db(), documentId);
		await db()
			.update(documentSnapshot)
			.set({ state: new Uint8Array([0, 0]) })
			.where(sql`${documentSnapshot.documentId} = ${documentId} and upto_seq = 37`);
		expect(await hashOf(db(), documentId)).toBe(before);
		expect((await getVersion(db(), { documentId, number: 1 }))!.sha256).toBe(version.sha256);
	});

	it('is shortened when it has more than 500 updates or a mebibyte', async () => {
		const { documentId: short } = await aFicheWrittenBy(db(), ['Amina']);
		const { documentId: heavy } = await aFicheWrittenBy(db(), ['Bruno']);
		const { documentId: long } = await aFicheWrittenBy(db(), ['Chloé']);
		const payload = new Uint8Array([0, 0]);
		await db()
			.insert(documentUpdate)
			.values({ documentId: heavy, seq: 2, payload: new Uint8Array(1_100_000) });
		await db()
			.insert(documentUpdate)
			.values(Array.from({ length: 500 }, (_, n) => ({ documentId: long, seq: n + 2, payload })));
		const found = await listDocumentsToCompact(db(), { documentIds: [short, heavy, long] });
		expect(found.sort()).toEqual([heavy, long].sort());
	});

	it('a version is numbered, hashed, and never changes, even by hand', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina']);
		const writer = people.Amina;
		const make = (label: string) =>
			db().transaction((tx) =>
				createVersion(tx, { documentId, label, accountId: writer.accountId })
			);
		const first = await make('Relue en COTECH');
		await write(db(), { documentId, writer }, [(text) => text.insert(0, 'plus tard')]);
		const second = await make('Validée');
		expect([first.number, second.number]).toEqual([1, 2]);
		expect(first.sha256).not.toBe(second.sha256);
		expect((await listVersions(db(), { documentId })).map(({ label }) => label)).toEqual([
			'Relue en COTECH',
			'Validée'
		]);
		const read = (await getVersion(db(), { documentId, number: 1 }))!;
		expect(hashState(read.state)).toBe(first.sha256);
		for (const set of [{ label: 'x' }, { state: new Uint8Array([0, 0]) }, { sha256: 'x' }]) {
			const changing = db()
				.update(documentVersion)
				.set(set)
				.where(eq(documentVersion.id, first.id));
			await expect(changing).rejects.toThrow();
		}
		expect(await getVersion(db(), { documentId, number: 1 })).toEqual(read);
		expect(await getVersion(db(), { documentId, number: 3 })).toBeNull();
	});

	it('one refused update holds back what came after it in its document, and nothing in the others', async () => {
		const one = await aFicheWrittenBy(db(), ['Amina', 'Bruno']);
		const other = await aFicheWrittenBy(db(), ['Chloé']);
		const stranger = await signIn(db(), await aPerson(db(), 'Lucien'));
		const entry = ({ accountId, sessionId }: Writer, documentId: string, clientId: number) => ({
			...{ documentId, kind: 'fiche', accountId, sessionId },
			...{ payload: seed(`${clientId}`), clientIds: [clientId] }
		});
		const { outcomes } = await db().transaction((tx) =>
			commitUpdates(tx, {
				entries: [
					entry(one.people.Amina, one.documentId, 1),
					entry(stranger, one.documentId, 2),
					entry(one.people.Bruno, one.documentId, 3),
					entry(other.people.Chloé, other.documentId, 4)
				],
				kinds,
				documentBytes: 1e9
			})
		);
		expect(outcomes).toEqual([{ seq: 2 }, { refused: 'withdrawn' }, { again: true }, { seq: 2 }]);
	});

	it('people who write in any order, apart and together, end with the same text', async () => {
		const { documentId, people } = await aFicheWrittenBy(db(), ['Amina', 'Bruno', 'Chloé']);
		const writers = Object.values(people);
		const change = fc.record({
			who: fc.nat(2),
			at: fc.nat(200),
			words: fc.string({ maxLength: 8 }),
			erased: fc.nat(6),
			meets: fc.boolean()
		});
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 3, maxLength: 12 }), async (changes) => {
				const docs = await Promise.all(
					writers.map(async () => (await loadDocument(db(), { documentId }))!.doc)
				);
				for (const { who, at, words, erased, meets } of changes) {
					const doc = docs[who]!;
					const text = doc.getText('audience');
					const committed = (await loadDocument(db(), { documentId }))!.doc;
					if (meets) Y.applyUpdate(doc, Y.encodeStateAsUpdate(committed));
					const vector = Y.encodeStateVector(doc);
					const place = at % (text.length + 1);
					doc.transact(() => {
						text.delete(place, Math.min(erased, text.length - place));
						text.insert(place, words);
					});
					const payload = Y.encodeStateAsUpdate(doc, vector);
					const { accountId, sessionId } = writers[who]!;
					await db().transaction((tx) =>
						commitUpdates(tx, {
							entries: [
								{
									...{ documentId, kind: 'fiche', accountId, sessionId, payload },
									clientIds: [doc.clientID]
								}
							],
							kinds,
							documentBytes: 1e9
						})
					);
				}
				const final = (await loadDocument(db(), { documentId }))!.doc;
				for (const doc of docs) {
					Y.applyUpdate(doc, Y.encodeStateAsUpdate(final));
					expect(doc.getText('audience').toString()).toBe(final.getText('audience').toString());
				}
			}),
			{ numRuns: 15 }
		);
	});
});
