import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { listAccess } from '#server/collaboration/access.ts';
import { kinds } from '#server/collaboration/kinds.ts';
import { announceAccessChange } from '#lib/documents/access-changed.server.ts';
import { findAuthorship } from '#lib/documents/authorship.server.ts';
import { checkDocument } from '#lib/documents/checking/check-document.server.ts';
import { compactDocument } from '#lib/documents/compact-document.server.ts';
import { freezeDocument, thawDocument } from '#lib/documents/freeze-document.server.ts';
import type { Refusal } from '#lib/documents/live/live-document.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { getVersion, listFormerDocuments, listVersions } from '#lib/documents/queries.server.ts';
import {
	documentAuthorship,
	documentClient,
	documentSnapshotPart,
	documentVersion
} from '#lib/documents/tables.server.ts';
import { writeDocument } from '#lib/documents/write-document.server.ts';
import { beginEdition } from '#lib/fiches/editions/begin-edition.server.ts';
import { beginPreparedEdition } from '#lib/fiches/editions/begin-prepared-edition.server.ts';
import { commentThread, fiche, ficheSummary } from '#lib/fiches/tables.server.ts';
import { quotedText } from '#lib/fiches/text/anchors.ts';
import { readVersion } from '#lib/fiches/text/read-fiche.server.ts';
import { contentOf, richTextOf, rowMapOf } from '#lib/fiches/text/document-content.ts';
import { refreshFicheSummary } from '#lib/fiches/text/refresh-summary.server.ts';
import { nameVersion } from '#lib/fiches/versions/name-version.server.ts';
import { journalEntry } from '#lib/journal/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { anchorOf } from '#lib/documents/rich/passages.ts';
import { aClient, openClient } from '../documents/support/clients.ts';
import { aLiveServer, signIn } from '../documents/support/live-server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aPerson, aRole } from '../support/people.ts';
import { waitUntil } from '../support/wait-until.ts';
import { write } from './support/fiches.ts';
import { aFicheToChange, FINDING } from './support/suggestions.ts';

type Of = { contractId: string; ficheId: string };

/** The fiche of Amina and Bruno, and Claire who coordinates. */
async function aFicheOfClaire(db: Db) {
	const of = await aFicheToChange(db);
	const claire = await aPerson(db, 'Claire');
	await aRole(db, { contractId: of.contractId, accountId: claire, role: 'coordinator' });
	return { ...of, claire };
}

const noneHeld = async () => ({ passages: [], keep: async () => {} });

function begin(
	db: Db,
	{ contractId, ficheId }: Of,
	{
		accountId,
		edition = 1,
		from = null
	}: { accountId: string; edition?: number; from?: number | null }
) {
	return db.transaction((tx) =>
		beginEdition(tx, {
			...{ contractId, ficheId, accountId, edition, from, label: 'Avant' },
			listHeld: noneHeld
		})
	);
}

async function documentOf(db: Db, { ficheId }: Of): Promise<string> {
	const [row] = await db.select().from(fiche).where(eq(fiche.id, ficheId));
	return row!.documentId;
}

async function textIn(db: Db, documentId: string): Promise<Y.Doc> {
	return (await loadDocument(db, { documentId }))!.doc;
}

/** What people wrote since: a bold word, a row, many words that came and went. */
async function age(db: Db, of: { documentId: string; claire: string }): Promise<void> {
	await write(db, of, (doc) => richTextOf(doc, 'finding').format(4, 6, { bold: true }));
	await write(db, of, (doc) => {
		const cells = { name: 'PMI', contribution: 'Prête une salle' };
		doc.getMap('partners').set('a', rowMapOf('partners', cells, 'a0'));
	});
	for (let n = 0; n < 10; n += 1) {
		await write(db, of, (doc) => doc.getText('pilot').insert(0, `${n} essai `));
		await write(db, of, (doc) => doc.getText('pilot').delete(0, 4));
	}
}

/** As commits do, which `write` is not. */
async function ownAll(
	db: Db,
	of: { documentId: string; accountId: string },
	doc: Y.Doc
): Promise<void> {
	const rows = [...doc.store.clients.keys()].map((clientId) => ({ ...of, clientId }));
	await db.insert(documentClient).values(rows).onConflictDoNothing();
}

