import { asc, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { pageWithin } from '../../shared/paging.ts';
import type { Vote } from '../queries.server.ts';
import { voteReason } from '../tables.server.ts';
import type { Visibility } from '../../moderated/visibility.ts';

const PAGE_SIZE = 20;

export type ShownReason = {
	/** What moderation calls it by. */
	id: string;
	number: number;
	position: 'objection' | 'block';
	/** Null unless shown, except to whoever may show them again: only why is shown. */
	words: string | null;
	visibility: Visibility;
	/** Why it is hidden: a `ModerationReason`, or words of long ago. */
	hiddenReason: string | null;
	/** Public votes only. */
	voterName: string | null;
};

/** Why people objected or blocked, a page at a time; none before publication, nor where no result is shown. */
export async function listReasons(
	db: Db,
	vote: Pick<Vote, 'id' | 'publishedAt' | 'secrecy'>,
	{ page, size = PAGE_SIZE, mayHide = false }: { page: number; size?: number; mayHide?: boolean }
): Promise<{ reasons: ShownReason[]; page: number; pages: number; total: number }> {
	const ofVote = eq(voteReason.voteId, vote.id);
	const total = vote.publishedAt ? Number(await db.$count(voteReason, ofVote)) : 0;
	const { offset, ...at } = pageWithin({ total, page, size });
	if (total === 0) return { ...at, total, reasons: [] };
	const rows = await db
		.select()
		.from(voteReason)
		.where(ofVote)
		.orderBy(asc(voteReason.number))
		.limit(size)
		.offset(offset);
	const reasons = rows.map(
		({ id, number, position, words, visibility, hiddenReason, voterName }) => ({
			...{ id, number, position, visibility, hiddenReason },
			words: visibility === 'shown' || mayHide ? words : null,
			voterName: vote.secrecy === 'public' ? voterName : null
		})
	);
	return { ...at, total, reasons };
}
