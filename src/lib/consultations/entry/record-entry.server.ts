import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { createEntered } from './entered.server.ts';
import { lockCollectedPhase } from './lock-collected-phase.server.ts';
import { recordProfile } from '../taking-part/record-profile.server.ts';
import type { ClosedReason } from '../rules.ts';
import { entryBatch } from '../tables.server.ts';
import { insertAnswer } from '../questionnaire/keep-answer.server.ts';
import {
	readSubmission,
	type Invalid,
	type Sent
} from '../questionnaire/read-submission.server.ts';
import { answer } from '../questions/tables.server.ts';

export type Entry = Sent & {
	consultationId: string;
	phaseId: string;
	/** The batch says where and when the answers were collected; it is made before. */
	batchId: string;
	/** Drawn by the facilitator's device for this form: sent twice, it makes one answer. */
	entryKey: string;
	/** Above 1 when the device corrected the form before it was ever sent. */
	revision?: number;
};

/**
 * Keeps an answer that a facilitator collected on paper, aloud or on a post-it. Each is a person of their own, marked as
 * entered by a facilitator; nobody gets a private link to it. `known`: it had arrived before.
 */
export async function recordEntry(
	tx: Db,
	{ consultationId, phaseId, batchId, entryKey, revision = 1, ...sent }: Entry
): Promise<
	{ participationId: string; dropped: string[] } | 'known' | Invalid | ClosedReason | 'no-batch'
> {
	const [batch] = await tx
		.select()
		.from(entryBatch)
		.where(and(eq(entryBatch.id, batchId), eq(entryBatch.consultationId, consultationId)));
	if (!batch) return 'no-batch';
	const { heldOn } = batch;
	const kind = 'questionnaire';
	const locked = await lockCollectedPhase(tx, { consultationId, phaseId, kind, heldOn });
	if (typeof locked === 'string') return locked;
	const { consultation } = locked;
	const submission = await readSubmission(tx, { consultation, phaseId, isEntered: true, ...sent });
	if ('invalid' in submission) return submission;
	const made = await createEntered(tx, { consultationId, batchId, entryKey });
	if (!made) return 'known';
	const { read, profile } = submission;
	const participationId = made.id;
	const answering = { consultation, phaseId, participationId, submissionKey: entryKey, read };
	if (!(await insertAnswer(tx, answering))) throw new Error('an entry key is already an answer');
	if (revision > 1)
		await tx.update(answer).set({ revision }).where(eq(answer.participationId, participationId));
	await recordProfile(tx, { participationId, consultationId, profile: profile.profile });
	await recordEvent(tx, {
		kind: 'answer-entered',
		contractId: consultation.contractId,
		actorId: batch.enteredBy,
		subject: { type: 'consultation', id: consultationId },
		data: { phaseId, batchId }
	});
	return { participationId, dropped: read.dropped };
}
