import { and, asc, eq, inArray, or } from 'drizzle-orm';
import { contract } from '../contracts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import { listWritten } from '../documents/personal/list-written.server.ts';
import type { documentTreatments } from '../documents/personal/personal-data.ts';
import { documentVersion } from '../documents/tables.server.ts';
import { nameInWords } from '../treatments/names.ts';
import type { CopyRow, Leaving, PersonalData, Person } from '../treatments/personal-data.server.ts';
import type { KeyOf } from '../treatments/treatment.ts';
import type { ficheTreatments } from './personal-data.ts';
import { gestureLabel, suggestionStateLabel } from './personal-data-messages.ts';
import { statusLabel } from './status-messages.ts';
import {
	comment,
	commentMention,
	commentThread,
	fiche,
	ficheMove,
	ficheSummary,
	ficheWriter,
	suggestion,
	suggestionStance
} from './tables.server.ts';

/** Documents know nothing of the fiches that they are the text of: what is copied of them is said here. */
type Key = KeyOf<typeof ficheTreatments> | KeyOf<typeof documentTreatments>;

export const fichePersonalData: PersonalData<Key> = {
	copy: {
		writing: copyWriting,
		fiches: copyGestures,
		comments: copyComments,
		suggestions: copySuggestions
	},
	erase: async (tx, leaving) => {
		const { accountId } = leaving;
		await tx.delete(ficheWriter).where(eq(ficheWriter.accountId, accountId));
		await eraseMentions(tx, leaving);
	},
	expire: {}
};

/** « 4 · Un bus santé », by fiche. */
const place = { number: fiche.number, title: ficheSummary.title, contract: contract.title };
type Place = { number: number; title: string | null; contract: string };
const said = ({ number, title, contract: of }: Place) => ({
	...{ fiche: `${number} · ${title ?? ''}`, contract: of }
});

const fichesOf = (db: Db) =>
	db
		.select({
			id: fiche.id,
			documentId: fiche.documentId,
			createdBy: fiche.createdBy,
			createdAt: fiche.createdAt,
			...place
		})
		.from(fiche)
		.innerJoin(contract, eq(contract.id, fiche.contractId))
		.leftJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id));

async function copyWriting(db: Db, { accountId }: Person): Promise<CopyRow[]> {
	const written = await listWritten(db, { accountId });
	const versions = await db
		.select()
		.from(documentVersion)
		.where(eq(documentVersion.createdBy, accountId))
		.orderBy(asc(documentVersion.createdAt));
	const documentIds = [...written, ...versions].map(({ documentId }) => documentId);
	if (documentIds.length === 0) return [];
	const fiches = await fichesOf(db).where(inArray(fiche.documentId, documentIds));
	const byDocument = new Map(fiches.map((row) => [row.documentId, said(row)]));
	return [
		...written.map(({ documentId, words, letters }) => ({
			...{ ...byDocument.get(documentId), words, letters }
		})),
		...versions.map(({ documentId, number, label, createdAt }) => ({
			...{ ...byDocument.get(documentId), number, title: label, date: createdAt }
		}))
	];
}

async function copyGestures(db: Db, { accountId }: Person): Promise<CopyRow[]> {
	const created = await fichesOf(db).where(eq(fiche.createdBy, accountId));
	const moves = await db
		.select({ move: ficheMove, ...place })
		.from(ficheMove)
		.innerJoin(fiche, eq(fiche.id, ficheMove.ficheId))
		.innerJoin(contract, eq(contract.id, fiche.contractId))
		.leftJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
		.where(eq(ficheMove.movedBy, accountId))
		.orderBy(asc(ficheMove.movedAt));
	const rights = await db
		.select({ right: ficheWriter, ...place })
		.from(ficheWriter)
		.innerJoin(fiche, eq(fiche.id, ficheWriter.ficheId))
		.innerJoin(contract, eq(contract.id, fiche.contractId))
		.leftJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
		.where(eq(ficheWriter.accountId, accountId));
	return [
		...created.map((row) => ({
			...{ event: gestureLabel('created'), ...said(row), date: row.createdAt }
		})),
		...moves.map(({ move, ...of }) => ({
			...{ event: gestureLabel('moved'), ...said(of), state: statusLabel(move.toStatus) },
			...{ words: move.note, date: move.movedAt }
		})),
		...rights.map(({ right, ...of }) => ({
			...{ event: gestureLabel(right.withdrawnAt ? 'withdrawn' : 'granted'), ...said(of) },
			...{ reason: right.withdrawnReason, date: right.withdrawnAt ?? right.grantedAt }
		}))
	];
}

