import { error, type RequestEvent } from '@sveltejs/kit';
import { voteContextOf } from '#http/contexts/vote-context.server.ts';
import { findTrustee } from '#lib/votes/bureau/queries.server.ts';
import { mayTypePaper } from '#lib/votes/permissions.ts';
import type { VoteContext } from '#lib/votes/life/vote-context.server.ts';

/** The vote of the address, for whoever counts its paper. */
export async function getCounted(event: RequestEvent, accountId: string): Promise<VoteContext> {
	const context = await voteContextOf(event);
	if (!context?.vote.allowsPaper) error(404);
	const { actor, vote } = context;
	const trustee = await findTrustee(event.locals.db, { voteId: vote.id, accountId });
	if (!mayTypePaper(actor, vote, { isTrustee: trustee !== null })) error(403);
	return context;
}
