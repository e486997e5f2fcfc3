import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Db } from '#lib/database/database.server.ts';
import { listVersions } from '#lib/documents/queries.server.ts';
import { document, documentUpdate } from '#lib/documents/tables.server.ts';
import { moveFiche } from '#lib/fiches/life/move-fiche.server.ts';
import { nameVersion } from '#lib/fiches/versions/name-version.server.ts';
import { findFiche, listFiches } from '#lib/fiches/board/queries.server.ts';
import { refreshFicheSummary } from '#lib/fiches/text/refresh-summary.server.ts';
import { emptyContent } from '#lib/fiches/text/shape.ts';
import { fiche, ficheMove, ficheSummary } from '#lib/fiches/tables.server.ts';
import type { FicheStatus } from '#lib/fiches/workflow.ts';
import { journalEntry } from '#lib/journal/tables.server.ts';
import { describeOnADatabase, describeOnBothDatabases } from '../support/databases.ts';
import { aContract, aPerson, aRole } from '../support/people.ts';
import { aFiche, write } from './support/fiches.ts';

async function aCoordinatedFiche(db: Db, status: FicheStatus) {
	const { contractId, themeId } = await aContract(db);
	const claire = await aPerson(db, 'Claire');
	await aRole(db, { contractId, accountId: claire, role: 'coordinator' });
	const { ficheId, documentId } = await aFiche(db, { contractId, themeId, status });
	const move = (from: FicheStatus, to: FicheStatus, accountId = claire) =>
		db.transaction((tx) =>
			moveFiche(tx, { contractId, ficheId, from, to, note: 'Vu ensemble', accountId })
		);
	return { contractId, ficheId, documentId, claire, move };
}

describeOnADatabase('moving a fiche', (db) => {
	it('freezes the text as a named version when residents give their opinion on it', async () => {
		const one = await aCoordinatedFiche(db(), 'cotech-review');
		const moved = await one.move('cotech-review', 'citizen-opinion');
		expect(moved).toMatchObject({ version: { number: 1 }, edition: 1 });
		const [doc] = await db().select().from(document).where(eq(document.id, one.documentId));
		expect(doc!.frozenAt).not.toBeNull();
		expect(doc!.frozenReason).toBe('citizen-opinion');
		const versions = await listVersions(db(), { documentId: one.documentId });
		expect(versions.map(({ label }) => label)).toEqual(['Avis citoyen']);
		const [trace] = await db().select().from(ficheMove).where(eq(ficheMove.ficheId, one.ficheId));
		expect(trace).toMatchObject({ note: 'Vu ensemble', versionId: versions[0]!.id });
		const written = await db()
			.select()
			.from(journalEntry)
			.where(and(eq(journalEntry.subjectId, one.ficheId), eq(journalEntry.kind, 'fiche-moved')));
		expect(written).toHaveLength(1);
	});

	it('opens a new edition when a frozen text is written again', async () => {
		const one = await aCoordinatedFiche(db(), 'validated');
		expect(await one.move('validated', 'co-writing')).toEqual({ version: null, edition: 2 });
		const [doc] = await db().select().from(document).where(eq(document.id, one.documentId));
		expect(doc!.frozenAt).toBeNull();
		expect(await one.move('co-writing', 'draft')).toEqual({ version: null, edition: 2 });
	});

	it('refuses what the table does not write, and who has not the role', async () => {
		const one = await aCoordinatedFiche(db(), 'idea');
		const bruno = await aPerson(db(), 'Bruno');
		await aRole(db(), { contractId: one.contractId, accountId: bruno, role: 'committee-member' });
		expect(await one.move('idea', 'validated')).toBe('not-allowed');
		expect(await one.move('idea', 'draft', bruno)).toBe('not-allowed');
		expect(await one.move('draft', 'co-writing')).toBe('moved-meanwhile');
		const [row] = await db().select().from(fiche).where(eq(fiche.id, one.ficheId));
		expect(row!.status).toBe('idea');
	});

	it('does not move the fiche of another contract', async () => {
		const one = await aCoordinatedFiche(db(), 'idea');
		const other = await aCoordinatedFiche(db(), 'idea');
		const moved = await db().transaction((tx) =>
			moveFiche(tx, {
				contractId: one.contractId,
				ficheId: other.ficheId,
				from: 'idea',
				to: 'draft',
				note: '',
				accountId: one.claire
			})
		);
		expect(moved).toBe('unknown-fiche');
	});

	it('lets one of two moves at once win, and tells the other', async () => {
		const one = await aCoordinatedFiche(db(), 'cotech-review');
		const answers = await Promise.all([
			one.move('cotech-review', 'citizen-opinion'),
			one.move('cotech-review', 'co-writing'),
			one.move('cotech-review', 'citizen-opinion')
		]);
		expect(answers.filter((answer) => answer === 'moved-meanwhile')).toHaveLength(2);
		expect(await db().$count(ficheMove, eq(ficheMove.ficheId, one.ficheId))).toBe(1);
	});
});

