import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Db } from '#lib/database/database.server.ts';
import { findAuthorship } from '#lib/documents/authorship.server.ts';
import { freezeDocument } from '#lib/documents/freeze-document.server.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import { getVersion } from '#lib/documents/queries.server.ts';
import type { RichNode } from '#lib/documents/rich/rich-node.ts';
import { document, documentUpdate } from '#lib/documents/tables.server.ts';
import { openThread } from '#lib/fiches/comments/open-thread.server.ts';
import { passagesOf } from '#lib/fiches/comments/passages.server.ts';
import { commentThread } from '#lib/fiches/tables.server.ts';
import { readFiche, readVersion } from '#lib/fiches/text/read-fiche.server.ts';
import { emptyContent, type FicheContent } from '#lib/fiches/text/shape.ts';
import { carryDocuments } from '#server/carry-documents.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aCommittee, aContract } from '../support/people.ts';
import { aFormerFiche } from './support/former-fiche.ts';

const p = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content });
const t = (text: string, ...marks: string[]): RichNode => ({
	type: 'text',
	text,
	...(marks.length && { marks: marks.map((type) => ({ type })) })
});
const list = (type: string, ...items: RichNode[][]): RichNode => ({
	type,
	content: items.map((content) => ({ type: 'listItem', content }))
});

function aContent(): FicheContent {
	const content = emptyContent();
	content.lines.title = 'Bus santé des femmes';
	content.rich.finding = [
		{ type: 'heading', attrs: { level: 3 }, content: [t('Constat')] },
		p(t('Peu de '), t('suivi', 'bold'), t(' dans les villages.')),
		list(
			'bulletList',
			[p(t('le soir')), list('orderedList', [p(t('un bus'))])],
			[p(t('le matin'))]
		),
		{ type: 'blockquote', content: [p(t('On attend'), { type: 'hardBreak' }, t('des heures 🚌'))] }
	];
	content.rich.objectives = [p(t('Un bus le soir.'))];
	content.rows.partners = [{ id: 'p1', cells: { name: 'CPTS', contribution: '' } }];
	content.tags.populations = ['families'];
	return content;
}

const quiet = { log: pino({ level: 'silent' }), say: () => {} };

/** The relative positions that the editor of that time gave for these words. */
function formerAnchor(doc: Y.Doc, words: string) {
	for (const node of doc.getXmlFragment('finding').createTreeWalker(() => true)) {
		if (!(node instanceof Y.XmlText)) continue;
		const delta = node.toDelta() as { insert: string }[];
		const from = delta
			.map(({ insert }) => insert)
			.join('')
			.indexOf(words);
		if (from < 0) continue;
		const at = (index: number) =>
			Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(node, index));
		return { field: 'finding', start: at(from), end: at(from + words.length) } as const;
	}
	throw new Error(words);
}

async function aDiscussedFiche(db: Db) {
	const { contractId, themeId } = await aContract(db);
	const { groupId, members } = await aCommittee(db, contractId, ['Amina']);
	const accountId = members.Amina!;
	const fiche = await aFormerFiche(db, {
		contractId,
		themeId,
		status: 'co-writing',
		groupIds: [groupId],
		content: aContent()
	});
	const { doc } = (await loadDocument(db, fiche))!;
	const { ficheId } = fiche;
	for (const quote of ['suivi', 'le matin', 'des heures 🚌']) {
		const anchor = formerAnchor(doc, quote);
		const opened = await openThread(db, {
			...{ contractId, ficheId, accountId, anchor, quote },
			...{ url: '', mentions: [], body: 'À préciser' }
		});
		if (typeof opened === 'string') throw new Error(opened);
	}
	return { ...fiche, accountId };
}

