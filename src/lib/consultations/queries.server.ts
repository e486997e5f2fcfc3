import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { consultation, consultationGroup, consultationPhase } from './tables.server.ts';

export type Consultation = typeof consultation.$inferSelect;
export type Phase = typeof consultationPhase.$inferSelect;

export async function findConsultation(
	db: Db,
	{ contractId, slug }: { contractId: string; slug: string }
): Promise<Consultation | null> {
	const [found] = await db
		.select()
		.from(consultation)
		.where(and(eq(consultation.contractId, contractId), eq(consultation.slug, slug)));
	return found ?? null;
}

/** The phases of one consultation, in their order. */
export async function listPhases(db: Db, consultationId: string): Promise<Phase[]> {
	return db
		.select()
		.from(consultationPhase)
		.where(eq(consultationPhase.consultationId, consultationId))
		.orderBy(asc(consultationPhase.position), asc(consultationPhase.id));
}

/** The phases of several consultations, by consultation, each in its order. */
export async function listPhasesOf(
	db: Db,
	consultationIds: readonly string[]
): Promise<Map<string, Phase[]>> {
	const phases = new Map<string, Phase[]>(consultationIds.map((id) => [id, []]));
	if (consultationIds.length === 0) return phases;
	const rows = await db
		.select()
		.from(consultationPhase)
		.where(inArray(consultationPhase.consultationId, [...consultationIds]))
		.orderBy(asc(consultationPhase.position), asc(consultationPhase.id));
	for (const row of rows) phases.get(row.consultationId)?.push(row);
	return phases;
}

/** The groups whose members answer. */
export async function listAnsweringGroups(db: Db, consultationId: string): Promise<string[]> {
	const rows = await db
		.select({ groupId: consultationGroup.groupId })
		.from(consultationGroup)
		.where(eq(consultationGroup.consultationId, consultationId));
	return rows.map(({ groupId }) => groupId);
}
