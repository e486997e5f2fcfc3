import { randomUUID } from 'node:crypto';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { forgetDevice } from '#http/cookies/device-cookie.server.ts';
import { receiveSentAnswer } from '#http/receive-sent-answer.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { visitorOf } from '#http/visitor.server.ts';
import {
	phaseAt,
	type ConsultationContext
} from '#lib/consultations/consultation-context.server.ts';
import { findParticipation } from '#lib/consultations/taking-part/participation.server.ts';
import { whyNotAnswer } from '#lib/consultations/permissions.ts';
import { readAnswerPage } from '#lib/consultations/questionnaire/answer-page.server.ts';
import { keptPath } from '#lib/consultations/questionnaire/kept-path.ts';
import { findAnswer } from '#lib/consultations/questionnaire/queries.server.ts';
import type { Phase } from '#lib/consultations/queries.server.ts';
import { whyClosed } from '#lib/consultations/rules.ts';
import { participantOf } from '#lib/consultations/taking-part/take-part.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** An old phone gets the few kilobytes of `enhance-answer.ts`, not the framework. */
export const csr = false;

async function placeOf(
	event: RequestEvent
): Promise<{ context: ConsultationContext; phase: Phase }> {
	const context = await consultationContextOf(event);
	const phase = context && phaseAt(context, event.params.phase, 'questionnaire');
	if (!phase) error(404);
	return { context, phase };
}

export const load: PageServerLoad = async (event) => {
	const account = requirePublic(event);
	const { context, phase } = await placeOf(event);
	const { consultation, groupIds, actor, now, state } = context;
	const { db } = event.locals;
	const known = await findParticipation(db, {
		consultationId: consultation.id,
		participant: participantOf(visitorOf(event))
	});
	const found = known && (await findAnswer(db, { participationId: known.id, phaseId: phase.id }));
	return {
		...(await readAnswerPage(db, { consultation, phase })),
		place: Number(event.params.phase),
		state,
		consultation: {
			slug: consultation.slug,
			title: consultation.title,
			moderation: consultation.moderation,
			withdrawnReason: consultation.withdrawnReason,
			withdrawnAt: consultation.withdrawnAt
		},
		account: account && { id: account.id, email: account.email, name: account.displayName },
		formKey: randomUUID(),
		closed: whyClosed(consultation, phase, now),
		refusal: whyNotAnswer(actor, { answerers: consultation.answerers, groupIds }),
		answered: found && { at: found.submittedAt, byDevice: known.deviceHash !== null }
	};
};

export const actions: Actions = {
	envoyer: async (event) => {
		requirePublic(event);
		const { context, phase } = await placeOf(event);
		const kept = await receiveSentAnswer(event, { context, phase });
		if ('refusal' in kept) return fail(kept.status, kept);
		redirect(303, keptPath({ ...event.params, kept, how: 'recue' }));
	},
	oublier: async (event) => {
		requirePublic(event);
		forgetDevice(event);
		redirect(303, event.url.pathname);
	}
};
