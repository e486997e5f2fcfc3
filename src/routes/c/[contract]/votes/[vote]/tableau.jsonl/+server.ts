import { error } from '@sveltejs/kit';
import { voteContextOf } from '#http/contexts/vote-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { boardLines } from '#lib/votes/box/board-file.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const context = await voteContextOf(event);
	if (!context) error(404);
	const { vote } = context;
	return new Response(boardLines(event.locals.db, vote.id), {
		headers: {
			'content-type': 'application/x-ndjson; charset=utf-8',
			'content-disposition': `attachment; filename="tableau-${vote.slug}.jsonl"`
		}
	});
};
