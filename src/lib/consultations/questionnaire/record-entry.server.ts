import { and, eq } from 'drizzle-orm';
import { newSecret } from '../../accounts/email-links.server.ts';
import { hashToken } from '../../accounts/login-sessions.server.ts';
import { readClock } from '../../database/clock.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockOpenPhase, type LockedPhase } from '../lock-phase.server.ts';
import { recordProfile } from '../record-profile.server.ts';
import type { ClosedReason } from '../rules.ts';
import { entryBatch, participation } from '../tables.server.ts';
import { insertAnswer } from './keep-answer.server.ts';
import { readSubmission, type Invalid, type Sent } from './read-submission.server.ts';

export type Entry = Sent & {
	consultationId: string;
	phaseId: string;
	/** The batch says where and when the answers were collected; it is made before. */
	batchId: string;
	/** Drawn by the facilitator's device for this form: sent twice, it makes one answer. */
	entryKey: string;
};

/**
 * Keeps an answer that a facilitator collected on paper, aloud or on a post-it. Each is a person of their own, marked as
 * entered by a facilitator; nobody gets a private link to it. `known`: it had arrived before.
 */
export async function recordEntry(
	tx: Db,
	{ consultationId, phaseId, batchId, entryKey, ...sent }: Entry
): Promise<
	{ participationId: string; dropped: string[] } | 'known' | Invalid | ClosedReason | 'no-batch'
> {
	const [batch] = await tx
		.select()
		.from(entryBatch)
		.where(and(eq(entryBatch.id, batchId), eq(entryBatch.consultationId, consultationId)));
	if (!batch) return 'no-batch';
	const locked = await lockPhaseOfBatch(tx, { consultationId, phaseId, heldOn: batch.heldOn });
	if (typeof locked === 'string') return locked;
	const { consultation } = locked;
	const submission = await readSubmission(tx, { consultation, phaseId, ...sent });
	if ('invalid' in submission) return submission;
	const [made] = await tx
		.insert(participation)
		.values({
			...{ consultationId, batchId, entryKey, verification: 'facilitator' as const },
			tokenHash: hashToken(newSecret())
		})
		.onConflictDoNothing()
		.returning({ id: participation.id });
	if (!made) return 'known';
	const { read, profile } = submission;
	const participationId = made.id;
	const answering = { consultation, phaseId, participationId, submissionKey: entryKey, read };
	if (!(await insertAnswer(tx, answering))) throw new Error('an entry key is already an answer');
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

/** What was collected in time and typed after the end still counts, as long as no result was published without it. */
async function lockPhaseOfBatch(
	tx: Db,
	{ heldOn, ...place }: { consultationId: string; phaseId: string; heldOn: string }
): Promise<LockedPhase | ClosedReason> {
	const wanted = { ...place, kind: 'questionnaire' as const };
	const locked = await lockOpenPhase(tx, { ...wanted, now: await readClock(tx) });
	if (locked !== 'closed') return locked;
	const then = await lockOpenPhase(tx, { ...wanted, now: new Date(`${heldOn}T00:00:00Z`) });
	if (typeof then === 'string' || then.consultation.resultsPublishedAt) return 'closed';
	return then;
}
