import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import { ourReasons } from '#lib/moderated/reasons.ts';
import { listReasonPeriods } from '#lib/moderation/list-reasons.server.ts';
import { reasonForm } from '#lib/moderation/reasons/reason-form.ts';
import {
	explained,
	ownReasons,
	reasonsAt,
	type SetReasonRefusal
} from '#lib/moderation/reason-rules.ts';
import * as set from '#lib/moderation/reasons/set-reasons.server.ts';
import { readForm } from '#lib/shared/read-form.ts';
import { textOf } from '#lib/shared/typed-form.ts';
import { moderationPlace } from '../moderation-place.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Forms and links: it needs no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const { contract } = await moderationPlace(event);
	const periods = await listReasonPeriods(event.locals.db, contract.id);
	const offered = reasonsAt(periods, new Date());
	const closed = [...ourReasons, ...ownReasons(periods)].filter(
		(reason) => !offered.includes(reason)
	);
	return {
		offered: explained(periods, offered),
		closed: explained(periods, closed),
		isDone: event.url.searchParams.has('fait')
	};
};

async function placeOf(event: RequestEvent) {
	const { account, contract } = await moderationPlace(event);
	const form = await event.request.formData();
	return { form, place: { contractId: contract.id, actorId: account.id, now: new Date() } };
}

/** Refused, what was typed stays; done, the list says so. */
function answer(refusal: SetReasonRefusal | null, typed: Record<string, string> = {}) {
	if (refusal) return fail(409, { refusal, refusals: {}, typed });
	redirect(303, '?fait#contenu');
}

export const actions: Actions = {
	ajouter: async (event) => {
		requireAccount(event);
		const { form, place } = await placeOf(event);
		const read = readForm(reasonForm, form);
		if (!read.ok) return fail(400, { refusal: null, refusals: read.refusals, typed: read.typed });
		return answer(
			await set.createReason(event.locals.db, { ...place, ...read.output }),
			read.output
		);
	},
	retirer: async (event) => {
		requireAccount(event);
		const { form, place } = await placeOf(event);
		const reason = textOf(form.get('reason'));
		return answer(await set.closeReason(event.locals.db, { ...place, reason }));
	},
	rouvrir: async (event) => {
		requireAccount(event);
		const { form, place } = await placeOf(event);
		const reason = textOf(form.get('reason'));
		return answer(await set.reopenReason(event.locals.db, { ...place, reason }));
	}
};
