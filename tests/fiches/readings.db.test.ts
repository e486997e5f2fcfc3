import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Db } from '#lib/database/database.server.ts';
import { document } from '#lib/documents/tables.server.ts';
import { createVersion } from '#lib/documents/create-version.server.ts';
import { refreshFicheSummary } from '#lib/fiches/text/refresh-summary.server.ts';
import { SHOWN } from '#lib/fiches/text/cut-content.ts';
import { richTextOf } from '#lib/fiches/text/document-content.ts';
import { readFiche, readVersion } from '#lib/fiches/text/read-fiche.server.ts';
import { emptyContent } from '#lib/fiches/text/shape.ts';
import { plainTextOf } from '#lib/documents/rich/rich-node.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aContract, aPerson } from '../support/people.ts';
import { aFiche, write } from './support/fiches.ts';

async function aShortFiche(db: Db) {
	const { contractId, themeId } = await aContract(db);
	const claire = await aPerson(db, 'Claire');
	const fiche = await aFiche(db, {
		...{ contractId, themeId, content: emptyContent(), status: 'co-writing', groupIds: [] }
	});
	return { ...fiche, claire };
}

/** As a commit notes it, which `write` does not. */
async function isLong(db: Db, { documentId }: { documentId: string }): Promise<void> {
	await db.update(document).set({ bytes: 1_400_000 }).where(eq(document.id, documentId));
}

describeOnADatabase('a fiche that is read', (db) => {
	it('has the words of the last commit, whoever read it before, and however many read at once', async () => {
		const of = await aShortFiche(db());
		const readPilot = async () => (await readFiche(db(), of)).content.lines.pilot;
		for (const word of ['un', 'deux ', 'trois ']) {
			await write(db(), of, (doc) => doc.getText('pilot').insert(0, word));
			const read = await Promise.all(Array.from({ length: 20 }, readPilot));
			for (const pilot of read) expect(pilot).toMatch(new RegExp(`^${word}`));
		}
		// Written while others read: whoever asks afterwards has the words.
		const reading = Array.from({ length: 20 }, readPilot);
		await write(db(), of, (doc) => doc.getText('pilot').insert(0, 'quatre '));
		expect(await readPilot()).toBe('quatre trois deux un');
		await Promise.all(reading);
	});

	it('keeps nothing of a transaction that was undone', async () => {
		const of = await aShortFiche(db());
		const undone = db().transaction(async (tx) => {
			await write(tx, of, (doc) => doc.getText('pilot').insert(0, 'x'.repeat(700_000)));
			await isLong(tx, of);
			await refreshFicheSummary(tx, of);
			throw new Error('undone');
		});
		await expect(undone).rejects.toThrow('undone');
		await write(db(), of, (doc) => doc.getText('pilot').insert(0, 'vrai'));
		expect((await readFiche(db(), of)).content.lines.pilot).toBe('vrai');
	});

	it('is shown from its beginning where it is too long, and says so; a version too, and lists', async () => {
		const of = await aShortFiche(db());
		const line = 'Le bus passe le mardi. '.repeat(10).trim();
		await write(db(), of, (doc) => {
			richTextOf(doc, 'finding').insert(0, `${line}\n`.repeat(6_000));
			doc.getText('title').insert(0, 'Bus santé');
		});
		const { claire: accountId, documentId } = of;
		await db().transaction((tx) => createVersion(tx, { documentId, label: 'Longue', accountId }));
		await isLong(db(), of);
		await refreshFicheSummary(db(), of);
		const now = await readFiche(db(), { ...of, withHands: true });
		expect(now.isCut).toBe(true);
		expect(now.hands).toBeUndefined();
		expect(now.content.lines.title).toBe('Bus santé');
		const shown = plainTextOf(now.content.rich.finding);
		expect(shown.length).toBeLessThanOrEqual(SHOWN.letters + SHOWN.pieces);
		expect(shown.startsWith(line)).toBe(true);
		const version = await readVersion(db(), { documentId, number: 1 });
		expect(version).toMatchObject({ isCut: true, content: now.content });
		await write(db(), of, (doc) => {
			const text = richTextOf(doc, 'finding');
			text.delete(0, text.length - line.length - 1);
		});
		expect(await readFiche(db(), of)).toMatchObject({ isCut: false });
	});
});
