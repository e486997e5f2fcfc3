import { and, asc, eq, or } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { participation } from '../../tables.server.ts';
import { contribution, contributionComment, contributionSupport } from '../tables.server.ts';

const MOST = 200;

/** An argument as its reader sees it; `heldReasons` and `visibility` matter to its author only. */
export type ShownArgument = {
	id: string;
	isFor: boolean;
	body: string;
	shownName: string;
	writtenAt: Date;
	isMine: boolean;
	visibility: 'shown' | 'held' | 'hidden';
	heldReasons: string[];
};

/** The arguments under a contribution, oldest first: the shown ones, and the reader's own. */
export async function listArguments(
	db: Db,
	{ contributionId, readerId }: { contributionId: string; readerId: string | null }
): Promise<ShownArgument[]> {
	const isShown = eq(contributionComment.visibility, 'shown');
	const rows = await db
		.select({
			id: contributionComment.id,
			isFor: contributionComment.isFor,
			body: contributionComment.body,
			shownName: participation.shownName,
			writtenAt: contributionComment.writtenAt,
			participationId: contributionComment.participationId,
			visibility: contributionComment.visibility,
			heldReasons: contributionComment.heldReasons
		})
		.from(contributionComment)
		.innerJoin(participation, eq(participation.id, contributionComment.participationId))
		.where(
			and(
				eq(contributionComment.contributionId, contributionId),
				readerId ? or(isShown, eq(contributionComment.participationId, readerId)) : isShown
			)
		)
		.orderBy(asc(contributionComment.writtenAt), asc(contributionComment.id))
		.limit(MOST);
	return rows.map(({ participationId, ...row }) => ({
		...row,
		isMine: participationId === readerId
	}));
}

/** Whether this person supports this contribution. */
export async function isSupportedBy(
	db: Db,
	{ contributionId, participationId }: { contributionId: string; participationId: string }
): Promise<boolean> {
	const found = await db.$count(
		contributionSupport,
		and(
			eq(contributionSupport.contributionId, contributionId),
			eq(contributionSupport.participationId, participationId)
		)
	);
	return found > 0;
}

/** The arguments that one person wrote, with the contribution each stands under: for their own page. */
export async function listOwnArguments(
	db: Db,
	{ consultationId, participationId }: { consultationId: string; participationId: string }
) {
	return db
		.select({
			id: contributionComment.id,
			isFor: contributionComment.isFor,
			body: contributionComment.body,
			visibility: contributionComment.visibility,
			heldReasons: contributionComment.heldReasons,
			number: contribution.number,
			title: contribution.title
		})
		.from(contributionComment)
		.innerJoin(contribution, eq(contribution.id, contributionComment.contributionId))
		.where(
			and(
				eq(contributionComment.consultationId, consultationId),
				eq(contributionComment.participationId, participationId)
			)
		)
		.orderBy(asc(contribution.number));
}

/** What one person supports: for their own page. */
export async function listOwnSupports(
	db: Db,
	{ consultationId, participationId }: { consultationId: string; participationId: string }
): Promise<{ number: number; title: string }[]> {
	return db
		.select({ number: contribution.number, title: contribution.title })
		.from(contributionSupport)
		.innerJoin(contribution, eq(contribution.id, contributionSupport.contributionId))
		.where(
			and(
				eq(contribution.consultationId, consultationId),
				eq(contributionSupport.participationId, participationId),
				eq(contribution.visibility, 'shown')
			)
		)
		.orderBy(asc(contribution.number));
}