async function aThread(
	db: Db,
	{ ficheId, documentId, claire }: Of & { documentId: string; claire: string }
) {
	const text = richTextOf(await textIn(db, documentId), 'finding');
	const from = FINDING.indexOf('plateau');
	const { start, end } = anchorOf(text, { from, to: from + 7 });
	const row = { ficheId, field: 'finding', anchorStart: start, anchorEnd: end, quote: '' };
	const [made] = await db
		.insert(commentThread)
		.values({ ...row, createdBy: claire })
		.returning();
	return made!.id;
}

describeOnADatabase('a new edition', (db) => {
	it('has the same words, the same comments on them, the same authors, all versions, and no past', async () => {
		const of = await aFicheOfClaire(db());
		const { documentId: former, claire } = of;
		await age(db(), of);
		await compactDocument(db(), { documentId: former });
		await write(db(), of, (doc) => doc.getText('pilot').insert(0, 'CPTS '));
		await db().transaction((tx) => nameVersion(tx, { ...of, label: 'Une', accountId: claire }));
		const threadId = await aThread(db(), of);
		const before = await textIn(db(), former);
		await ownAll(db(), { documentId: former, accountId: claire }, before);
		const hands = async (documentId: string, doc: Y.Doc) =>
			(await findAuthorship(db(), { documentId }))
				.runsOfText(doc.getText('pilot'))
				.flatMap(({ length, hand }) => Array.from({ length }, () => hand?.accountId));
		const wrote = await hands(former, before);
		const lines = await listVersions(db(), { documentId: former });

		expect(await begin(db(), of, { accountId: claire })).toEqual({ edition: 2, version: 2 });

		const documentId = await documentOf(db(), of);
		expect(documentId).not.toBe(former);
		const after = await textIn(db(), documentId);
		expect(contentOf(after)).toEqual(contentOf(before));
		expect(after.store.clients.size).toBe(1);
		expect(await hands(documentId, after)).toEqual(wrote);
		expect(wrote).toContain(claire);
		const [thread] = await db().select().from(commentThread).where(eq(commentThread.id, threadId));
		const anchor = {
			field: 'finding' as const,
			start: thread!.anchorStart!,
			end: thread!.anchorEnd!
		};
		expect(quotedText(after, anchor)).toBe('plateau');
		const versions = await listVersions(db(), { documentId });
		expect(versions.slice(0, 1)).toEqual(lines);
		expect(versions.map(({ label }) => label)).toEqual(['Une', 'Avant']);
		for (const { number } of versions)
			expect(await getVersion(db(), { documentId, number })).not.toBeNull();
		expect(await listVersions(db(), { documentId: former })).toEqual([]);
		const checked = await db().transaction((tx) => checkDocument(tx, { documentId }));
		expect(checked?.damages).toEqual([]);
	});

	it('may start again from a version: its words and their authors, the comments that it holds, and nothing lost', async () => {
		const of = await aFicheOfClaire(db());
		const { documentId: former, claire, ficheId } = of;
		await write(db(), of, (doc) => doc.getText('pilot').insert(0, 'CPTS'));
		const good = contentOf(await textIn(db(), former));
		await ownAll(db(), { documentId: former, accountId: claire }, await textIn(db(), former));
		await db().transaction((tx) => nameVersion(tx, { ...of, label: 'Bonne', accountId: claire }));
		const threadId = await aThread(db(), of);
		await write(db(), of, (doc) => {
			const text = richTextOf(doc, 'finding');
			text.delete(0, text.length - 1);
			text.insert(0, 'rempli '.repeat(30_000));
			doc.getText('title').insert(0, 'Rempli ');
		});
		await refreshFicheSummary(db(), { documentId: former });
		const spoiled = contentOf(await textIn(db(), former));
		expect(await begin(db(), of, { accountId: claire, from: 7 })).toBe('unknown-version');
		expect(await documentOf(db(), of)).toBe(former);

		expect(await begin(db(), of, { accountId: claire, from: 1 })).toEqual({
			...{ edition: 2, version: 2 }
		});

		const documentId = await documentOf(db(), of);
		const after = await textIn(db(), documentId);
		expect(contentOf(after)).toEqual(good);
		expect(Y.encodeStateAsUpdate(after).byteLength).toBeLessThan(10_000);
		const authorship = await findAuthorship(db(), { documentId });
		const [run] = authorship.runsOfText(after.getText('pilot'));
		expect(run).toMatchObject({ length: 4, hand: { accountId: claire } });
		const [thread] = await db().select().from(commentThread).where(eq(commentThread.id, threadId));
		const anchor = { start: thread!.anchorStart!, end: thread!.anchorEnd! };
		expect(quotedText(after, { field: 'finding', ...anchor })).toBe('plateau');
		const { content } = (await readVersion(db(), { documentId, number: 2 }))!;
		expect(content).toEqual(spoiled);
		const told = await db().select().from(journalEntry).where(eq(journalEntry.subjectId, ficheId));
		const data = { number: expect.any(Number), edition: 2, version: 2, from: 1 };
		expect(told).toContainEqual(expect.objectContaining({ kind: 'fiche-edition-begun', data }));
		const [summary] = await db()
			.select()
			.from(ficheSummary)
			.where(eq(ficheSummary.ficheId, ficheId));
		expect(summary!.title).toBe('Bus santé des femmes');
		expect(await begin(db(), of, { accountId: claire, edition: 2, from: 1 })).toMatchObject({
			edition: 3
		});
		expect(contentOf(await textIn(db(), await documentOf(db(), of)))).toEqual(good);
	});

	it('of a long text is prepared while people write on: what they wrote meanwhile is in it, and their comments', async () => {
		const of = await aFicheOfClaire(db());
		const { documentId: former, claire: accountId } = of;
		const long = (doc: Y.Doc) => {
			const text = richTextOf(doc, 'finding');
			text.insert(text.length - 1, '\nDes mots sans fin. '.repeat(20_000));
			return true;
		};
		const changes = [{ accountId, change: long }];
		await db().transaction((tx) => writeDocument(tx, { documentId: former, changes }));
		await ownAll(db(), { documentId: former, accountId }, await textIn(db(), former));
		const threadId = await aThread(db(), of);
		let asked = 0;
		const listHeld = async () => {
			asked += 1;
			// Once it has been made from, and before it is begun.
			if (asked === 1) {
				await write(db(), of, (doc) => doc.getText('pilot').insert(0, 'CPTS écrite entre-temps'));
				await ownAll(db(), { documentId: former, accountId }, await textIn(db(), former));
			}
			return { passages: [], keep: async () => {} };
		};
		const begun = await beginPreparedEdition(db(), {
			...{ contractId: of.contractId, ficheId: of.ficheId, accountId, edition: 1 },
			...{ label: 'Avant', listHeld }
		});
		expect(begun).toEqual({ edition: 2, version: 1 });
		// Prepared, refused, prepared again, begun.
		expect(asked).toBe(4);
		const documentId = await documentOf(db(), of);
		const after = await textIn(db(), documentId);
		expect(contentOf(after).lines.pilot).toBe('CPTS écrite entre-temps');
		expect(contentOf(after)).toEqual(contentOf(await textIn(db(), former)));
		const [thread] = await db().select().from(commentThread).where(eq(commentThread.id, threadId));
		const anchor = { start: thread!.anchorStart!, end: thread!.anchorEnd! };
		expect(quotedText(after, { field: 'finding', ...anchor })).toBe('plateau');
		const authorship = await findAuthorship(db(), { documentId });
		const hands = authorship.runsOfText(richTextOf(after, 'finding'));
		expect(new Set(hands.map(({ hand }) => hand?.accountId))).toContain(accountId);
		const kept = await db()
			.select()
			.from(documentAuthorship)
			.where(eq(documentAuthorship.documentId, documentId));
		expect(kept.length).toBeLessThan(20);
		const checked = await db().transaction((tx) => checkDocument(tx, { documentId }));
		expect(checked?.damages).toEqual([]);
		expect(await db().select().from(documentSnapshotPart)).toEqual([]);
	});

	it('a second one follows the first, and both former texts lead to the last', async () => {
		const of = await aFicheOfClaire(db());
		const second = await (async () => {
			await begin(db(), of, { accountId: of.claire });
			return documentOf(db(), of);
		})();
		await write(db(), { documentId: second, claire: of.claire }, (doc) =>
			doc.getText('pilot').insert(0, 'CPTS')
		);
		expect(await begin(db(), of, { accountId: of.claire, edition: 2 })).toMatchObject({
			edition: 3
		});
		const last = await documentOf(db(), of);
		expect(await listFormerDocuments(db(), { documentId: last })).toEqual([of.documentId, second]);
		expect(contentOf(await textIn(db(), last)).lines.pilot).toBe('CPTS');
	});

	it('is refused to those who do not coordinate, to a frozen text, while suggestions wait, and twice at once', async () => {
		const of = await aFicheOfClaire(db());
		const { documentId, claire } = of;
		expect(await begin(db(), of, { accountId: of.amina })).toBe('not-allowed');
		await freezeDocument(db(), { documentId, reason: 'validated' });
		expect(await begin(db(), of, { accountId: claire })).toBe('frozen');
		await thawDocument(db(), { documentId });
		await of.propose(of.bruno, (draft) => draft.insert(0, 'Beaucoup de '));
		expect(await begin(db(), of, { accountId: claire })).toBe('suggestions-waiting');
		expect(await documentOf(db(), of)).toBe(documentId);

		const other = await aFicheOfClaire(db());
		const both = await Promise.all([
			begin(db(), other, { accountId: other.claire }),
			begin(db(), other, { accountId: other.claire })
		]);
		expect(both.filter((one) => one === 'begun-meanwhile')).toHaveLength(1);
	});

	it('a version never changes otherwise: no document takes those of another', async () => {
		const of = await aFicheOfClaire(db());
		const other = await aFicheOfClaire(db());
		await db().transaction((tx) => nameVersion(tx, { ...of, label: 'Une', accountId: of.claire }));
		const taken = db()
			.update(documentVersion)
			.set({ documentId: other.documentId })
			.where(eq(documentVersion.documentId, of.documentId));
		await expect(taken).rejects.toThrow();
	});

	it('begun while a right is looked at: the text is gone, and no right was withdrawn', async () => {
		const of = await aFicheOfClaire(db());
		const pair = { documentId: of.documentId, accountId: of.amina };
		const { fiche: kind } = kinds;
		const meanwhile: typeof kind = {
			...kind!,
			listAccess: async (within, asked) => {
				await begin(db(), of, { accountId: of.claire });
				return kind!.listAccess!(within, asked);
			}
		};
		const found = await listAccess(db(), { pairs: [pair], kinds: { fiche: meanwhile } });
		expect([...found.values()]).toEqual([{ found: false }]);
	});

	it('those who write meanwhile are told, have their words back, and nothing comes twice', async () => {
		const of = await aFicheOfClaire(db());
		const { documentId: former, claire } = of;
		const server = await aLiveServer(db());
		const amina = await signIn(db(), of.amina);
		const where = { url: server.url, documentId: former };
		const writing = await aClient(where, amina);
		const refusals: Refusal[] = [];
		writing.onRefused((refusal) => refusals.push(refusal));
		writing.doc.getText('pilot').insert(0, 'Enregistré');
		await waitUntil('saved', () => writing.status.kind === 'saved');
		await begin(db(), of, { accountId: claire });
		// Typed before anybody could tell her.
		writing.doc.getText('pilot').insert(0, 'En vol ');
		announceAccessChange();
		await waitUntil('she is told', () => writing.status.kind === 'read-only');
		expect(writing.status).toEqual({ kind: 'read-only', reason: { code: 'gone' } });
		await waitUntil('her words are back', () => refusals.length > 0);
		expect(refusals[0]!.unsaved.getText('pilot').toString()).toBe('En vol Enregistré');
		writing.destroy();

		const documentId = await documentOf(db(), of);
		const again = await aClient({ url: server.url, documentId }, amina);
		expect(contentOf(again.doc).lines.pilot).toBe('Enregistré');
		again.doc.getText('pilot').insert(0, 'CPTS ');
		await waitUntil('saved', () => again.status.kind === 'saved');
		again.destroy();
		expect(contentOf(await textIn(db(), documentId)).lines.pilot).toBe('CPTS Enregistré');
		const late = openClient(where, amina);
		await waitUntil('the former is gone', () => late.status.kind === 'read-only');
		expect(late.status).toEqual({ kind: 'read-only', reason: { code: 'gone' } });
		late.destroy();
		await server.stop();
	});
});
