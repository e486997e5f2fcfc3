import { error } from '@sveltejs/kit';
import { requirePublic } from '#http/require.server.ts';
import { matrixFile } from '#lib/consultations/results/open-files/open-files.server.ts';
import { findOpenPhaseFile } from '../open-file.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	requirePublic(event);
	const file = await findOpenPhaseFile(event, 'statements');
	if (!file) error(404);
	return matrixFile(event.locals.db, file);
};
