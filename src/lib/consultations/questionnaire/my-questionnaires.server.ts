import type { Db } from '../../database/database.server.ts';
import type { ConsultationContext } from '../consultation-context.server.ts';
import { whyClosed, type ClosedReason } from '../rules.ts';
import { readMyAnswer, type MyAnswer } from './answer-page.server.ts';
import { listAnswers } from './queries.server.ts';

export type MyQuestionnaire = {
	place: number;
	title: string;
	opensAt: Date | null;
	closesAt: Date | null;
	closed: ClosedReason | null;
	answer: MyAnswer | null;
};

/** Each questionnaire of a consultation, with what this person answered to it. */
export async function listMyQuestionnaires(
	db: Db,
	{ context, participationId }: { context: ConsultationContext; participationId: string }
): Promise<MyQuestionnaire[]> {
	const { consultation, phases, now } = context;
	const answers = await listAnswers(db, participationId);
	const mine: MyQuestionnaire[] = [];
	for (const [index, phase] of phases.entries()) {
		if (phase.kind !== 'questionnaire') continue;
		const found = answers.find(({ phaseId }) => phaseId === phase.id);
		const { title, opensAt, closesAt } = phase;
		mine.push({
			...{ place: index + 1, title, opensAt, closesAt },
			closed: whyClosed(consultation, phase, now),
			answer: found ? await readMyAnswer(db, found, consultation.contractId) : null
		});
	}
	return mine;
}
