import { and, count, desc, eq, ne } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import type { Question } from '../questions/questions.ts';
import { question } from '../questions/tables.server.ts';
import { consultation, consultationPhase } from '../tables.server.ts';
import { listLines } from './lock-questionnaire.server.ts';

/** Enough to choose from; the latest consultations first. */
const MOST = 50;

/** The other questionnaires of a contract, to begin from one of them. */
export async function listReusable(
	db: Db,
	{ contractId, phaseId }: { contractId: string; phaseId: string }
) {
	return db
		.select({
			id: consultationPhase.id,
			title: consultationPhase.title,
			consultationTitle: consultation.title,
			count: count(question.id)
		})
		.from(consultationPhase)
		.innerJoin(consultation, eq(consultation.id, consultationPhase.consultationId))
		.innerJoin(question, eq(question.phaseId, consultationPhase.id))
		.where(and(eq(consultation.contractId, contractId), ne(consultationPhase.id, phaseId)))
		.groupBy(consultationPhase.id, consultation.id)
		.orderBy(desc(consultation.createdAt), consultationPhase.position)
		.limit(MOST);
}

/** The lines of another questionnaire of the same contract, with new ids; null when it is not one. */
export async function copyQuestions(
	db: Db,
	{ contractId, phaseId, newId }: { contractId: string; phaseId: string; newId: () => string }
): Promise<Question[] | null> {
	const [found] = await db
		.select({ id: consultationPhase.id })
		.from(consultationPhase)
		.innerJoin(consultation, eq(consultation.id, consultationPhase.consultationId))
		.where(and(eq(consultationPhase.id, phaseId), eq(consultation.contractId, contractId)));
	if (!found) return null;
	const lines = await listLines(db, phaseId);
	const ids = new Map(lines.map(({ id }) => [id, newId()]));
	return lines.map(({ position: _, revision: __, ...line }) => ({
		...line,
		id: ids.get(line.id)!,
		condition: line.condition && {
			...line.condition,
			questionId: ids.get(line.condition.questionId) ?? ''
		}
	}));
}
