import { error } from '@sveltejs/kit';
import { requirePublic } from '#lib/accounts/require.server.ts';
import { findConsultationContext } from '#lib/consultations/consultation-context.server.ts';
import {
	mayEnterForOthers,
	mayManageConsultations,
	maySeeResultsEarly,
	whyNotAnswer
} from '#lib/consultations/permissions.ts';
import { readConsultation } from '#lib/consultations/read-consultation.server.ts';
import type { PageServerLoad } from './$types';

/** A page to read: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await findConsultationContext(event);
	if (!context) error(404);
	const { actor, consultation, groupIds, state } = context;
	const page = await readConsultation(event.locals.db, context);
	return {
		...page,
		refusal: whyNotAnswer(actor, { answerers: consultation.answerers, groupIds }),
		mayManage: mayManageConsultations(actor),
		mayEnter: state === 'open' && mayEnterForOthers(actor),
		maySeeEarly: maySeeResultsEarly(actor)
	};
};
