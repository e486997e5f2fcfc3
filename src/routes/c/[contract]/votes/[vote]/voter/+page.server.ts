import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { voteContextOf } from '#http/contexts/vote-context.server.ts';
import { forgetLetterCode } from '#http/cookies/code-cookie.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { whoVotesOf } from '#http/who-votes.server.ts';
import { readBallotPage } from '#lib/votes/casting/ballot-page.server.ts';
import type { CastAnswer } from '#lib/votes/casting/cast-ballot.server.ts';
import {
	receiveBallot,
	receiveEnvelope,
	reviewBallot
} from '#lib/votes/casting/receive-ballot.server.ts';
import { castIdOf } from '#lib/votes/box/receipt.ts';
import type { VoteContext } from '#lib/votes/life/vote-context.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** An old phone gets a small script, not the framework. */
export const csr = false;

/** A draft may have no method yet, and so no ballot: its preview is where it is prepared. */
async function contextOf(event: RequestEvent): Promise<VoteContext> {
	const context = await voteContextOf(event);
	return context && context.state !== 'draft' ? context : error(404);
}

export const load: PageServerLoad = async (event) => {
	const account = requirePublic(event);
	const context = await contextOf(event);
	const who = await whoVotesOf(event, context.vote);
	const page = await readBallotPage(event.locals.db, { ...context, who });
	return { page, hasAccount: account !== null };
};

const review = (event: RequestEvent, vote: VoteContext['vote']) =>
	reviewBallot(event.locals.db, { vote, readForm: () => event.request.formData() });

/** The way to the receipt, and nothing left of the letter on this device. */
function leave(event: RequestEvent, { contract, vote }: VoteContext, cast: CastAnswer): void {
	if (!('receipt' in cast)) return;
	const place = { contractSlug: contract.slug, voteSlug: vote.slug };
	forgetLetterCode(event, place);
	redirect(303, `/c/${contract.slug}/votes/${vote.slug}/recu/${castIdOf(cast.receipt)}?depose`);
}

export const actions: Actions = {
	relire: async (event) => {
		requirePublic(event);
		const { vote } = await contextOf(event);
		const answer = await review(event, vote);
		return answer.review === null ? fail(400, answer) : answer;
	},
	modifier: async (event) => {
		requirePublic(event);
		const { vote } = await contextOf(event);
		return { ...(await review(event, vote)), review: null, problems: [], fields: {} };
	},
	deposer: async (event) => {
		requirePublic(event);
		const context = await contextOf(event);
		const who = await whoVotesOf(event, context.vote);
		const answer = await receiveBallot(event.locals.db, {
			...{ vote: context.vote, who },
			readForm: () => event.request.formData()
		});
		if ('typed' in answer) return fail(answer.refusal ? 409 : 400, answer);
		return leave(event, context, answer);
	},
	sceller: async (event) => {
		requirePublic(event);
		const context = await contextOf(event);
		const who = await whoVotesOf(event, context.vote);
		const form = await event.request.formData();
		const cast = await receiveEnvelope(event.locals.db, { vote: context.vote, who, form });
		const nothing = { typed: {}, formId: '', review: null, problems: [], fields: {} };
		if ('refusal' in cast) return fail(409, { ...nothing, refusal: cast.refusal });
		return leave(event, context, cast);
	},
	'oublier-lettre': async (event) => {
		requirePublic(event);
		const { contract, vote } = await contextOf(event);
		forgetLetterCode(event, { contractSlug: contract.slug, voteSlug: vote.slug });
		redirect(303, event.url.pathname);
	}
};
