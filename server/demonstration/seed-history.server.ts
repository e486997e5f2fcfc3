import { and, eq } from 'drizzle-orm';
import type * as Y from 'yjs';
import type { Db } from '#lib/database/database.server.ts';
import { flatTextOf } from '#lib/documents/rich/lines.ts';
import { anchorOf as anchorOfRange } from '#lib/documents/rich/passages.ts';
import { loadDocument } from '#lib/documents/load-document.server.ts';
import type { CreatedFiche } from '#lib/fiches/life/create-fiche.server.ts';
import { moveFiche } from '#lib/fiches/life/move-fiche.server.ts';
import { nameVersion } from '#lib/fiches/versions/name-version.server.ts';
import { openThread } from '#lib/fiches/comments/open-thread.server.ts';
import { replyToThread } from '#lib/fiches/comments/reply-to-thread.server.ts';
import { resolveThread } from '#lib/fiches/comments/resolve-thread.server.ts';
import { richTextOf } from '#lib/fiches/text/document-content.ts';
import type { RichField } from '#lib/fiches/text/shape.ts';
import { comment, commentThread, ficheMove } from '#lib/fiches/tables.server.ts';
import type { FicheStatus } from '#lib/fiches/workflow.ts';
import { conversations, type Conversation } from './conversations.ts';
import { busSanteFemmes } from './fiches/09-bus-sante-femmes.ts';
import { moves } from './moves.ts';
import { rewriteFiche } from './rewrite-fiche.server.ts';
import type { IdOf } from './seed-people.server.ts';

type Place = { contractId: string; fiche: CreatedFiche; idOf: IdOf };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Takes a fiche from co-writing to where it stands, one passage at a time, as the coordination would. */
export async function seedMoves(tx: Db, { contractId, fiche, idOf }: Place): Promise<void> {
	const steps = moves[fiche.number] ?? [];
	let from: FicheStatus = 'co-writing';
	for (const { to, note } of steps) {
		const accountId = idOf('coordination');
		const moved = await moveFiche(tx, {
			...{ contractId, ficheId: fiche.ficheId, from, to, note, accountId }
		});
		refuseCode(moved);
		from = to;
	}
	// All in one transaction, they would bear the same instant: history needs an order.
	for (const [index, { to }] of steps.entries()) {
		const movedAt = new Date(Date.now() - (steps.length - 1 - index) * MINUTE_MS);
		await tx
			.update(ficheMove)
			.set({ movedAt })
			.where(and(eq(ficheMove.ficheId, fiche.ficheId), eq(ficheMove.toStatus, to)));
	}
}

/** Fiche 9 as it was after its first meeting, and what each wrote since: two versions, and a text that goes on. */
export async function seedRewriting(tx: Db, { contractId, fiche, idOf }: Place): Promise<void> {
	const { documentId, ficheId } = fiche;
	const { content } = busSanteFemmes;
	const name = async (label: string) =>
		refuseCode(
			await nameVersion(tx, { contractId, ficheId, label, accountId: idOf('coordination') })
		);
	const writes = (who: string, fields: Parameters<typeof rewriteFiche>[1]['fields']) =>
		rewriteFiche(tx, { documentId, accountId: idOf(who), content, fields });
	await name('Première séance du groupe');
	await writes('amina', ['finding', 'objectives', 'audience']);
	await writes('partenaire', ['description', 'coPilots', 'partners', 'means']);
	await name('Après la lecture du comité citoyen');
	await writes('chloe', ['inequalities', 'levers']);
	await writes('partenaire', ['calendar', 'indicators', 'funding', 'articulation']);
	await writes('amina', 'values');
}

export async function seedConversations(tx: Db, place: Place): Promise<void> {
	const { number, documentId } = place.fiche;
	const here = conversations.filter(({ fiche }) => fiche === number);
	if (here.length === 0) return;
	const loaded = await loadDocument(tx, { documentId });
	if (!loaded) throw new Error(`no document ${documentId}`);
	for (const conversation of here) await seedConversation(tx, place, conversation, loaded.doc);
	loaded.doc.destroy();
}

async function seedConversation(
	tx: Db,
	{ contractId, fiche, idOf }: Place,
	{ passage, daysAgo, lines, resolvedBy }: Conversation,
	doc: Y.Doc
): Promise<void> {
	const { ficheId } = fiche;
	const place = { contractId, ficheId, url: '', mentions: [] };
	const [first, ...answers] = lines;
	const createdAt = new Date(Date.now() - daysAgo * DAY_MS);
	const opened = refuseCode(
		await openThread(tx, {
			...place,
			accountId: idOf(first!.who),
			body: first!.words,
			anchor: passage && { field: passage.field, ...anchorOf(doc, passage) },
			quote: passage?.words ?? ''
		})
	);
	const { threadId } = opened;
	await tx.update(commentThread).set({ createdAt }).where(eq(commentThread.id, threadId));
	await tx.update(comment).set({ createdAt }).where(eq(comment.threadId, threadId));
	for (const { who, words, hoursLater } of answers) {
		const answer = { ...place, threadId, accountId: idOf(who), body: words };
		const { commentId } = refuseCode(await replyToThread(tx, answer));
		const later = new Date(createdAt.getTime() + hoursLater * HOUR_MS);
		await tx.update(comment).set({ createdAt: later }).where(eq(comment.id, commentId));
	}
	if (!resolvedBy) return;
	const accountId = idOf(resolvedBy);
	const refusal = await resolveThread(tx, {
		...{ contractId, ficheId, threadId, resolved: true, accountId }
	});
	if (refusal !== null) throw new Error(refusal);
}

/** The relative positions of a passage of a rich field. */
export function anchorOf(
	doc: Y.Doc,
	{ field, words }: { field: RichField; words: string }
): { start: Uint8Array; end: Uint8Array } {
	const text = richTextOf(doc, field);
	const from = flatTextOf(text).indexOf(words);
	if (from >= 0) return anchorOfRange(text, { from, to: from + words.length });
	throw new Error(`the demonstration does not say « ${words} »`);
}

/** The functions of the domains answer a refusal as a code: here it is a bug. */
function refuseCode<T>(answer: T | string): T {
	if (typeof answer === 'string') throw new Error(`the demonstration is refused: ${answer}`);
	return answer;
}
