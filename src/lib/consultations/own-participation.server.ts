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
	const { db } = event.locals;
	const token = event.url.searchParams.get('lien');
	const byLink = token ? await findParticipationByToken(db, { consultationId, token }) : null;
	return byLink ?? findParticipation(db, { consultationId, participant: participantOf(event) });
}
