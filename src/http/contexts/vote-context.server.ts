import type { RequestEvent } from '@sveltejs/kit';
import { findVoteContext, type VoteContext } from '#lib/votes/life/vote-context.server.ts';
import { asItStands, askedOf } from './contract-context.server.ts';

/** What every page and action about one vote begins with, after its `require…`. Null: the route answers 404. */
export async function voteContextOf(event: RequestEvent): Promise<VoteContext | null> {
	const slug = event.params.vote ?? '';
	return asItStands(event, await findVoteContext(event.locals.db, { ...askedOf(event), slug }));
}
