import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { PHASES_MAX, usualOptions } from './description.ts';
import { lockConsultation } from './gate.server.ts';
import type { PhaseKind } from '../kinds.ts';
import { listPhases, type Consultation, type Phase } from '../queries.server.ts';
import type { PhasePlace } from './record-phase.server.ts';
import { isDated } from '../rules.ts';
import { consultation, consultationPhase } from '../tables.server.ts';

type Consulted = Omit<PhasePlace, 'phaseId'>;

/**
 * A new phase, last, without dates: people see it once it has some. Adding one after the opening is how a consultation
 * takes a further step.
 */
export async function createPhase(
	db: Db,
	{ kind, title, ...place }: Consulted & { kind: PhaseKind; title: string }
): Promise<'gone' | 'too-many' | { phaseId: string }> {
	return db.transaction(async (tx) => {
		const row = await lockConsultation(tx, place);
		if (!row) return 'gone';
		const phases = await listPhases(tx, row.id);
		if (phases.length >= PHASES_MAX) return 'too-many';
		const [created] = await tx
			.insert(consultationPhase)
			.values({
				...{ consultationId: row.id, kind, title, options: usualOptions[kind] },
				position: (phases.at(-1)?.position ?? 0) + 1
			})
			.returning({ id: consultationPhase.id });
		await tell(tx, row, { ...place, data: { added: created!.id } });
		return { phaseId: created!.id };
	});
}

/** One place up or down. Once it was opened, the place of a phase is in addresses and on paper: it stays. */
export async function recordPhaseOrder(
	db: Db,
	{ step, ...place }: PhasePlace & { step: -1 | 1 }
): Promise<'gone' | 'order-fixed' | null> {
	return db.transaction(async (tx) => {
		const row = await lockConsultation(tx, place);
		if (!row) return 'gone';
		if (row.openedAt) return 'order-fixed';
		const phases = await listPhases(tx, row.id);
		const from = phases.findIndex(({ id }) => id === place.phaseId);
		const moved = phases[from];
		const other = phases[from + step];
		if (!moved) return 'gone';
		if (!other) return null;
		await tx.update(consultationPhase).set({ position: other.position }).where(isPhase(row, moved));
		await tx.update(consultationPhase).set({ position: moved.position }).where(isPhase(row, other));
		await tell(tx, row, { ...place, data: { moved: moved.id } });
		return null;
	});
}

/** Takes a phase away with what it asks. Once people could see its dates, it stays. */
export async function removePhase(
	db: Db,
	place: PhasePlace
): Promise<'gone' | 'phase-announced' | null> {
	return db.transaction(async (tx) => {
		const row = await lockConsultation(tx, place);
		const phases = row ? await listPhases(tx, row.id) : [];
		const removed = phases.find(({ id }) => id === place.phaseId);
		if (!row || !removed) return 'gone';
		if (row.openedAt && isDated(removed)) return 'phase-announced';
		await tx.delete(consultationPhase).where(isPhase(row, removed));
		await tell(tx, row, { ...place, data: { removed: removed.id } });
		return null;
	});
}

/** Throws a draft away. What people could read stays: it is withdrawn, with a reason. */
export async function removeDraft(
	db: Db,
	place: Consulted
): Promise<'gone' | 'not-a-draft' | null> {
	return db.transaction(async (tx) => {
		const row = await lockConsultation(tx, place);
		if (!row) return 'gone';
		if (row.openedAt) return 'not-a-draft';
		await tx.delete(consultation).where(eq(consultation.id, row.id));
		await recordEvent(tx, {
			kind: 'consultation-draft-removed',
			contractId: place.contractId,
			actorId: place.actorId,
			subject: { type: 'consultation', id: row.id }
		});
		return null;
	});
}

const isPhase = (row: Consultation, phase: Phase) =>
	and(eq(consultationPhase.id, phase.id), eq(consultationPhase.consultationId, row.id));

async function tell(
	tx: Db,
	row: Consultation,
	{ contractId, actorId, data }: Consulted & { data: Record<string, unknown> }
): Promise<void> {
	await tx
		.update(consultation)
		.set({ revision: row.revision + 1 })
		.where(eq(consultation.id, row.id));
	await recordEvent(tx, {
		kind: 'consultation-phases-changed',
		contractId,
		actorId,
		subject: { type: 'consultation', id: row.id },
		data
	});
}
