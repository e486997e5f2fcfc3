import { error } from '@sveltejs/kit';
import { voteContextOf } from '#http/contexts/vote-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { downloadOf } from '#lib/votes/results/download.ts';
import { readResultCsv } from '#lib/votes/results/open-files.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const context = await voteContextOf(event);
	const file = context && (await readResultCsv(event.locals.db, context.vote));
	if (!file) error(404);
	return downloadOf(file, { name: `resultat-${context.vote.slug}.csv`, type: 'text/csv' });
};
