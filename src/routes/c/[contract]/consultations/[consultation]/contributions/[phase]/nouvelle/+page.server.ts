import { randomUUID } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { getTerritory } from '#lib/contracts/queries.server.ts';
import { phaseAt } from '#lib/consultations/consultation-context.server.ts';
import { listCategories } from '#lib/consultations/contributions/sorting/categories.server.ts';
import { findPlan } from '#lib/consultations/contributions/images/images.server.ts';
import { headOf } from '#lib/consultations/phase-head.server.ts';
import { point } from '../../../contribution/point.server.ts';
import { sendContribution } from './send-contribution.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const account = requirePublic(event);
	const context = await consultationContextOf(event);
	const phase = context && phaseAt(context, event.params.phase, 'contributions');
	if (!context || !phase) error(404);
	const { db } = event.locals;
	const { communes } = await getTerritory(db, context.contract.id);
	const isNamed = context.consultation.naming === 'name';
	return {
		...headOf(context, phase),
		categories: await listCategories(db, phase.id),
		communes: communes.map(({ code, name }) => ({ code, name })),
		plan: await findPlan(db, context.consultation.id),
		signature: (isNamed ? account?.displayName : account?.pseudonym) ?? '',
		formKey: randomUUID()
	};
};

export const actions: Actions = {
	envoyer: async (event) => {
		requirePublic(event);
		return sendContribution(event);
	},
	pointer: async (event) => {
		requirePublic(event);
		return point(event);
	}
};
