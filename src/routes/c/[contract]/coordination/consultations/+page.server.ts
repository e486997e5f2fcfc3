import { error } from '@sveltejs/kit';
import { requireAccount } from '#lib/accounts/require.server.ts';
import { listConsultations } from '#lib/consultations/pages/list-consultations.server.ts';
import { mayManageConsultations } from '#lib/consultations/permissions.ts';
import { findContractContext } from '#lib/groups/contract-context.server.ts';
import { pageNumberOf, pageOfLines, searchOf } from '#lib/shared/paging.ts';
import type { PageServerLoad } from './$types';

/** Links only: it needs no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await findContractContext(event);
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
