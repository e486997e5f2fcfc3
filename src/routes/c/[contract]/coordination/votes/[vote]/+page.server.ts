import { fail, redirect } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import { announceVote, removeDraft } from '#lib/votes/life/announce-vote.server.ts';
import { textOf } from '#lib/shared/typed-form.ts';
import { whyNotOpen } from '#lib/votes/life/open-vote.server.ts';
import { stepOfMissing } from '#lib/votes/building/refusal-messages.ts';
import { withdrawVote } from '#lib/votes/life/withdraw-vote.server.ts';
import { readBallotSetup } from '#lib/votes/ballot/ballot-setup.server.ts';
import { readPaperProgress } from '#lib/votes/counting/paper-progress.server.ts';
import { mayKeepRoll } from '#lib/votes/permissions.ts';
import { readTurnout } from '#lib/votes/queries.server.ts';
import { readVoteWords } from '#lib/votes/life/read-words.server.ts';
import { getPrepared, headOf } from './prepare.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await getPrepared(event);
	const { contract, vote, actor, state, now } = context;
	const { db } = event.locals;
	const { head, missing } = await headOf(event, context);
	const why = state === 'announced' ? whyNotOpen(vote, now) : null;
	const isLate = state === 'announced' && why !== 'too-early';
	return {
		...{ head, missing: missing.filter((code) => !isLate || code !== 'opens-in-the-past') },
		words: await readVoteWords(db, { vote, contract }),
		/** As voters will fill it, once its method and options go together. */
		ballot: missing.some((code) => stepOfMissing(code) === 'methode')
			? null
			: await readBallotSetup(db, vote),
		/** Its hour came: why it is not open. */
		late: isLate ? (why ?? 'no-voters') : null,
		turnout: vote.openedAt ? await readTurnout(db, vote) : null,
		paper: await readPaperProgress(db, vote),
		/** Published: what follows is owed, or written. */
		outcome: vote.publishedAt && { since: vote.publishedAt, isWritten: vote.concludedAt !== null },
		mayKeepRoll: mayKeepRoll(actor, vote),
		said: event.url.searchParams.get('fait')
	};
};

export const actions: Actions = {
	annoncer: async (event) => {
		const { id: actorId } = requireAccount(event);
		const { contract, vote } = await getPrepared(event);
		const place = { contractId: contract.id, voteId: vote.id, actorId };
		const refusal = await announceVote(event.locals.db, place);
		if (refusal === null) redirect(303, `${event.url.pathname}?fait=annonce`);
		if (typeof refusal === 'string') return fail(409, { refusal: refusal as string });
		return fail(409, { missing: refusal.missing });
	},
	retirer: async (event) => {
		const { id: actorId } = requireAccount(event);
		const { contract, vote } = await getPrepared(event);
		const reason = textOf((await event.request.formData()).get('reason'));
		const place = { contractId: contract.id, voteId: vote.id, actorId };
		const refusal = await withdrawVote(event.locals.db, { ...place, reason });
		if (refusal) return fail(409, { withdrawing: refusal as string, reason });
		redirect(303, `${event.url.pathname}?fait=fait`);
	},
	'supprimer-brouillon': async (event) => {
		const { id: actorId } = requireAccount(event);
		const { contract, vote } = await getPrepared(event);
		const place = { contractId: contract.id, voteId: vote.id, actorId };
		const refusal = await removeDraft(event.locals.db, place);
		if (refusal) return fail(409, { refusal: refusal as string });
		redirect(303, `/c/${contract.slug}/coordination/votes`);
	}
};
