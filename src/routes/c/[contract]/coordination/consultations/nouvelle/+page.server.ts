import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { createConsultation } from '#lib/consultations/preparing/create-consultation.server.ts';
import { textLimits } from '#lib/consultations/preparing/description.ts';
import { textOf } from '#lib/shared/typed-form.ts';
import { phaseKinds } from '#lib/consultations/kinds.ts';
import { firstTitleOf } from '#lib/consultations/preparing/manage-messages.ts';
import { mayManageConsultations } from '#lib/consultations/permissions.ts';
import { listSubjects } from '#lib/fiches/subjects.server.ts';
import type { Actions, PageServerLoad } from './$types';

async function getContract(event: RequestEvent) {
	const context = await contractContextOf(event);
	if (!context) error(404);
	if (!mayManageConsultations(context.actor)) error(403);
	return context.contract;
}

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const contract = await getContract(event);
	const { searchParams } = event.url;
	const subjects = await listSubjects(event.locals.db, contract.id);
	const number = Number(searchParams.get('fiche'));
	const fiche = subjects.flatMap(({ fiches }) => fiches).find((one) => one.number === number);
	return { subjects, wanted: fiche ? `fiche:${fiche.id}` : '' };
};

export const actions: Actions = {
	default: async (event) => {
		const { id: actorId } = requireAccount(event);
		const contract = await getContract(event);
		const form = await event.request.formData();
		const [title, place] = [textOf(form.get('title')), textOf(form.get('place'))];
		const kinds = phaseKinds.filter((kind) => form.getAll('kinds').includes(kind));
		const typed = { title, place, kinds };
		const refusals: Record<string, string> = {};
		if (!title) refusals.title = 'missing';
		if (title.length > textLimits.title) refusals.title = 'too-long';
		if (!place) refusals.place = 'missing';
		if (Object.keys(refusals).length) return fail(400, { typed, refusals });
		const created = await createConsultation(event.locals.db, {
			...{ contractId: contract.id, actorId, title: title.replace(/\s+/g, ' '), place },
			phases: kinds.map((kind) => ({ kind, title: firstTitleOf(kind) }))
		});
		if (typeof created === 'string') {
			const unknown: Record<string, string> = { place: created };
			return fail(400, { typed, refusals: unknown });
		}
		redirect(303, `/c/${contract.slug}/coordination/consultations/${created.slug}`);
	}
};
