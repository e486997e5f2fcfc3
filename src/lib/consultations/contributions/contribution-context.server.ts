import type { Db } from '../../database/database.server.ts';
import type { ConsultationContext } from '../consultation-context.server.ts';
import { findOwnParticipation } from '../taking-part/own-participation.server.ts';
import type { Participation } from '../taking-part/participation.server.ts';
import type { Visitor } from '../taking-part/take-part.server.ts';
import type { Phase } from '../queries.server.ts';
import { findContribution, type ContributionRow } from './queries.server.ts';

export type ContributionContext = ConsultationContext & {
	phase: Phase;
	/** The place of the phase in addresses, from 1. */
	place: number;
	contribution: ContributionRow;
	/** What this reader already is in the consultation. */
	mine: Participation | null;
	isAuthor: boolean;
};

/**
 * What every page and action under `…/contribution/[number]` begins with; null when there is no such contribution, or it
 * is not shown and somebody else's (the route answers 404). Call `requireAccount` or `requirePublic` first.
 */
export async function findContributionContext(
	db: Db,
	context: ConsultationContext,
	{ number, visitor }: { number: number; visitor: Visitor }
): Promise<ContributionContext | null> {
	const { consultation, phases } = context;
	const consultationId = consultation.id;
	const contribution = await findContribution(db, { consultationId, number });
	const index = phases.findIndex(({ id }) => id === contribution?.phaseId);
	if (!contribution || index < 0) return null;
	const mine = await findOwnParticipation(db, { consultationId, visitor });
	const isAuthor = mine?.id === contribution.participationId;
	if (contribution.visibility !== 'shown' && !isAuthor) return null;
	return { ...context, phase: phases[index]!, place: index + 1, contribution, mine, isAuthor };
}
