import type { RequestEvent } from '@sveltejs/kit';
import {
	findParticipation,
	findParticipationByToken,
	type Participation
} from './participation.server.ts';
import { participantOf } from './take-part.server.ts';

/** The participation of whoever asks: by the private link in the address (`?lien=`), else by their account or device. */
export async function findOwnParticipation(
	event: RequestEvent,
	consultationId: string
): Promise<Participation | null> {
	const byLink = await findLinkedParticipation(event, consultationId);
	if (byLink) return byLink;
	return findParticipation(event.locals.db, {
		consultationId,
		participant: participantOf(event)
	});
}

/** The participation that the private link in the address opens, if there is one. */
export async function findLinkedParticipation(
	event: RequestEvent,
	consultationId: string
): Promise<Participation | null> {
	const token = event.url.searchParams.get('lien');
	if (!token) return null;
	return findParticipationByToken(event.locals.db, { consultationId, token });
}

/** What keeps whoever came by their private link on it: `lien=…`, to be added to an address; empty for the others. */
export function linkOf(event: RequestEvent): string {
	const token = event.url.searchParams.get('lien');
	return token ? `lien=${encodeURIComponent(token)}` : '';
}