/** What the comments read today. */
async function passagesByPlace(
	db: Db,
	{ documentId, ficheId }: { documentId: string; ficheId: string }
) {
	const rows = await db.select().from(commentThread).where(eq(commentThread.ficheId, ficheId));
	const base64 = (bytes: Uint8Array | null) => Buffer.from(bytes!).toString('base64');
	// Only the places can find them: no text says these quotes.
	const threads = rows.map(({ id, field, quote, anchorStart, anchorEnd }) => ({
		...{ id, field, quote: `≠ ${quote}`, start: base64(anchorStart), end: base64(anchorEnd) }
	}));
	const found = await passagesOf(db, { documentId, threads: threads as never });
	return Object.fromEntries(rows.map(({ id, quote }) => [quote, found[id]]));
}

describeOnADatabase('fiches written before rich text was kept as lines', (db) => {
	it('keep their words, their comments and their versions when the server starts', async () => {
		const fiche = await aDiscussedFiche(db());
		const { documentId } = fiche;
		expect((await readFiche(db(), { documentId })).content).toEqual(aContent());
		const versionBefore = await getVersion(db(), { documentId, number: 1 });
		expect(await carryDocuments(db(), quiet)).toBe(1);
		const { doc, seq } = (await loadDocument(db(), { documentId }))!;
		expect(seq).toBe(2);
		expect(doc.getXmlFragment('finding').length).toBe(0);
		expect((await readFiche(db(), { documentId })).content).toEqual(aContent());
		expect(await getVersion(db(), { documentId, number: 1 })).toEqual(versionBefore);
		expect(versionBefore!.sha256).toBe(fiche.version.sha256);
		expect((await readVersion(db(), { documentId, number: 1 }))!.content).toEqual(aContent());
		expect(await passagesByPlace(db(), fiche)).toEqual({
			suivi: { state: 'changed', text: 'suivi' },
			'le matin': { state: 'changed', text: 'le matin' },
			'des heures 🚌': { state: 'changed', text: 'des heures 🚌' }
		});
	});

	it('are carried once, whoever starts again or beside', async () => {
		const fiche = await aDiscussedFiche(db());
		await Promise.all([carryDocuments(db(), quiet), carryDocuments(db(), quiet)]);
		expect(await carryDocuments(db(), quiet)).toBe(0);
		const rows = await db()
			.select()
			.from(documentUpdate)
			.where(eq(documentUpdate.documentId, fiche.documentId));
		expect(rows).toHaveLength(2);
	});

	it('keep the name of whoever wrote each of their letters', async () => {
		const fiche = await aDiscussedFiche(db());
		const { documentId } = fiche;
		const author = fiche.accountId;
		await db()
			.update(documentUpdate)
			.set({ accountId: author })
			.where(eq(documentUpdate.documentId, documentId));
		await carryDocuments(db(), quiet);
		const { doc } = (await loadDocument(db(), { documentId }))!;
		const authorship = await findAuthorship(db(), { documentId });
		const runs = authorship.runsOfText(doc.getText('rich/finding'));
		expect(runs.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(50);
		for (const { hand } of runs) expect(hand).toMatchObject({ accountId: author });
	});

	it('are carried although frozen, and stay frozen', async () => {
		const { documentId } = await aDiscussedFiche(db());
		await db().transaction((tx) => freezeDocument(tx, { documentId, reason: 'validated' }));
		await carryDocuments(db(), quiet);
		const [row] = await db().select().from(document).where(eq(document.id, documentId));
		expect(row).toMatchObject({ shape: 2, frozenReason: 'validated' });
		expect((await readFiche(db(), { documentId })).content).toEqual(aContent());
	});

	it('that cannot be read are told in the log, left alone, and stop nobody', async () => {
		const [broken, sound] = [await aDiscussedFiche(db()), await aDiscussedFiche(db())];
		await db().delete(documentUpdate).where(eq(documentUpdate.documentId, broken.documentId));
		const told: string[] = [];
		const log = pino({ level: 'error' }, { write: (line: string) => void told.push(line) });
		expect(await carryDocuments(db(), { ...quiet, log })).toBe(1);
		expect(told.join()).toContain(broken.documentId);
		expect((await readFiche(db(), sound)).content).toEqual(aContent());
		await db()
			.delete(document)
			.where(eq(document.id, broken.documentId))
			.catch(() => {});
	});
});
