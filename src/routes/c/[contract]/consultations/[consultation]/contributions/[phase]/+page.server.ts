import { error } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { readPrivateLink } from '#http/cookies/private-link.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { phaseAt } from '#lib/consultations/consultation-context.server.ts';
import { listCategories } from '#lib/consultations/contributions/sorting/categories.server.ts';
import { filterFrom } from '#lib/consultations/contributions/filter.ts';
import { findPlan } from '#lib/consultations/contributions/images/images.server.ts';
import { listContributions } from '#lib/consultations/contributions/queries.server.ts';
import { headOf } from '#lib/consultations/phase-head.server.ts';
import type { PageServerLoad } from './$types';

/** A page to read: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await consultationContextOf(event);
	const phase = context && phaseAt(context, event.params.phase, 'contributions');
	if (!context || !phase) error(404);
	const { db } = event.locals;
	const { consultation, contract } = context;
	const filter = filterFrom(event.url.searchParams);
	return {
		...headOf(context, phase),
		...(await listContributions(db, {
			consultationId: consultation.id,
			phaseId: phase.id,
			filter
		})),
		filter,
		categories: await listCategories(db, phase.id),
		plan: phase.options.place ? await findPlan(db, consultation.id) : null,
		isWithdrawn: event.url.searchParams.has('retiree'),
		privateLink: readPrivateLink(event, { contractSlug: contract.slug, slug: consultation.slug })
	};
};
