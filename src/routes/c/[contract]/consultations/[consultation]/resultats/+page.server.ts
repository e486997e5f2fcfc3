import { error, fail } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { requireAccount, requirePublic } from '#http/require.server.ts';
import { listIdeas } from '#lib/consultations/follow-up/list-ideas.server.ts';
import { mayManageConsultations, maySeeResultsEarly } from '#lib/consultations/permissions.ts';
import { listTexts } from '#lib/consultations/results/list-texts.server.ts';
import { publishResults } from '#lib/consultations/results/publish-results.server.ts';
import {
	isCompared,
	namesOf,
	readShownResults
} from '#lib/consultations/results/read-results.server.ts';
import { textFilterFrom } from '#lib/consultations/results/text-filter.ts';
import { pageNumberOf } from '#lib/shared/paging.ts';
import type { Actions, PageServerLoad } from './$types';

/** A page to read: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await consultationContextOf(event);
	if (!context) error(404);
	const { actor, contract, consultation, phases, state } = context;
	const { db } = event.locals;
	const { slug, title, answerOwner, resultsPublishedAt, profileThreshold } = consultation;
	const head = {
		consultation: { slug, title, answerOwner, resultsPublishedAt, profileThreshold },
		state,
		mayManage: mayManageConsultations(actor)
	};
	const isReadable = resultsPublishedAt !== null && state !== 'withdrawn';
	if (!isReadable && !maySeeResultsEarly(actor)) return { ...head, results: null };
	const params = event.url.searchParams;
	const filter = textFilterFrom(params);
	const consultationId = consultation.id;
	const page = pageNumberOf(params.get('phrases'));
	const results = await readShownResults(db, { consultationId, phases, page });
	return {
		...head,
		results,
		names: await namesOf(db, { contractId: contract.id, results }),
		isCompared: await isCompared(db, phases),
		suggestsComparing: consultation.profileQuestions.length > 0,
		ideas: await listIdeas(db, consultationId),
		filter,
		isStatementListOpen: params.has('phrases'),
		texts: await listTexts(db, { consultationId, filter })
	};
};

export const actions: Actions = {
	publier: async (event) => {
		const { id: accountId } = requireAccount(event);
		const context = await consultationContextOf(event);
		if (!context) error(404);
		if (!mayManageConsultations(context.actor)) error(403);
		const compare = (await event.request.formData()).get('comparer') === 'oui';
		const { contract, consultation, now } = context;
		const place = { contractId: contract.id, consultationId: consultation.id };
		const done = await publishResults(event.locals.db, { ...place, accountId, compare, now });
		return typeof done === 'string' ? fail(409, { refusal: done }) : done;
	}
};
