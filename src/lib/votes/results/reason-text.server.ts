import { and, eq, sql } from 'drizzle-orm';
import {
	plainColumns,
	type ModeratedHomes,
	type ModeratedKind
} from '../../moderated/moderated-kind.server.ts';
import { vote, voteReason } from '../tables.server.ts';

/**
 * Why people objected or blocked, for moderation: without an author, nor anything else of the ballot it came with. Nothing
 * is there before the count is published.
 */
export const reasonText: ModeratedKind = {
	columns: {
		...plainColumns,
		id: sql`${voteReason.id}`,
		contractId: sql`${vote.contractId}`,
		homeId: sql`${vote.id}`,
		homeKey: sql`${vote.slug}`,
		homeTitle: sql`${vote.title}`,
		about: sql`${voteReason.position}`,
		number: sql`${voteReason.number}`,
		body: sql`${voteReason.words}`,
		visibility: sql`${voteReason.visibility}`,
		heldReasons: sql`${voteReason.heldReasons}`,
		// The hour of the ballot is kept nowhere.
		writtenAt: sql`${vote.publishedAt}`
	},
	from: sql`${voteReason} inner join ${vote} on ${vote.id} = ${voteReason.voteId}`,
	where: sql`${vote.publishedAt} is not null`,
	table: sql`${voteReason}`,
	lock: async (tx, id) => {
		const rows = await tx
			.select({ id: voteReason.id })
			.from(voteReason)
			.where(eq(voteReason.id, id))
			.for('update');
		return rows.length > 0;
	},
	record: async (tx, { id, homeId }, { visibility, heldReasons, reason }) => {
		await tx
			.update(voteReason)
			.set({ visibility, heldReasons, hiddenReason: reason })
			.where(and(eq(voteReason.id, id), eq(voteReason.voteId, homeId)));
	}
};

export const voteHomes: ModeratedHomes = {
	columns: {
		id: sql`${vote.id}`,
		contractId: sql`${vote.contractId}`,
		key: sql`${vote.slug}`,
		title: sql`${vote.title}`
	},
	from: sql`${vote}`
};
