import { error } from '@sveltejs/kit';
import { requirePublic } from '#lib/accounts/require.server.ts';
import { downloadOf } from '#lib/votes/results/download.ts';
import { readRecountFile } from '#lib/votes/results/open-files.server.ts';
import { findVoteContext } from '#lib/votes/life/vote-context.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const context = await findVoteContext(event);
	const file = context && (await readRecountFile(event.locals.db, context.vote));
	if (!file) error(404);
	const name = `recompte-${context.vote.slug}.json`;
	return downloadOf(JSON.stringify(file), { name, type: 'application/json' });
};
