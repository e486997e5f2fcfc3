import { eq, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import {
	contribution,
	contributionComment,
	contributionSupport
} from '../contributions/tables.server.ts';
import { statement, statementChoice } from '../statements/tables.server.ts';
import { participation, participationProfile } from '../tables.server.ts';
import { findAnswer } from './queries.server.ts';
import { deleteAnswers } from './keep-answer.server.ts';
import { answer } from '../questions/tables.server.ts';

export type Withdrawal = {
	contractId: string;
	consultationId: string;
	phaseId: string;
	/** Whoever calls has checked that it is theirs. */
	participationId: string;
};

/**
 * Deletes what a person answered to one questionnaire, at any time: before the end, and after. That somebody withdrew stays
 * in the journal; once they have left nothing else, their profile goes too and they are counted no more.
 */
export async function withdrawAnswer(
	tx: Db,
	{ contractId, consultationId, phaseId, participationId }: Withdrawal
): Promise<'not-answered' | null> {
	// Before the answer, as whoever answers does: what they send at this moment is seen, or comes after.
	await tx
		.select({ one: sql`1` })
		.from(participation)
		.where(eq(participation.id, participationId))
		.for('update');
	const found = await findAnswer(tx, { participationId, phaseId }, 'update');
	if (!found) return 'not-answered';
	await deleteAnswers(tx, [found.id]);
	if (!(await leavesSomething(tx, participationId))) {
		await tx
			.delete(participationProfile)
			.where(eq(participationProfile.participationId, participationId));
		await tx
			.update(participation)
			.set({ withdrawnAt: new Date(), shownName: '' })
			.where(eq(participation.id, participationId));
	}
	await recordEvent(tx, {
		kind: 'answer-withdrawn',
		contractId,
		subject: { type: 'consultation', id: consultationId },
		data: { phaseId }
	});
	return null;
}

const kept = [
	answer,
	contribution,
	contributionComment,
	contributionSupport,
	statement,
	statementChoice
];

async function leavesSomething(tx: Db, participationId: string): Promise<boolean> {
	for (const table of kept) {
		const rows = await tx
			.select({ one: sql`1` })
			.from(table)
			.where(eq(table.participationId, participationId))
			.limit(1);
		if (rows.length) return true;
	}
	return false;
}
