import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { createVote } from '#lib/votes/building/create-vote.server.ts';
import { textLimits } from '#lib/votes/building/fields.ts';
import { textOf } from '#lib/shared/typed-form.ts';
import { listVotePlaces } from '#lib/votes/building/list-places.server.ts';
import { mayPrepareSomeVote } from '#lib/votes/permissions.ts';
import type { Actions, PageServerLoad } from './$types';

async function getRoom(event: RequestEvent) {
	const context = await contractContextOf(event);
	if (!context) error(404);
	if (!mayPrepareSomeVote(context.actor)) error(403);
	return context;
}

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const { contract, actor } = await getRoom(event);
	const places = await listVotePlaces(event.locals.db, { contractId: contract.id, actor });
	const { searchParams } = event.url;
	const number = Number(searchParams.get('fiche'));
	const fiche = places.subjects
		.flatMap(({ fiches }) => fiches)
		.find((one) => one.number === number);
	const group = places.groups.find(({ slug }) => slug === searchParams.get('groupe'));
	const only = places.subjects.length === 0 && places.groups.length === 1 && places.groups[0];
	const team = group || only || null;
	const ofGroup = team ? `group:${team.id}` : '';
	return { places, wanted: fiche ? `fiche:${fiche.id}` : ofGroup };
};

export const actions: Actions = {
	default: async (event) => {
		requireAccount(event);
		const { contract, actor } = await getRoom(event);
		const form = await event.request.formData();
		const [title, place] = [
			textOf(form.get('title')).replace(/\s+/g, ' '),
			textOf(form.get('place'))
		];
		const refusals: Record<string, string> = {};
		if (!title) refusals.title = 'missing';
		if (title.length > textLimits.title) refusals.title = 'too-long';
		if (!place) refusals.place = 'missing';
		const typed = { title, place };
		if (Object.keys(refusals).length) return fail(400, { typed, refusals });
		const wanted = { contractId: contract.id, actor, title, place };
		const created = await createVote(event.locals.db, wanted);
		if (typeof created === 'string') {
			const unknown: Record<string, string> = { place: created };
			return fail(400, { typed, refusals: unknown });
		}
		redirect(303, `/c/${contract.slug}/coordination/votes/${created.slug}/question`);
	}
};
