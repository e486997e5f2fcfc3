import type { RequestEvent } from '@sveltejs/kit';
import type { ConsultationContext } from '#lib/consultations/consultation-context.server.ts';
import type { Phase } from '#lib/consultations/queries.server.ts';
import {
	receiveAnswer,
	type AnswerFailure,
	type AnswerKept
} from '#lib/consultations/questionnaire/receive-answer.server.ts';
import { markDevice } from './cookies/device-cookie.server.ts';
import { rememberPrivateLink } from './cookies/private-link.server.ts';
import { visitorOf } from './visitor.server.ts';

type Place = { context: ConsultationContext; phase: Phase; participationId?: string };

/**
 * Receives one form of a questionnaire, from its door (`participationId` absent) or from a private page. The browser keeps
 * the name it answered under, and for an hour the private link.
 */
export async function receiveSentAnswer(
	event: RequestEvent,
	place: Place
): Promise<AnswerKept | AnswerFailure> {
	const { db, locale } = event.locals;
	const kept = await receiveAnswer(db, {
		...place,
		form: await readBody(event),
		visitor: visitorOf(event),
		locale,
		address: event.getClientAddress()
	});
	if ('refusal' in kept) return kept;
	const { contract, consultation } = place.context;
	const home = { contractSlug: contract.slug, slug: consultation.slug };
	if (kept.deviceId) markDevice(event, kept.deviceId);
	if (kept.token) rememberPrivateLink(event, { ...home, token: kept.token });
	return kept;
}

/** The form of a request, or null when it is larger than any answer is (`body-limits.ts`). */
async function readBody({ request }: RequestEvent): Promise<FormData | null> {
	try {
		return await request.formData();
	} catch (error) {
		if ((error as { status?: unknown }).status === 413) return null;
		throw error;
	}
}
