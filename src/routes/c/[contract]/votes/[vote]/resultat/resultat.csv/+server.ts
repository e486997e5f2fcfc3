import { error } from '@sveltejs/kit';
import { requirePublic } from '#lib/accounts/require.server.ts';
import { downloadOf } from '#lib/votes/results/download.ts';
import { readResultCsv } from '#lib/votes/results/open-files.server.ts';
import { findVoteContext } from '#lib/votes/life/vote-context.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const context = await findVoteContext(event);
	const file = context && (await readResultCsv(event.locals.db, context.vote));
	if (!file) error(404);
	return downloadOf(file, { name: `resultat-${context.vote.slug}.csv`, type: 'text/csv' });
};
