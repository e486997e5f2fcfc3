import { and, count, eq, inArray, notInArray } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import {
	listAnsweringGroups,
	listPhases,
	type Consultation,
	type Phase
} from '../queries.server.ts';
import { headingKinds } from '../questions/questions.ts';
import { question } from '../questions/tables.server.ts';
import { missingBeforeOpening, type Missing, type PhaseToOpen } from '../rules.ts';
import { statement } from '../statements/tables.server.ts';
import { consultation } from '../tables.server.ts';

/**
 * The row of a consultation, for whoever is about to change it: the others wait here. Null when this contract has none
 * under this id.
 */
export async function lockConsultation(
	tx: Db,
	{ contractId, consultationId }: { contractId: string; consultationId: string }
): Promise<Consultation | null> {
	const [row] = await tx
		.select()
		.from(consultation)
		.where(and(eq(consultation.contractId, contractId), eq(consultation.id, consultationId)))
		.for('update');
	return row ?? null;
}

/** How many things each phase asks, by its id: questions (headings are not), statements that people see. */
export async function countAsked(
	db: Db,
	phases: readonly Pick<Phase, 'id'>[]
): Promise<Map<string, number>> {
	const ids = phases.map(({ id }) => id);
	if (ids.length === 0) return new Map();
	const [questions, statements] = await Promise.all([
		db
			.select({ id: question.phaseId, asked: count() })
			.from(question)
			.where(and(inArray(question.phaseId, ids), notInArray(question.kind, headingKinds)))
			.groupBy(question.phaseId),
		db
			.select({ id: statement.phaseId, asked: count() })
			.from(statement)
			.where(and(inArray(statement.phaseId, ids), eq(statement.visibility, 'shown')))
			.groupBy(statement.phaseId)
	]);
	return new Map([...questions, ...statements].map(({ id, asked }) => [id, Number(asked)]));
}

/**
 * What keeps a consultation from being open, read from the database: the same gate for opening, for correcting what is
 * open, and for the list that the coordination sees. `change` is what is about to be written.
 */
export async function findMissing(
	db: Db,
	row: Consultation,
	{ now, change = {}, groupIds }: { now: Date; change?: Partial<Consultation>; groupIds?: string[] }
): Promise<Missing[]> {
	const phases = await listPhases(db, row.id);
	const asked = await countAsked(db, phases);
	const groups = groupIds ?? (await listAnsweringGroups(db, row.id));
	const description = { ...row, ...change };
	const lacksGroups = description.answerers === 'groups' && groups.length === 0;
	return missingBeforeOpening(description, {
		phases: phases.map((phase) => toOpen(phase, asked)),
		groups: lacksGroups ? 'none' : 'enough',
		now
	});
}

export function toOpen(phase: Phase, asked: ReadonlyMap<string, number>): PhaseToOpen {
	const { kind, opensAt, closesAt } = phase;
	return { kind, opensAt, closesAt, questionCount: asked.get(phase.id) ?? 0 };
}