describeOnADatabase('naming a version', (db) => {
	it('numbers versions one after the other, even named at once, and not twice the same text', async () => {
		const one = await aCoordinatedFiche(db(), 'co-writing');
		const name = (label: string) =>
			db().transaction((tx) => nameVersion(tx, { ...one, label, accountId: one.claire }));
		expect(await Promise.all([name('Un'), name('Deux')])).toContain('nothing-new');
		await write(db(), one, (doc) => doc.getText('title').insert(0, 'Nouveau '));
		expect(await name('Trois')).toEqual({ number: 2 });
		const [first, second] = await listVersions(db(), one);
		expect(first!.sha256).not.toBe(second!.sha256);
	});

	it('is refused to somebody who does not write', async () => {
		const one = await aCoordinatedFiche(db(), 'co-writing');
		const lucien = await aPerson(db(), 'Lucien');
		const named = await db().transaction((tx) =>
			nameVersion(tx, { ...one, label: 'Moi', accountId: lucien })
		);
		expect(named).toBe('not-allowed');
	});
});

describeOnBothDatabases('the fiches of a contract', (db) => {
	it('are numbered without holes or doubles when several people create them at once', async () => {
		const { contractId, themeId } = await aContract(db());
		const made = await Promise.all(
			[1, 2, 3, 4].map(() => aFiche(db(), { contractId, themeId, status: 'idea' }))
		);
		expect(made.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4]);
	});

	it('do not begin under the theme of another contract', async () => {
		const { contractId } = await aContract(db());
		const other = await aContract(db());
		await expect(
			aFiche(db(), { contractId, themeId: other.themeId, status: 'idea' })
		).rejects.toThrow('unknown-theme');
	});

	it('are found by their words without accents, their number, their public and what they lack', async () => {
		const { contractId, themeId } = await aContract(db());
		const content = emptyContent();
		content.lines.title = 'Écrans et sommeil';
		content.lines.pilot = 'Centre social';
		content.tags.populations = ['families'];
		content.tags.communes = ['26001'];
		content.rows.partners = [{ id: 'r1', cells: { name: 'PMI', contribution: '' } }];
		await aFiche(db(), { contractId, themeId, status: 'idea', content });
		await aFiche(db(), { contractId, themeId, status: 'draft', number: 12 });
		const found = async (filter: Partial<Parameters<typeof listFiches>[1]>) => {
			const { fiches } = await listFiches(db(), { contractId, ...filter });
			return fiches.map(({ number }) => number);
		};
		expect(await found({ search: 'ECRANS pmi' })).toEqual([1]);
		expect(await found({ search: 'n° 12' })).toEqual([12]);
		expect(await found({ search: '100%' })).toEqual([]);
		expect(await found({ population: 'families' })).toEqual([1]);
		expect(await found({ commune: '26001' })).toEqual([1, 12]);
		expect(await found({ commune: '26999' })).toEqual([12]);
		expect(await found({ pilot: 'Centre social' })).toEqual([1]);
		expect(await found({ gap: 'pilot' })).toEqual([12]);
		expect(await found({ gap: 'indicators' })).toEqual([1, 12]);
		expect(await found({ gap: 'audience' })).toEqual([12]);
		expect(await found({ sort: 'status' })).toEqual([1, 12]);
		expect(await found({ sort: 'pilot' })).toEqual([1, 12]);
		expect(await found({ sort: 'recent' })).toEqual([12, 1]);
		expect(await found({ sort: 'title' })).toEqual([12, 1]);
		expect(await found({ size: 1, page: 2 })).toEqual([12]);
	});

	it('are summed up again after words are committed, never by an older reading', async () => {
		const one = await aCoordinatedFiche(db(), 'co-writing');
		await write(db(), one, (doc) => doc.getText('pilot').insert(0, 'CPTS'));
		await refreshFicheSummary(db(), one);
		const line = await findFiche(db(), { contractId: one.contractId, number: 1 });
		expect(line).toMatchObject({ pilot: 'CPTS', gaps: ['partners', 'indicators', 'audience'] });
		expect(line!.lastWrittenAt).not.toBeNull();
		await db()
			.update(ficheSummary)
			.set({ uptoSeq: 99, pilot: 'Plus récent' })
			.where(eq(ficheSummary.ficheId, one.ficheId));
		await refreshFicheSummary(db(), one);
		expect((await findFiche(db(), { contractId: one.contractId, number: 1 }))!.pilot).toBe(
			'Plus récent'
		);
		expect(await db().$count(documentUpdate, eq(documentUpdate.documentId, one.documentId))).toBe(
			2
		);
	});
});
