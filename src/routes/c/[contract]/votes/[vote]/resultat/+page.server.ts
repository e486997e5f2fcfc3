import { error, fail, redirect } from '@sveltejs/kit';
import { voteContextOf } from '#http/contexts/vote-context.server.ts';
import { requireAccount, requirePublic } from '#http/require.server.ts';
import { pageNumberOf, searchOf } from '#lib/shared/paging.ts';
import { mayPrepareVote } from '#lib/votes/permissions.ts';
import { hideReason, showReason, type HideRefusal } from '#lib/votes/results/hide-reason.server.ts';
import { readResultPage } from '#lib/votes/results/result-page.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** A page to read: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await voteContextOf(event);
	const { searchParams } = event.url;
	const asked = {
		search: searchOf(searchParams.get('q')),
		page: pageNumberOf(searchParams.get('page')),
		reasonsPage: pageNumberOf(searchParams.get('raisons'))
	};
	const page = context && (await readResultPage(event.locals.db, context, asked));
	if (!page) error(404);
	return { page };
};

type Change = (
	wanted: Parameters<typeof showReason>[1],
	motive: string
) => Promise<HideRefusal | null>;

/** Changes whether the words of one reason are shown, then leads back to them. */
async function changeReason(event: RequestEvent, actorId: string, change: Change) {
	const context = await voteContextOf(event);
	if (!context) error(404);
	const { vote, contract, actor } = context;
	if (!mayPrepareVote(actor, vote)) error(403);
	const form = await event.request.formData();
	const number = Number(form.get('number'));
	const motive = String(form.get('motive') ?? '').replaceAll('\0', '');
	if (!Number.isSafeInteger(number)) error(400);
	const place = { contractId: contract.id, voteId: vote.id, actorId };
	const refusal = await change({ ...place, number }, motive);
	if (refusal) return fail(409, { number, motive, refusal: refusal as string });
	const page = event.url.searchParams.get('raisons') ?? '1';
	redirect(303, `${event.url.pathname}?raisons=${encodeURIComponent(page)}#raison-${number}`);
}

export const actions: Actions = {
	masquer: async (event) => {
		const { id } = requireAccount(event);
		const { db } = event.locals;
		return changeReason(event, id, (wanted, motive) => hideReason(db, { ...wanted, motive }));
	},
	montrer: async (event) => {
		const { id } = requireAccount(event);
		return changeReason(event, id, (wanted) => showReason(event.locals.db, wanted));
	}
};
