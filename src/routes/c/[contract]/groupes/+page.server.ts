import { error } from '@sveltejs/kit';
import { requirePublic } from '#lib/accounts/require.server.ts';
import { findContractContext } from '#lib/groups/contract-context.server.ts';
import { isGroupKind } from '#lib/groups/kinds.ts';
import { listGroups } from '#lib/groups/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await findContractContext(event);
	if (!context) error(404);
	const { searchParams } = event.url;
	const question = (searchParams.get('q') ?? '').trim().slice(0, 100);
	const wanted = searchParams.get('sorte');
	const kind = isGroupKind(wanted) ? wanted : null;
	const page = Number.parseInt(searchParams.get('page') ?? '1', 10) || 1;
	const contractId = context.contract.id;
	return {
		question,
		kind,
		list: await listGroups(event.locals.db, { contractId, question, kind, page })
	};
};
