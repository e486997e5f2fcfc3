import { error } from '@sveltejs/kit';
import { requirePublic } from '#lib/accounts/require.server.ts';
import { findVoteContext } from '#lib/votes/life/vote-context.server.ts';
import type { RequestHandler } from './$types';

/** What was frozen at opening, byte for byte as it was hashed. */
export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const context = await findVoteContext(event);
	if (!context?.vote.frozen) error(404);
	return new Response(context.vote.frozen, {
		headers: { 'content-type': 'application/json; charset=utf-8' }
	});
};
