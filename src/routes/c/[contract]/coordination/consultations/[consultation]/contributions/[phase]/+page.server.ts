import { requireAccount } from '#http/require.server.ts';
import { listCarried } from '#lib/consultations/contributions/sorting/carried.server.ts';
import { listCategories } from '#lib/consultations/contributions/sorting/categories.server.ts';
import { filterFrom } from '#lib/consultations/contributions/filter.ts';
import { findPlan } from '#lib/consultations/contributions/images/images.server.ts';
import { listAllContributions } from '#lib/consultations/contributions/queries.server.ts';
import { headOf } from '#lib/consultations/phase-head.server.ts';
import { listFicheTitles } from '#lib/fiches/list-fiche-titles.server.ts';
import * as change from './change-contributions.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Forms alone: the page sends no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const { context, phase, of } = await change.placeOf(event);
	const { db } = event.locals;
	const filter = filterFrom(event.url.searchParams);
	const { contributions, ...list } = await listAllContributions(db, { ...of, filter });
	const carried = await listCarried(db, of.consultationId);
	const numbers = new Map(contributions.map(({ id, number }) => [id, number]));
	return {
		...headOf(context, phase),
		...list,
		filter,
		contributions: contributions.map(
			({ number, title, body, visibility, mergedIntoId, supports, merged }) => ({
				...{ number, title, body, visibility, supports, merged },
				mergedInto: mergedIntoId ? (numbers.get(mergedIntoId) ?? 0) : null,
				carried: carried.get(number) ?? []
			})
		),
		categories: await listCategories(db, phase.id),
		plan: await findPlan(db, of.consultationId),
		fiches: await listFicheTitles(db, context.contract.id),
		done: event.url.searchParams.get('fait')
	};
};

export const actions: Actions = {
	'ajouter-rubrique': async (event) => {
		requireAccount(event);
		return change.addCategory(event);
	},
	'renommer-rubrique': async (event) => {
		requireAccount(event);
		return change.renameCategory(event);
	},
	'retirer-rubrique': async (event) => {
		requireAccount(event);
		return change.dropCategory(event);
	},
	'enregistrer-plan': async (event) => {
		requireAccount(event);
		return change.givePlan(event);
	},
	regrouper: async (event) => {
		requireAccount(event);
		return change.merge(event);
	},
	separer: async (event) => {
		requireAccount(event);
		return change.separate(event);
	},
	porter: async (event) => {
		requireAccount(event);
		return change.carry(event);
	}
};