async function copyComments(db: Db, { accountId }: Person): Promise<CopyRow[]> {
	const called = db
		.select({ id: commentMention.commentId })
		.from(commentMention)
		.where(eq(commentMention.accountId, accountId));
	const rows = await db
		.select({ comment, quote: commentThread.quote, ...place })
		.from(comment)
		.innerJoin(commentThread, eq(commentThread.id, comment.threadId))
		.innerJoin(fiche, eq(fiche.id, commentThread.ficheId))
		.innerJoin(contract, eq(contract.id, fiche.contractId))
		.leftJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
		.where(or(eq(comment.authorId, accountId), inArray(comment.id, called)))
		.orderBy(asc(comment.createdAt));
	return rows.map(({ comment: one, quote, ...of }) => {
		const isMine = one.authorId === accountId;
		// What somebody else wrote is theirs: that they called this person is what is copied.
		const words = isMine ? one.body : null;
		const event = isMine ? null : gestureLabel('mentioned');
		return { ...said(of), about: quote, words, event, date: one.createdAt };
	});
}

async function copySuggestions(db: Db, { accountId }: Person): Promise<CopyRow[]> {
	const stances = db
		.select({ id: suggestionStance.suggestionId })
		.from(suggestionStance)
		.where(eq(suggestionStance.accountId, accountId));
	const rows = await db
		.select({ suggestion, stance: suggestionStance, ...place })
		.from(suggestion)
		.innerJoin(fiche, eq(fiche.id, suggestion.ficheId))
		.innerJoin(contract, eq(contract.id, fiche.contractId))
		.leftJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
		.leftJoin(
			suggestionStance,
			and(
				eq(suggestionStance.suggestionId, suggestion.id),
				eq(suggestionStance.accountId, accountId)
			)
		)
		.where(or(eq(suggestion.createdBy, accountId), inArray(suggestion.id, stances)))
		.orderBy(asc(suggestion.createdAt));
	return rows.flatMap(({ suggestion: one, stance, ...of }) => {
		const proposed = {
			...{ ...said(of), about: one.quote, words: one.words, reason: one.reason },
			...{ state: suggestionStateLabel(one.state), date: one.createdAt }
		};
		const taken = stance && {
			...{ event: gestureLabel(stance.objects ? 'objected' : 'consented'), ...said(of) },
			...{ reason: stance.reason, date: stance.takenAt }
		};
		return [one.createdBy === accountId ? proposed : null, taken].filter((row) => row !== null);
	});
}

/** « @Amina » in the words of others calls nobody any more. */
async function eraseMentions(tx: Db, { accountId, displayName, nameAfter }: Leaving) {
	const rows = await tx
		.select({ id: comment.id, body: comment.body })
		.from(commentMention)
		.innerJoin(comment, eq(comment.id, commentMention.commentId))
		.where(eq(commentMention.accountId, accountId));
	const called = new RegExp(`@${nameInWords(displayName).source}`, 'giu');
	for (const { id, body } of rows)
		await tx
			.update(comment)
			.set({ body: body.replace(called, () => `@${nameAfter}`) })
			.where(eq(comment.id, id));
	await tx.delete(commentMention).where(eq(commentMention.accountId, accountId));
}
