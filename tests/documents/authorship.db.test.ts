import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Db } from '#lib/database/database.server.ts';
import { findAuthorship } from '#lib/documents/authorship.server.ts';
import { compactDocument } from '#lib/documents/compact-document.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { document, documentAuthorship, documentUpdate } from '#lib/documents/tables.server.ts';
import { aFiche } from '../fiches/support/fiches.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { aCommittee, aContract } from '../support/people.ts';

/** Somebody types these words at the end of the finding, a letter an update, as a commit would write them. */
async function type(
	db: Db,
	{ documentId, accountId, words }: { documentId: string; accountId: string; words: string }
): Promise<void> {
	const { doc, seq } = (await loadDocument(db, { documentId }))!;
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	const text = doc.getText('rich/finding');
	for (const letter of words) text.insert(text.length - 1, letter);
	await db
		.insert(documentUpdate)
		.values(updates.map((payload, at) => ({ documentId, seq: seq + at + 1, accountId, payload })));
	await db
		.update(document)
		.set({ seq: seq + updates.length })
		.where(eq(document.id, documentId));
}

describeOnBothDatabases('who wrote what', (db) => {
	it('is known from the log, and still once the log is compacted', async () => {
		const { contractId, themeId } = await aContract(db());
		const { members } = await aCommittee(db(), contractId, ['Amina', 'Bruno']);
		const { documentId } = await aFiche(db(), { contractId, themeId, status: 'co-writing' });
		await type(db(), { documentId, accountId: members.Amina!, words: 'Un bus' });
		await type(db(), { documentId, accountId: members.Bruno!, words: ' le soir' });
		const told = async () => {
			const { doc } = (await loadDocument(db(), { documentId }))!;
			const authorship = await findAuthorship(db(), { documentId });
			return authorship
				.runsOfText(doc.getText('rich/finding'))
				.map(({ length, hand }) => [hand?.accountId, hand?.at instanceof Date, length]);
		};
		const expected = [
			[members.Amina, true, 6],
			[members.Bruno, true, 8]
		];
		const letters = (runs: Awaited<ReturnType<typeof told>>) =>
			runs.flatMap(([who, when, length]) =>
				Array.from({ length: Number(length) }, () => [who, when])
			);
		expect(letters(await told())).toEqual(letters(expected as never));
		for (const words of ['.', ' ']) {
			await compactDocument(db(), { documentId });
			await type(db(), { documentId, accountId: members.Bruno!, words });
		}
		await compactDocument(db(), { documentId });
		const kept = await db()
			.select()
			.from(documentAuthorship)
			.where(eq(documentAuthorship.documentId, documentId));
		// Fourteen letters typed one by one are a row for each of their authors.
		expect(kept.length).toBeLessThanOrEqual(3);
		expect(letters(await told()).slice(0, 14)).toEqual(letters(expected as never));
	});
});

it('the account of a letter is known where its instant is not', async () => {
	const { Authorship } = await import('#lib/documents/authorship.ts');
	const doc = new Y.Doc();
	doc.getText('audience').insert(0, 'mots');
	const authorship = new Authorship([], new Map([[doc.clientID, 'amina']]));
	expect(authorship.runsOfText(doc.getText('audience'))).toEqual([
		{ length: 4, hand: { accountId: 'amina', at: null } }
	]);
});
