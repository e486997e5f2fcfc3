import { and, eq } from 'drizzle-orm';
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Db } from '../../database/database.server.ts';
import type { Consultation, Phase } from '../queries.server.ts';
import type { Question } from '../questions/questions.ts';
import { question } from '../questions/tables.server.ts';
import { consultation, consultationPhase } from '../tables.server.ts';
import { isStructureFixed } from './structure.ts';
import { inOrder, questionColumns } from '../questions/list-questions.server.ts';

/** A line as its builders see it. */
export type Line = Question & { position: string; revision: number };

/** Where a coordinator builds: the ids of the address, checked together. */
export type BuildingPlace = {
	contractId: string;
	consultationId: string;
	phaseId: string;
	actorId: string;
};

export type HeldQuestionnaire = {
	consultation: Consultation;
	phase: Phase;
	/** In their order. */
	lines: Line[];
	isFixed: boolean;
};

/** The lines of a questionnaire in their order, with what tells that somebody changed them. */
export async function listLines(db: Db, phaseId: string): Promise<Line[]> {
	return db
		.select({
			...questionColumns,
			position: question.position,
			revision: question.revision
		})
		.from(question)
		.where(eq(question.phaseId, phaseId))
		.orderBy(...inOrder);
}

/**
 * Holds a questionnaire: those who build it change it one after the other, it does not open meanwhile, and nobody's answer
 * is read against half of a change.
 */
export async function lockQuestionnaire(
	tx: Db,
	{ contractId, consultationId, phaseId }: BuildingPlace
): Promise<HeldQuestionnaire | null> {
	const [held] = await tx
		.select()
		.from(consultation)
		.where(and(eq(consultation.contractId, contractId), eq(consultation.id, consultationId)))
		.for('share');
	if (!held) return null;
	const [phase] = await tx
		.select()
		.from(consultationPhase)
		.where(
			and(
				eq(consultationPhase.id, phaseId),
				eq(consultationPhase.consultationId, consultationId),
				eq(consultationPhase.kind, 'questionnaire')
			)
		)
		.for('update');
	if (!phase) return null;
	const lines = await withSoundPositions(tx, await listLines(tx, phaseId));
	return { consultation: held, phase, lines, isFixed: isStructureFixed(held, phase) };
}

/** Positions that something else than these pages wrote may leave no room between them: they are drawn again, in order. */
async function withSoundPositions(tx: Db, lines: Line[]): Promise<Line[]> {
	if (lines.every(({ position }, index) => isSound(position, lines[index + 1]?.position ?? null)))
		return lines;
	const positions = generateNKeysBetween(null, null, lines.length);
	for (const [index, line] of lines.entries())
		await tx.update(question).set({ position: positions[index]! }).where(eq(question.id, line.id));
	return lines.map((line, index) => ({ ...line, position: positions[index]! }));
}

function isSound(position: string, next: string | null): boolean {
	try {
		generateKeyBetween(position, next);
		return true;
	} catch {
		return false;
	}
}
