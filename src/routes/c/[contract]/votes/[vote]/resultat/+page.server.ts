import { error, fail, redirect } from '@sveltejs/kit';
import { voteContextOf } from '#http/contexts/vote-context.server.ts';
import { requireAccount, requirePublic } from '#http/require.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { pageNumberOf, searchOf } from '#lib/shared/paging.ts';
import { reasonNamed } from '#lib/moderated/reason-messages.ts';
import { decideText } from '#lib/moderation/decide-text.server.ts';
import { ticketFrom } from '#lib/moderation/forms.ts';
import { mayModerate } from '#lib/moderation/permissions.ts';
import { ticketOf } from '#lib/moderation/queue/view-text.server.ts';
import { listModerated } from '#lib/moderation/queue/waiting.server.ts';
import type { Outcome } from '#lib/moderation/rules.ts';
import { listReasonPeriods } from '#lib/moderation/list-reasons.server.ts';
import { reasonsAt } from '#lib/moderation/reason-rules.ts';
import { findText } from '#lib/moderation/texts.server.ts';
import { mayHideReason } from '#lib/votes/permissions.ts';
import { readResultPage, type ResultPage } from '#lib/votes/results/result-page.server.ts';
import type { VoteContext } from '#lib/votes/life/vote-context.server.ts';
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
	return {
		page,
		tickets: await ticketsFor(event, context, page),
		offered: await offeredIn(event.locals.db, context),
		mayModerate: mayModerate(context.actor)
	};
};

/** For those who may hide reasons: of each, what they have before their eyes. */
async function ticketsFor(
	{ locals }: RequestEvent,
	{ contract, vote, actor }: VoteContext,
	{ reasons }: ResultPage
): Promise<Record<string, string>> {
	if (!reasons || !mayHideReason(actor, vote)) return {};
	const ids = reasons.reasons.map(({ id }) => id);
	const texts = await listModerated(locals.db, {
		...{ contractId: contract.id, kind: 'vote-reason', ids }
	});
	return Object.fromEntries(texts.map((text) => [text.id, ticketOf(text)]));
}

/** Why words of a vote may be hidden now; which text may be hidden for which is asked when it is decided. */
async function offeredIn(db: Db, { contract }: VoteContext) {
	return reasonsAt(await listReasonPeriods(db, contract.id), new Date());
}

/** Decides whether the words of one reason of this vote are shown, then leads back to them. */
async function decideReason(event: RequestEvent, accountId: string, outcome: Outcome) {
	const context = await voteContextOf(event);
	if (!context) error(404);
	const { vote, contract, actor } = context;
	if (!mayHideReason(actor, vote)) error(403);
	const form = await event.request.formData();
	const text = ticketFrom(String(form.get('text')));
	if (text?.kind !== 'vote-reason') error(400);
	const motive = String(form.get('motive') ?? '').replaceAll('\0', '');
	const { db } = event.locals;
	const contractId = contract.id;
	const found = await findText(db, { contractId, ...text });
	const refuse = (refusal: string) => fail(409, { id: text.id, motive, refusal });
	if (found?.homeId !== vote.id) return refuse('gone');
	const reason = reasonNamed(motive, await offeredIn(db, context));
	if (outcome === 'hidden' && reason === null) return refuse('motive-missing');
	const asked = { contractId, accountId, ...text, outcome, reason, words: '' };
	const refusal = await db.transaction((tx) => decideText(tx, asked));
	if (refusal === 'reason-missing') return refuse('motive-too-late');
	if (refusal) return refuse(refusal === 'text-gone' ? 'gone' : 'decided-meanwhile');
	const page = event.url.searchParams.get('raisons') ?? '1';
	const query = `?raisons=${encodeURIComponent(page)}`;
	redirect(303, `${event.url.pathname}${query}#raison-${found.number}`);
}

export const actions: Actions = {
	masquer: async (event) => {
		const { id } = requireAccount(event);
		return decideReason(event, id, 'hidden');
	},
	montrer: async (event) => {
		const { id } = requireAccount(event);
		return decideReason(event, id, 'shown');
	}
};
