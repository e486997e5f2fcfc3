import { error, json } from '@sveltejs/kit';
import { requirePublic } from '#http/require.server.ts';
import { resultsJson } from '#lib/consultations/results/open-files/open-files.server.ts';
import { findOpenFile } from '../open-file.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const file = await findOpenFile(event);
	if (!file) error(404);
	return json(await resultsJson(event.locals.db, file));
};
