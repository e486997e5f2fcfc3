import { fail, redirect } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import { concludeVote, conclusionOf } from '#lib/votes/results/outcome/conclude-vote.server.ts';
import { arrangeSteps, typedConclusion } from '#lib/votes/results/outcome/conclusion.ts';
import { getPrepared } from '../prepare.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const { vote } = await getPrepared(event);
	const { slug, title, publishedAt, concludedAt, revision } = vote;
	return {
		vote: { slug, title, publishedAt, concludedAt, revision },
		saved: conclusionOf(vote),
		said: event.url.searchParams.get('fait')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { id: actorId } = requireAccount(event);
		const { contract, vote } = await getPrepared(event);
		const form = await event.request.formData();
		const typed = typedConclusion(form);
		const revision = Number(form.get('revision'));
		const tells = form.get('tells') === 'yes';
		const kept = { typed, revision, tells };
		const deed = String(form.get('do') ?? '');
		if (deed !== 'publish')
			return { ...kept, typed: { ...typed, steps: arrangeSteps(typed.steps, deed) } };
		const place = { contractId: contract.id, voteId: vote.id, actorId };
		const refusal = await concludeVote(event.locals.db, { ...place, ...kept });
		if (typeof refusal === 'string') return fail(409, { ...kept, refusal: refusal as string });
		if (refusal) return fail('theirs' in refusal ? 409 : 400, { ...kept, ...refusal });
		redirect(303, `${event.url.pathname}?fait=${vote.concludedAt ? 'change' : 'publie'}`);
	}
};
