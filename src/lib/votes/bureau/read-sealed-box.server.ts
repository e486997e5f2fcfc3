import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { base64UrlOf } from '../../shared/bytes.ts';
import { listBoard } from '../box/board.server.ts';
import { WHOLE_BOARD } from '../counting/close-vote.server.ts';
import { listEnvelopes } from '../box/inbox.server.ts';
import { vote } from '../tables.server.ts';
import { broughtTo } from '../sealing/brought-shares.ts';
import type { ClosedBox } from '../sealing/closed-box.ts';
import type { BroughtBy } from '../sealing/open-shared-box.ts';
import { findTrustee, isReady, listTrustees } from './queries.server.ts';

/** With what the members brought to the device of this one. */
export type GivenBox = ClosedBox & { brought: BroughtBy };

/** What a member’s device opens: null for anybody else, and before the vote is closed. Holds no voter. */
export async function readSealedBox(
	db: Db,
	{ voteId, accountId }: { voteId: string; accountId: string }
): Promise<GivenBox | null> {
	const trustee = await findTrustee(db, { voteId, accountId });
	const [held] = await db.select().from(vote).where(eq(vote.id, voteId));
	const isOver = held?.secrecy === 'secret' && held.closedAt !== null && held.publishedAt === null;
	if (!trustee || !isReady(trustee) || !isOver) return null;
	const lines = await listBoard(db, { voteId, limit: WHOLE_BOARD });
	const envelopes = await listEnvelopes(db, voteId);
	return {
		voteId,
		frozen: held.frozen!,
		board: lines.map(({ position, kind, entry, hash }) => ({ position, kind, entry, hash })),
		envelopes: envelopes.map(({ castId, envelope }) => ({
			castId,
			envelope: base64UrlOf(envelope)
		})),
		brought: await listBrought(db, { voteId, to: trustee.memberId })
	};
}

async function listBrought(
	db: Db,
	{ voteId, to }: { voteId: string; to: string }
): Promise<BroughtBy> {
	const given: BroughtBy = {};
	for (const { memberId, brought } of await listTrustees(db, voteId))
		if (brought) given[memberId] = await broughtTo(to, brought);
	return given;
}
