import { and, eq, inArray, notInArray } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { visibilityAfterEdit, visibilityOf } from '../taking-part/text-visibility.ts';
import type { Consultation } from '../queries.server.ts';
import type { Answer } from './queries.server.ts';
import type { ReadAnswers } from '../questions/read-answers.ts';
import { answer, answerText } from '../questions/tables.server.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';

type Words = Pick<ReadAnswers, 'values' | 'texts'>;

/** Writes a first answer and its texts. False when this person, or this form, has one already. */
export async function insertAnswer(
	tx: Db,
	{
		consultation,
		phaseId,
		participationId,
		submissionKey,
		read
	}: {
		consultation: Consultation;
		phaseId: string;
		participationId: string;
		submissionKey: string;
		read: Words;
	}
): Promise<boolean> {
	const [made] = await tx
		.insert(answer)
		.values({ participationId, phaseId, submissionKey, values: read.values })
		.onConflictDoNothing()
		.returning({ id: answer.id });
	if (!made) return false;
	const texts = Object.entries(read.texts).map(([questionId, body]) => ({
		...{ consultationId: consultation.id, answerId: made.id, questionId, body },
		...visibilityOf(consultation.moderation, [body])
	}));
	if (texts.length) await tx.insert(answerText).values(texts);
	return true;
}

/**
 * Replaces an answer that the caller holds. A text that did not change keeps its row, and what was decided on it; one that
 * did is looked at again, and always when it had been hidden.
 */
export async function replaceAnswer(
	tx: Db,
	{ consultation, before, read }: { consultation: Consultation; before: Answer; read: Words }
): Promise<void> {
	const now = new Date();
	await tx
		.update(answer)
		.set({ values: read.values, revision: before.revision + 1, updatedAt: now })
		.where(and(eq(answer.id, before.id), eq(answer.participationId, before.participationId)));
	const kept = Object.keys(read.texts);
	await tx
		.delete(answerText)
		.where(
			and(
				eq(answerText.answerId, before.id),
				kept.length ? notInArray(answerText.questionId, kept) : undefined
			)
		);
	for (const [questionId, body] of Object.entries(read.texts)) {
		const old = before.texts.find((text) => text.questionId === questionId);
		if (old?.body === body) continue;
		const seen = visibilityOf(consultation.moderation, [body]);
		const row = {
			...{ consultationId: consultation.id, answerId: before.id, questionId, body },
			...(old ? visibilityAfterEdit(old, seen) : seen),
			writtenAt: now
		};
		await tx
			.insert(answerText)
			.values(row)
			.onConflictDoUpdate({ target: [answerText.answerId, answerText.questionId], set: row });
	}
}

/** Whether what is sent is what is kept already, word for word. */
export function isSameAnswer(kept: Answer, { values, texts }: Words): boolean {
	const before = Object.fromEntries(kept.texts.map(({ questionId, body }) => [questionId, body]));
	return canonicalJson([kept.values, before]) === canonicalJson([values, texts]);
}

/** Deletes what was answered, texts included. */
export async function deleteAnswers(tx: Db, answerIds: readonly string[]): Promise<void> {
	if (answerIds.length) await tx.delete(answer).where(inArray(answer.id, [...answerIds]));
}
