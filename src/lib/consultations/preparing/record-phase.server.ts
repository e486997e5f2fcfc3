import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { phaseColumnsOf, phaseFieldsOf } from './description.ts';
import { countAsked, lockConsultation } from './gate.server.ts';
import type { EndChangeKind } from '../end-changes.ts';
import { toLocalField } from '../../shared/local-time.ts';
import { mergeChanges, type Fields } from '../../shared/merge-changes.ts';
import { createKey } from '../taking-part/participation.server.ts';
import { listPhases, type Consultation, type Phase } from '../queries.server.ts';
import { endOf, isDated, isReopening, missingBeforeOpening, whyNotDates } from '../rules.ts';
import { consultation, consultationPhase } from '../tables.server.ts';

export type PhasePlace = {
	contractId: string;
	consultationId: string;
	actorId: string;
	phaseId: string;
};

type Wanted = PhasePlace & {
	/** What the form says, checked by `phaseRefusalsOf`, and what it showed at first. */
	typed: Fields;
	base: Fields;
	now: Date;
};

export type PhaseRefusal =
	| 'gone'
	| NonNullable<ReturnType<typeof whyNotDates>>
	| 'phase-questions'
	| 'decision-before-end'
	| { conflicts: Fields; typed: Fields; base: Fields };

/**
 * Saves a phase: words, dates, options. Once the consultation was opened its dates keep the same gate; a phase that was
 * over and takes answers again is reopened, which the journal tells and everybody reads.
 */
export async function recordPhase(
	db: Db,
	wanted: Wanted
): Promise<PhaseRefusal | { theirs: string[]; reopened: boolean }> {
	return db.transaction(async (tx) => {
		const row = await lockConsultation(tx, wanted);
		const phases = row ? await listPhases(tx, row.id) : [];
		const before = phases.find(({ id }) => id === wanted.phaseId);
		if (!row || !before) return 'gone';
		const saved = phaseFieldsOf(before);
		const { fields, conflicts, theirs } = mergeChanges(wanted.base, wanted.typed, saved);
		if (Object.keys(conflicts).length) return { conflicts, typed: fields, base: saved };
		if (Object.keys(saved).every((name) => fields[name] === saved[name]))
			return { theirs, reopened: false };
		const after = { ...before, ...phaseColumnsOf(fields, before.kind) };
		const others = phases.filter(({ id }) => id !== before.id);
		const refusal = row.openedAt
			? await whyNotChange(tx, row, { before, after, others, now: wanted.now })
			: null;
		if (refusal) return refusal;
		const reopened = row.openedAt !== null && isReopening({ before, after, now: wanted.now });
		await write(tx, row, { wanted, before, after, reopened });
		return { theirs, reopened };
	});
}

type Change = { before: Phase; after: Phase; others: Phase[]; now: Date };

async function whyNotChange(
	tx: Db,
	row: Consultation,
	{ before, after, others, now }: Change
): Promise<Exclude<PhaseRefusal, object> | null> {
	const refusal = whyNotDates({ before, after, now });
	if (refusal) return refusal;
	const asked = await countAsked(tx, [after]);
	const questionCount = asked.get(after.id) ?? 0;
	if (isDated(after) && after.kind !== 'contributions' && questionCount === 0)
		return 'phase-questions';
	const phases = [...others, after].filter(isDated).map((one) => ({ ...one, questionCount: 1 }));
	const missing = missingBeforeOpening(row, { phases, groups: 'enough', now });
	return missing.includes('decision-before-end') && endOf(phases) ? 'decision-before-end' : null;
}

type Written = { wanted: Wanted; before: Phase; after: Phase; reopened: boolean };

async function write(
	tx: Db,
	row: Consultation,
	{ wanted, before, after, reopened }: Written
): Promise<void> {
	const { title, introduction, opensAt, closesAt, options } = after;
	await tx
		.update(consultationPhase)
		.set({ title, introduction, opensAt, closesAt, options })
		.where(and(eq(consultationPhase.id, after.id), eq(consultationPhase.consultationId, row.id)));
	await tx
		.update(consultation)
		.set({ revision: row.revision + 1 })
		.where(eq(consultation.id, row.id));
	// The key under which people are counted once was destroyed with the follow-up: those who answer again need one.
	if (reopened) await createKey(tx, row.id);
	const { contractId, actorId } = wanted;
	const about = { contractId, actorId, subject: { type: 'consultation', id: row.id } };
	const dates = { phaseId: after.id, opensAt, closesAt };
	if (!row.openedAt) {
		await recordEvent(tx, { ...about, kind: 'consultation-changed', data: dates });
		return;
	}
	const end = reopened ? 'reopened' : endChangeOf(before, after);
	if (end) {
		// Who may do this coordinates the contract: the page says the part, never the person.
		const data = { ...dates, from: before.closesAt, to: closesAt, role: 'coordinator' };
		await recordEvent(tx, { ...about, kind: `consultation-${end}`, data });
	}
	if (!end || isOtherwiseChanged(before, after))
		await recordEvent(tx, { ...about, kind: 'consultation-corrected', data: dates });
}

/** Whether the end of a phase that people have read moves, to the minute that a form shows. */
function endChangeOf(before: Phase, after: Phase): Exclude<EndChangeKind, 'reopened'> | null {
	if (!before.closesAt || !after.closesAt) return null;
	const [from, to] = [before.closesAt, after.closesAt].map((date) => toLocalField(date));
	if (from === to) return null;
	return before.closesAt < after.closesAt ? 'prolonged' : 'shortened';
}

function isOtherwiseChanged(before: Phase, after: Phase): boolean {
	const [was, is] = [phaseFieldsOf(before), phaseFieldsOf(after)];
	return Object.keys(was).some((name) => name !== 'closesAt' && was[name] !== is[name]);
}
