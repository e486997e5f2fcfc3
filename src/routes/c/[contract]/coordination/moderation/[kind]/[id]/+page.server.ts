import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import { queueFilterFrom } from '#lib/moderation/queue/queue-filter.ts';
import { outcomes } from '#lib/moderation/rules.ts';
import { textKeyFrom } from '#lib/moderation/text-kinds.ts';
import { listReasonPeriods } from '#lib/moderation/list-reasons.server.ts';
import { viewText } from '#lib/moderation/queue/view-text.server.ts';
import { findModerated, listWaiting } from '#lib/moderation/queue/waiting.server.ts';
import { decideFrom, moderationPlace } from '../../moderation-place.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Forms and links: it needs no script. */
export const csr = false;

async function findHere(event: RequestEvent) {
	const { contract } = await moderationPlace(event);
	const key = textKeyFrom(`${event.params.kind}:${event.params.id}`);
	const text = key && (await findModerated(event.locals.db, { contractId: contract.id, ...key }));
	if (!text) error(404);
	return { contract, text };
}

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const { contract, text } = await findHere(event);
	const { db } = event.locals;
	return {
		text: await viewText(db, text, await listReasonPeriods(db, contract.id)),
		done: outcomes.find((outcome) => outcome === event.url.searchParams.get('fait')) ?? null
	};
};

export const actions: Actions = {
	decider: async (event) => {
		requireAccount(event);
		const answer = await decideFrom(event);
		if (!('done' in answer)) return answer;
		const { contract } = await moderationPlace(event);
		const filter = queueFilterFrom(new URLSearchParams());
		const [next] = (
			await listWaiting(event.locals.db, { contractId: contract.id, filter, size: 1 })
		).texts;
		const queue = `/c/${contract.slug}/coordination/moderation`;
		redirect(303, `${queue}${next ? `/${next.kind}/${next.id}` : ''}?fait=${answer.done}`);
	}
};
