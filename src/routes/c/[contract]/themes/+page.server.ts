import { error } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { listThemes } from '#lib/contracts/queries.server.ts';
import { countByTheme } from '#lib/fiches/life/news.ts';
import { listBoard } from '#lib/fiches/board/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await contractContextOf(event);
	if (!context) error(404);
	const { db } = event.locals;
	const contractId = context.contract.id;
	const fiches = await listBoard(db, { contractId });
	return { themes: await listThemes(db, contractId), fiches: countByTheme(fiches) };
};
