import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { consultationPhase } from '../tables.server.ts';
import type { BuildingPlace } from './lock-questionnaire.server.ts';

/** Somebody saved a line: before its consultation opened, and after. */
export const questionSaved = { draft: 'question-changed', open: 'question-corrected' } as const;

/** `question-…`: what somebody did to a questionnaire. The ids of the lines, never their words. */
export async function tellBuilding(
	tx: Db,
	place: BuildingPlace,
	{ kind, data }: { kind: string; data: Record<string, unknown> }
): Promise<void> {
	const { contractId, consultationId, phaseId, actorId } = place;
	await recordEvent(tx, {
		...{ kind, contractId, actorId, data: { phaseId, ...data } },
		subject: { type: 'consultation', id: consultationId }
	});
}

/** The list of lines is another one: one was added, moved or removed. */
export async function countStructure(tx: Db, place: BuildingPlace): Promise<void> {
	await tx
		.update(consultationPhase)
		.set({ revision: sql`${consultationPhase.revision} + 1` })
		.where(
			and(
				eq(consultationPhase.id, place.phaseId),
				eq(consultationPhase.consultationId, place.consultationId)
			)
		);
}
