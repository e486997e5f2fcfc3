import { error } from '@sveltejs/kit';
import { contributionContextOf } from '#http/contexts/contribution-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { linkOf } from '#http/visitor.server.ts';
import { getTerritory } from '#lib/contracts/queries.server.ts';
import { listCategories } from '#lib/consultations/contributions/sorting/categories.server.ts';
import { findPlan } from '#lib/consultations/contributions/images/images.server.ts';
import { shownOf } from '#lib/consultations/contributions/queries.server.ts';
import { headOf } from '#lib/consultations/phase-head.server.ts';
import { point } from '../../point.server.ts';
import { saveContribution, withdrawOwn } from './change-contribution.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Correcting is a plain form; the plan is pressed as without a script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await contributionContextOf(event);
	if (!context) error(404);
	if (!context.isAuthor) error(403);
	const { db } = event.locals;
	const { consultation, contract, contribution, phase } = context;
	const { communes } = await getTerritory(db, contract.id);
	return {
		...headOf(context, phase),
		contribution: shownOf(contribution),
		categories: await listCategories(db, phase.id),
		communes: communes.map(({ code, name }) => ({ code, name })),
		plan: await findPlan(db, consultation.id),
		link: linkOf(event)
	};
};

export const actions: Actions = {
	enregistrer: async (event) => {
		requirePublic(event);
		return saveContribution(event);
	},
	pointer: async (event) => {
		requirePublic(event);
		return point(event);
	},
	retirer: async (event) => {
		requirePublic(event);
		return withdrawOwn(event);
	}
};
