import { error } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { isGroupKind } from '#lib/groups/kinds.ts';
import { listGroups } from '#lib/groups/queries.server.ts';
import { pageNumberOf, searchOf } from '#lib/shared/paging.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await contractContextOf(event);
	if (!context) error(404);
	const { searchParams } = event.url;
	const question = searchOf(searchParams.get('q'));
	const wanted = searchParams.get('sorte');
	const kind = isGroupKind(wanted) ? wanted : null;
	const page = pageNumberOf(searchParams.get('page'));
	const contractId = context.contract.id;
	return {
		question,
		kind,
		list: await listGroups(event.locals.db, { contractId, question, kind, page })
	};
};
