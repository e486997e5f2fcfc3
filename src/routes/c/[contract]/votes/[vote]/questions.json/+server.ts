import { error } from '@sveltejs/kit';
import { voteContextOf } from '#http/contexts/vote-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import type { RequestHandler } from './$types';

/** What was frozen at opening, byte for byte as it was hashed. */
export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const context = await voteContextOf(event);
	if (!context?.vote.frozen) error(404);
	return new Response(context.vote.frozen, {
		headers: { 'content-type': 'application/json; charset=utf-8' }
	});
};
