import { randomUUID } from 'node:crypto';
import { createArgument } from '#lib/consultations/contributions/arguments/create-argument.server.ts';
import {
	contribution,
	contributionComment
} from '#lib/consultations/contributions/tables.server.ts';
import { insertAnswer } from '#lib/consultations/questionnaire/keep-answer.server.ts';
import { answerText } from '#lib/consultations/questions/tables.server.ts';
import { consultation } from '#lib/consultations/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { decideText, findLastDecision, type ToDecide } from '#lib/moderation/decide-text.server.ts';
import { recordReport } from '#lib/moderation/reports/record-report.server.ts';
import type { ModerationReason } from '#lib/moderated/reasons.ts';
import { hashOf } from '#lib/moderation/text-hash.server.ts';
import type { TextKey } from '#lib/moderation/text-kinds.ts';
import { findText } from '#lib/moderation/texts.server.ts';
import { and, eq } from 'drizzle-orm';
import { aCall } from '../../consultations/support/contributing.ts';
import { aQuestion } from '../../support/consultations.ts';
import { aPerson, aRole } from '../../support/people.ts';

/** The name of a device without an account, or somebody who is signed in. */
export type Reporter = string | { accountId: string };

export function byOf(who: Reporter) {
	const device = typeof who === 'string' ? who : `device of ${who.accountId}`;
	const accountId = typeof who === 'string' ? null : who.accountId;
	return { device, accountId, now: new Date() };
}

/** A call for contributions with a coordinator: people write in it, report in it, and somebody decides. */
export async function aModeratedCall(
	db: Db,
	wanted: Partial<typeof consultation.$inferInsert> = {}
) {
	const call = await aCall(db, wanted);
	const { contractId, consultationId } = call;
	const coordinator = await aPerson(db, 'Nadia');
	await aRole(db, { contractId, accountId: coordinator, role: 'coordinator' });

	const write = async (device: string, body: string, title = 'Un banc'): Promise<TextKey> => {
		const { number } = await call.send(device, { title, body });
		const [row] = await db
			.select({ id: contribution.id })
			.from(contribution)
			.where(and(eq(contribution.consultationId, consultationId), eq(contribution.number, number)));
		return { kind: 'contribution', id: row!.id };
	};
	const argue = async (device: string, on: TextKey, body: string): Promise<TextKey> => {
		const asked = { contributionId: on.id, isFor: true, body, submissionKey: randomUUID() };
		await db.transaction((tx) => createArgument(tx, { ...call.door(device), ...asked }));
		const [row] = await db
			.select({ id: contributionComment.id })
			.from(contributionComment)
			.where(eq(contributionComment.submissionKey, asked.submissionKey));
		return { kind: 'contribution-comment', id: row!.id };
	};
	const textOf = async (key: TextKey) => (await findText(db, { contractId, ...key }))!;
	/** What a coordinator who opens the text now has before their eyes. */
	const readOf = async (key: TextKey): Promise<ToDecide['read']> => ({
		words: hashOf(await textOf(key)),
		decisionId: (await findLastDecision(db, key))?.id ?? null
	});
	const decide = async (key: TextKey, asked: Partial<ToDecide>) => {
		const read = asked.read ?? (await readOf(key));
		return db.transaction((tx) =>
			decideText(tx, {
				...{ contractId, ...key, accountId: coordinator, reason: null, words: '' },
				...{ outcome: 'shown', ...asked, read }
			})
		);
	};
	const hide = (key: TextKey, reason: ModerationReason = 'insult', words = '') =>
		decide(key, { outcome: 'hidden', reason, words });
	const report = (key: TextKey, who: Reporter, reason: ModerationReason = 'insult', words = '') =>
		db.transaction((tx) =>
			recordReport(tx, {
				...{ contractId, homeId: consultationId, ...key, reason, words },
				...byOf(who)
			})
		);
	return { ...call, coordinator, write, argue, textOf, readOf, decide, hide, report };
}

/** The text of somebody's answer to an open question of this consultation. */
export async function anAnswerText(
	db: Db,
	{
		phaseId,
		consultationId,
		participationId
	}: { phaseId: string; consultationId: string; participationId: string },
	body: string
): Promise<TextKey> {
	const questionId = await aQuestion(db, phaseId, { kind: 'long-text' });
	const [found] = await db.select().from(consultation).where(eq(consultation.id, consultationId));
	await insertAnswer(db, {
		...{ consultation: found!, phaseId, participationId, submissionKey: randomUUID() },
		read: { values: {}, texts: { [questionId]: body } }
	});
	const [row] = await db
		.select({ id: answerText.id })
		.from(answerText)
		.where(
			and(eq(answerText.consultationId, consultationId), eq(answerText.questionId, questionId))
		);
	return { kind: 'answer-text', id: row!.id };
}
