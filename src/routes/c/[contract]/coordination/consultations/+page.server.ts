import { error } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { listConsultations, pageOf } from '#lib/consultations/pages/list-consultations.server.ts';
import { mayManageConsultations } from '#lib/consultations/permissions.ts';
import type { PageServerLoad } from './$types';

/** Links only: it needs no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await contractContextOf(event);
	if (!context) error(404);
	if (!mayManageConsultations(context.actor)) error(403);
	const question = (event.url.searchParams.get('q') ?? '').trim().slice(0, 100);
	const page = Number.parseInt(event.url.searchParams.get('page') ?? '1', 10) || 1;
	const lines = await listConsultations(event.locals.db, {
		...{ contractId: context.contract.id, now: new Date(), withDrafts: true, question }
	});
	return {
		question,
		list: pageOf(lines, page),
		owed: lines.filter(({ state }) => state === 'answer-owed')
	};
};
