import type { RequestEvent } from '@sveltejs/kit';
import { findVoteContext, type VoteContext } from '../life/vote-context.server.ts';
import { findCastEntry } from '../box/board.server.ts';
import { findServerKey, receiptOf } from '../box/receipt.server.ts';
import type { Receipt } from '../box/receipt.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The receipt of an address. Public: it holds nothing that the board does not. */
export async function findReceipt(
	event: RequestEvent
): Promise<{ context: VoteContext; receipt: Receipt } | null> {
	const context = await findVoteContext(event);
	const castId = (event.params as { cast?: string }).cast ?? '';
	if (!context || !UUID.test(castId)) return null;
	const { db } = event.locals;
	const { vote, contract } = context;
	const entry = await findCastEntry(db, { voteId: vote.id, castId });
	const serverKey = entry && (await findServerKey(db, vote.id));
	if (!entry || !serverKey) return null;
	const board = `${event.url.origin}/c/${contract.slug}/votes/${vote.slug}/tableau`;
	return { context, receipt: receiptOf(entry, { vote, board, serverKey }) };
}
