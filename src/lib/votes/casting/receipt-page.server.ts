import type { Db } from '../../database/database.server.ts';
import type { VoteContext } from '../life/vote-context.server.ts';
import { findCastEntry } from '../box/board.server.ts';
import { findServerKey, findSharedCast, receiptOf, receivedEntry } from '../box/receipt.server.ts';
import type { Receipt, SignedEntry } from '../box/receipt.ts';
import { isId } from '../../shared/ids.ts';
import { isSealedToMembers } from '../rules.ts';

/** The receipt of a cast, with the address of its board under `origin`. Public: it holds nothing that the board does not. */
export async function findReceipt(
	db: Db,
	{ vote, contract }: Pick<VoteContext, 'vote' | 'contract'>,
	{ castId, origin }: { castId: string; origin: string }
): Promise<Receipt | null> {
	if (!isId(castId)) return null;
	const entry = await findEntry(db, { vote, castId });
	const serverKey = entry && (await findServerKey(db, vote.id));
	if (!entry || !serverKey) return null;
	const board = `${origin}/c/${contract.slug}/votes/${vote.slug}/tableau`;
	return receiptOf(entry, { vote, board, serverKey });
}

async function findEntry(
	db: Db,
	{ vote, castId }: { vote: VoteContext['vote']; castId: string }
): Promise<SignedEntry | null> {
	if (!isSealedToMembers(vote)) return findCastEntry(db, { voteId: vote.id, castId });
	const cast = await findSharedCast(db, { voteId: vote.id, castId });
	return cast && receivedEntry(vote.id, cast);
}
