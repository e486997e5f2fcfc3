import { requirePublic } from '#http/require.server.ts';
import { listContracts } from '#lib/contracts/queries.server.ts';
import { pageNumberOf } from '#lib/shared/paging.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const question = (event.url.searchParams.get('q') ?? '').trim().slice(0, 100);
	const page = pageNumberOf(event.url.searchParams.get('page'));
	return { question, list: await listContracts(event.locals.db, { question, page }) };
};
