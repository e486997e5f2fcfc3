import { fail, redirect } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import { decideText } from '#lib/moderation/decide-text.server.ts';
import { ticketFrom } from '#lib/moderation/forms.ts';
import { queueAddressOf, queueFilterFrom } from '#lib/moderation/queue/queue-filter.ts';
import { outcomes } from '#lib/moderation/rules.ts';
import { listReasonPeriods } from '#lib/moderation/list-reasons.server.ts';
import { viewText } from '#lib/moderation/queue/view-text.server.ts';
import { listWaiting, surveyWaiting, QUEUE_PAGE } from '#lib/moderation/queue/waiting.server.ts';
import { decideFrom, moderationPlace } from './moderation-place.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The queue is forms and links: it needs no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const { contract } = await moderationPlace(event);
	const { db } = event.locals;
	const { searchParams } = event.url;
	const filter = queueFilterFrom(searchParams);
	const periods = await listReasonPeriods(db, contract.id);
	const { texts, ...list } = await listWaiting(db, { contractId: contract.id, filter });
	return {
		...{ filter, list },
		texts: await Promise.all(texts.map((text) => viewText(db, text, periods))),
		...(await surveyWaiting(db, contract.id)),
		done: outcomes.find((outcome) => outcome === searchParams.get('fait')) ?? null
	};
};

export const actions: Actions = {
	decider: async (event) => {
		requireAccount(event);
		const answer = await decideFrom(event);
		if (!('done' in answer)) return answer;
		const address = queueAddressOf(queueFilterFrom(event.url.searchParams));
		redirect(303, `?${address}${address && '&'}fait=${answer.done}#suite`);
	},
	publier: async (event) => {
		const account = requireAccount(event);
		const { contract } = await moderationPlace(event);
		const written = (await event.request.formData()).getAll('texts').slice(0, QUEUE_PAGE);
		const tickets = written.flatMap((one) => ticketFrom(String(one)) ?? []);
		if (tickets.length === 0) return fail(400, { nothingTicked: true });
		let shown = 0;
		for (const text of tickets) {
			const asked = { contractId: contract.id, accountId: account.id, ...text };
			// Each by itself: one that changed meanwhile does not hold back the others.
			const refusal = await event.locals.db.transaction((tx) =>
				decideText(tx, { ...asked, outcome: 'shown', reason: null, words: '' })
			);
			if (!refusal) shown += 1;
		}
		return { shown, refused: tickets.length - shown };
	}
};
