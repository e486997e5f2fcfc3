import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { base64UrlOf } from '../../shared/bytes.ts';
import { listBoard } from '../box/board.server.ts';
import { WHOLE_BOARD } from '../counting/close-vote.server.ts';
import { listEnvelopes } from '../box/inbox.server.ts';
import { vote } from '../tables.server.ts';
import type { ToOpen } from './opening.ts';
import { findTrustee } from './queries.server.ts';

/** What a member’s device opens: null for anybody else, and before the vote is closed. Holds no voter. */
export async function readSealedBox(
	db: Db,
	{ voteId, accountId }: { voteId: string; accountId: string }
): Promise<Omit<ToOpen, 'shares'> | null> {
	const trustee = await findTrustee(db, { voteId, accountId });
	const [held] = await db.select().from(vote).where(eq(vote.id, voteId));
	const isReady = held?.secrecy === 'secret' && held.closedAt !== null && held.publishedAt === null;
	if (!trustee?.holdsShare || !isReady) return null;
	const lines = await listBoard(db, { voteId, limit: WHOLE_BOARD });
	const envelopes = await listEnvelopes(db, voteId);
	return {
		voteId,
		frozen: held.frozen!,
		board: lines.map(({ position, kind, entry, hash }) => ({ position, kind, entry, hash })),
		envelopes: envelopes.map(({ castId, envelope }) => ({
			castId,
			envelope: base64UrlOf(envelope)
		}))
	};
}
