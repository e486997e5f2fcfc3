import { error } from '@sveltejs/kit';
import { listConsultations } from '#lib/consultations/pages/list-consultations.server.ts';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { mayManageConsultations } from '#lib/consultations/permissions.ts';
import { pageNumberOf, pageOfLines, searchOf } from '#lib/shared/paging.ts';
import type { PageServerLoad } from './$types';

/** Links only: it needs no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await contractContextOf(event);
	if (!context) error(404);
	if (!mayManageConsultations(context.actor)) error(403);
	const { searchParams } = event.url;
	const question = searchOf(searchParams.get('q'));
	const page = pageNumberOf(searchParams.get('page'));
	const lines = await listConsultations(event.locals.db, {
		...{ contractId: context.contract.id, now: new Date(), withDrafts: true, question }
	});
	return {
		question,
		list: pageOfLines(lines, page),
		owed: lines.filter(({ state }) => state === 'answer-owed')
	};
};
