import { and, eq, isNotNull } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { consultationPhase, participation } from '../../tables.server.ts';

/** Those who took part in the consultation of a phase and withdrew: they are few, and found by an index. */
export function withdrawnFrom(db: Db, phaseId: string) {
	return db
		.select({ id: participation.id })
		.from(participation)
		.innerJoin(
			consultationPhase,
			eq(consultationPhase.consultationId, participation.consultationId)
		)
		.where(and(eq(consultationPhase.id, phaseId), isNotNull(participation.withdrawnAt)));
}
