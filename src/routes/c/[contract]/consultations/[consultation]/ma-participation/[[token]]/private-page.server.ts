import { error, type RequestEvent } from '@sveltejs/kit';
import { consultationContextOf } from '#http/contexts/consultation-context.server.ts';
import { visitorOf } from '#http/visitor.server.ts';
import { countTry, networkOf } from '#lib/accounts/limits.server.ts';
import type { ConsultationContext } from '#lib/consultations/consultation-context.server.ts';
import {
	findParticipation,
	findParticipationByToken,
	type Participation
} from '#lib/consultations/taking-part/participation.server.ts';
import { participantOf } from '#lib/consultations/taking-part/take-part.server.ts';

export type PrivatePlace = {
	context: ConsultationContext;
	/** Null when neither the link, nor the device, nor the account opens anything. */
	participation: Participation | null;
	/** The secret of the link in the address; empty when the device or the account opens the page. */
	token: string;
	/** The address of the private page, without a slash at the end. */
	home: string;
};

/** Who opens a private page, by their link or by what they answered with. What every page and action below begins with. */
export async function findPrivatePlace(event: RequestEvent): Promise<PrivatePlace> {
	const context = await consultationContextOf(event);
	if (!context) error(404);
	const { db } = event.locals;
	const { contract, consultation } = context;
	const token = event.params.token ?? '';
	const consultationId = consultation.id;
	const participation = token
		? await findParticipationByToken(db, { consultationId, token })
		: await findParticipation(db, { consultationId, participant: participantOf(visitorOf(event)) });
	// Whoever tries links is slowed down; whoever has theirs never is.
	if (token && !participation) {
		const wait = await countTry(['link-address', networkOf(event.getClientAddress())]);
		if (wait) error(429);
	}
	const path = `/c/${contract.slug}/consultations/${consultation.slug}/ma-participation`;
	return { context, participation, token, home: token ? `${path}/${token}` : path };
}

/**
 * The page and its address belong to one person: no copy, no search engine, and no other site learns where they come from.
 * Not `no-referrer`: the browser would hide where the forms come from, and they would be refused.
 */
export function keepPrivate(event: RequestEvent): void {
	event.setHeaders({
		'referrer-policy': 'same-origin',
		'cache-control': 'private, no-store',
		'x-robots-tag': 'noindex, nofollow'
	});
}
