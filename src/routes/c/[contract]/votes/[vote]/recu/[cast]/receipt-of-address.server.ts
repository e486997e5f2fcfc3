import type { RequestEvent } from '@sveltejs/kit';
import { voteContextOf } from '#http/contexts/vote-context.server.ts';
import { findReceipt } from '#lib/votes/casting/receipt-page.server.ts';

/** The receipt that an address names, with its vote; null when there is none. */
export async function receiptOfAddress(event: RequestEvent) {
	const context = await voteContextOf(event);
	if (!context) return null;
	const wanted = { castId: event.params.cast ?? '', origin: event.url.origin };
	const receipt = await findReceipt(event.locals.db, context, wanted);
	return receipt && { vote: context.vote, receipt };
}
