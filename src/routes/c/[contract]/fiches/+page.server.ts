import { error } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { filterFrom } from '#lib/fiches/filter.ts';
import { ficheFilterOf, listFilterOptions } from '#lib/fiches/board/list-page.server.ts';
import { maySeeBoard, statusesForNewFiche } from '#lib/fiches/permissions.ts';
import { listFiches } from '#lib/fiches/board/queries.server.ts';
import type { PageServerLoad } from './$types';

/** A page to read: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await contractContextOf(event);
	if (!context) error(404);
	const { contract, actor } = context;
	const { db } = event.locals;
	const filter = filterFrom(event.url.searchParams);
	const options = await listFilterOptions(db, contract);
	const { page, sort } = filter;
	return {
		filter,
		...options,
		...(await listFiches(db, {
			...ficheFilterOf(contract.id, filter, options.themes),
			sort,
			page
		})),
		mayCreate: statusesForNewFiche(actor).length > 0,
		maySeeBoard: maySeeBoard(actor)
	};
};
