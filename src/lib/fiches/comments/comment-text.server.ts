import { eq, inArray, and, sql } from 'drizzle-orm';
import {
	plainColumns,
	type ModeratedHomes,
	type ModeratedKind
} from '../../moderated/moderated-kind.server.ts';
import { comment, commentThread, fiche, ficheSummary } from '../tables.server.ts';

/** What people say in the discussion of a fiche, for moderation: signed by an account. */
export const commentText: ModeratedKind = {
	columns: {
		...plainColumns,
		id: sql`${comment.id}`,
		contractId: sql`${fiche.contractId}`,
		homeId: sql`${fiche.id}`,
		homeKey: sql`${fiche.number}::text`,
		homeTitle: sql`coalesce(${ficheSummary.title}, '')`,
		accountId: sql`${comment.authorId}`,
		about: sql`${commentThread.quote}`,
		number: sql`${fiche.number}`,
		body: sql`${comment.body}`,
		visibility: sql`${comment.visibility}`,
		heldReasons: sql`${comment.heldReasons}`,
		writtenAt: sql`${comment.createdAt}`
	},
	from: sql`${comment}
		inner join ${commentThread} on ${commentThread.id} = ${comment.threadId}
		inner join ${fiche} on ${fiche.id} = ${commentThread.ficheId}
		left join ${ficheSummary} on ${ficheSummary.ficheId} = ${fiche.id}`,
	where: sql`not ${comment.withdrawn}`,
	table: sql`${comment}`,
	lock: async (tx, id) => {
		const rows = await tx
			.select({ id: comment.id })
			.from(comment)
			.where(eq(comment.id, id))
			.for('update');
		return rows.length > 0;
	},
	record: async (tx, { id, homeId }, { visibility, heldReasons, reason }) => {
		const inFiche = tx
			.select({ id: commentThread.id })
			.from(commentThread)
			.where(eq(commentThread.ficheId, homeId));
		await tx
			.update(comment)
			.set({ visibility, heldReasons, hiddenReason: reason })
			.where(and(eq(comment.id, id), inArray(comment.threadId, inFiche)));
	}
};

export const ficheHomes: ModeratedHomes = {
	columns: {
		id: sql`${fiche.id}`,
		contractId: sql`${fiche.contractId}`,
		key: sql`${fiche.number}::text`,
		title: sql`coalesce(${ficheSummary.title}, '')`
	},
	from: sql`${fiche} left join ${ficheSummary} on ${ficheSummary.ficheId} = ${fiche.id}`
};
