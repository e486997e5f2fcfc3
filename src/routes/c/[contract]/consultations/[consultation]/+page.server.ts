import { error } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
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
	const context = await consultationContextOf(event);
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
