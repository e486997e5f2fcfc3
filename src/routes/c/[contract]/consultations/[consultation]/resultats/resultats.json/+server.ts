import { error, json } from '@sveltejs/kit';
import { requirePublic } from '#lib/accounts/require.server.ts';
import { findOpenFile } from '#lib/consultations/results/open-files/open-file-request.server.ts';
import { resultsJson } from '#lib/consultations/results/open-files/open-files.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const file = await findOpenFile(event);
	if (!file) error(404);
	return json(await resultsJson(event.locals.db, file));
};
