import type { Db } from '../../database/database.server.ts';
import {
	findParticipation,
	findParticipationByToken,
	type Participation
} from './participation.server.ts';
import { participantOf, type Visitor } from './take-part.server.ts';

type Wanted = { consultationId: string; visitor: Visitor };

/** The participation of whoever asks: by the private link they came by, else by their account or device. */
export async function findOwnParticipation(
	db: Db,
	{ consultationId, visitor }: Wanted
): Promise<Participation | null> {
	const byLink = await findLinkedParticipation(db, { consultationId, visitor });
	if (byLink) return byLink;
	return findParticipation(db, { consultationId, participant: participantOf(visitor) });
}

/** The participation that the private link of this visitor opens, if they came by one. */
export async function findLinkedParticipation(
	db: Db,
	{ consultationId, visitor }: Wanted
): Promise<Participation | null> {
	const token = visitor.linkToken;
	return token ? findParticipationByToken(db, { consultationId, token }) : null;
}
