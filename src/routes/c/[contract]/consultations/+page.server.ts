import { error } from '@sveltejs/kit';
import { listConsultations } from '#lib/consultations/pages/list-consultations.server.ts';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { stateFilters } from '#lib/consultations/pages/list-filter.ts';
import { mayManageConsultations } from '#lib/consultations/permissions.ts';
import { listFilterFrom } from '#lib/shared/list-filter.ts';
import { pageOfLines } from '#lib/shared/paging.ts';
import type { PageServerLoad } from './$types';

/** A page to read: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await contractContextOf(event);
	if (!context) error(404);
	const filter = listFilterFrom(event.url.searchParams, stateFilters);
	const lines = await listConsultations(event.locals.db, {
		contractId: context.contract.id,
		now: new Date(),
		question: filter.question,
		states: filter.state ? stateFilters[filter.state] : undefined
	});
	return {
		filter,
		list: pageOfLines(lines, filter.page),
		mayManage: mayManageConsultations(context.actor)
	};
};
