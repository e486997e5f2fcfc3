import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { recordEvent } from '../../../journal/record-event.server.ts';
import { contribution } from '../tables.server.ts';

type OfPhase = { contractId: string; consultationId: string; phaseId: string; accountId: string };
export type MergeRefusal = 'unknown-contribution' | 'choose-two' | 'main-not-shown';

/**
 * Brings similar contributions together under one. Every author's words stay as they are, readable there; supports are
 * counted once a person. Those that had been merged into one of them follow it.
 */
export async function mergeContributions(
	tx: Db,
	{ main, numbers, ...of }: OfPhase & { main: number; numbers: readonly number[] }
): Promise<MergeRefusal | null> {
	const others = [...new Set(numbers)].filter((number) => number !== main);
	if (others.length === 0) return 'choose-two';
	const rows = await tx
		.select({
			id: contribution.id,
			number: contribution.number,
			visibility: contribution.visibility,
			mergedIntoId: contribution.mergedIntoId
		})
		.from(contribution)
		.where(and(isIn(of), inArray(contribution.number, [main, ...others])))
		// Always in the same order: two coordinators wait for each other, they do not block each other.
		.orderBy(asc(contribution.number))
		.for('update');
	const kept = rows.find(({ number }) => number === main);
	if (!kept || rows.length !== others.length + 1) return 'unknown-contribution';
	if (kept.visibility !== 'shown' || kept.mergedIntoId) return 'main-not-shown';
	const ids = rows.flatMap(({ id }) => (id === kept.id ? [] : [id]));
	await tx
		.update(contribution)
		.set({ mergedIntoId: kept.id })
		.where(
			and(isIn(of), or(inArray(contribution.id, ids), inArray(contribution.mergedIntoId, ids)))
		);
	await recordEvent(tx, eventOf(of, 'contributions-merged', { main, numbers: others }));
	return null;
}

/** Takes one out again: it stands by itself, as before. */
export async function separateContribution(
	tx: Db,
	{ number, ...of }: OfPhase & { number: number }
): Promise<MergeRefusal | null> {
	const changed = await tx
		.update(contribution)
		.set({ mergedIntoId: null })
		.where(and(isIn(of), eq(contribution.number, number)))
		.returning({ id: contribution.id });
	if (changed.length === 0) return 'unknown-contribution';
	await recordEvent(tx, eventOf(of, 'contribution-separated', { number }));
	return null;
}

function isIn({ consultationId, phaseId }: OfPhase) {
	return and(eq(contribution.consultationId, consultationId), eq(contribution.phaseId, phaseId));
}

function eventOf({ contractId, consultationId, accountId }: OfPhase, kind: string, data: object) {
	return {
		kind,
		contractId,
		actorId: accountId,
		subject: { type: 'consultation', id: consultationId },
		data: { ...data }
	};
}
