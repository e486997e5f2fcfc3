import { error } from '@sveltejs/kit';
import { voteContextOf } from '#http/contexts/vote-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { downloadOf } from '#lib/votes/results/download.ts';
import { readRecountFile } from '#lib/votes/results/open-files.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const context = await voteContextOf(event);
	const file = context && (await readRecountFile(event.locals.db, context.vote));
	if (!file) error(404);
	const name = `recompte-${context.vote.slug}.json`;
	return downloadOf(JSON.stringify(file), { name, type: 'application/json' });
};
