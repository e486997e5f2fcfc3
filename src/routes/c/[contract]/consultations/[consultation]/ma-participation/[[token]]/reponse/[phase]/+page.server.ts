import { randomUUID } from 'node:crypto';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { receiveSentAnswer } from '#http/receive-sent-answer.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { phaseAt } from '#lib/consultations/consultation-context.server.ts';
import {
	readAnswerPage,
	readMyAnswer,
	typedOfAnswer
} from '#lib/consultations/questionnaire/answer-page.server.ts';
import { keptPath } from '#lib/consultations/questionnaire/kept-path.ts';
import { findAnswer } from '#lib/consultations/questionnaire/queries.server.ts';
import { whyClosed } from '#lib/consultations/rules.ts';
import { findPrivatePlace, keepPrivate } from '../../private-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** An old phone gets the few kilobytes of `enhance-answer.ts`, not the framework. */
export const csr = false;

async function placeOf(event: RequestEvent) {
	const { context, participation, token, home } = await findPrivatePlace(event);
	// The private page says in words why it opens nothing.
	if (!participation) redirect(303, home);
	const phase = phaseAt(context, event.params.phase, 'questionnaire');
	if (!phase) error(404);
	return { context, participationId: participation.id, phase, token, home };
}

export const load: PageServerLoad = async (event) => {
	const account = requirePublic(event);
	keepPrivate(event);
	const { context, participationId, phase, home } = await placeOf(event);
	const { consultation, state, now } = context;
	const { db } = event.locals;
	const page = await readAnswerPage(db, { consultation, phase });
	const found = await findAnswer(db, { participationId, phaseId: phase.id });
	const { contractId, slug, title } = consultation;
	const { questions } = page;
	return {
		...page,
		state,
		home,
		consultation: { slug, title },
		account: account && { id: account.id, email: account.email },
		formKey: randomUUID(),
		closed: whyClosed(consultation, phase, now),
		revision: found?.revision ?? null,
		typed: found ? await typedOfAnswer(db, { found, questions, contractId }) : {},
		kept: found && (await readMyAnswer(db, found, contractId))
	};
};

export const actions: Actions = {
	envoyer: async (event) => {
		requirePublic(event);
		const { context, participationId, phase, token } = await placeOf(event);
		const kept = await receiveSentAnswer(event, { context, phase, participationId });
		if ('refusal' in kept) return fail(kept.status, kept);
		redirect(303, keptPath({ ...event.params, kept: { ...kept, token }, how: 'corrigee' }));
	}
};
