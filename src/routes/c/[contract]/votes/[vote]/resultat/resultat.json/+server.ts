import { error } from '@sveltejs/kit';
import { voteContextOf } from '#http/contexts/vote-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { downloadOf } from '#lib/votes/results/download.ts';
import { readResultJson } from '#lib/votes/results/open-files.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const context = await voteContextOf(event);
	const file = context && (await readResultJson(event.locals.db, context));
	if (!file) error(404);
	const name = `resultat-${context.vote.slug}.json`;
	return downloadOf(JSON.stringify(file), { name, type: 'application/json' });
};
