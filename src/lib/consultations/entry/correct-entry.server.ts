import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { replaceAnswer } from '../questionnaire/keep-answer.server.ts';
import { findAnswer } from '../questionnaire/queries.server.ts';
import {
	readSubmission,
	type Invalid,
	type Sent
} from '../questionnaire/read-submission.server.ts';
import { answer } from '../questions/tables.server.ts';
import { recordProfile } from '../taking-part/record-profile.server.ts';
import type { ClosedReason } from '../rules.ts';
import { findEntered } from './entered.server.ts';
import { lockCollectedPhase } from './lock-collected-phase.server.ts';

export type Correction = Sent & {
	consultationId: string;
	phaseId: string;
	entryKey: string;
	accountId: string;
	heldOn: string;
	/** Counted by the device at each correction: a late copy of what was sent before changes nothing. */
	revision: number;
};

/**
 * The facilitator corrects a form that has arrived: the last sending of their device wins, by its number, not by the time
 * at which the network delivered it.
 */
export async function correctEntry(
	tx: Db,
	{ consultationId, phaseId, entryKey, accountId, heldOn, revision, ...sent }: Correction
): Promise<'corrected' | 'known' | 'not-yours' | Invalid | ClosedReason> {
	const locked = await lockCollectedPhase(tx, {
		...{ consultationId, phaseId, heldOn },
		kind: 'questionnaire'
	});
	if (typeof locked === 'string') return locked;
	const person = await findEntered(tx, { consultationId, entryKey, accountId });
	if (!person) return 'not-yours';
	const participationId = person.id;
	const before = await findAnswer(tx, { participationId, phaseId }, 'update');
	if (!before || revision <= before.revision) return 'known';
	const { consultation } = locked;
	const submission = await readSubmission(tx, { consultation, phaseId, isEntered: true, ...sent });
	if ('invalid' in submission) return submission;
	const { read, profile } = submission;
	await replaceAnswer(tx, { consultation, before, read });
	await tx
		.update(answer)
		.set({ revision })
		.where(and(eq(answer.id, before.id), eq(answer.participationId, participationId)));
	await recordProfile(tx, { participationId, consultationId, profile: profile.profile });
	await recordEvent(tx, {
		kind: 'answer-entry-corrected',
		contractId: consultation.contractId,
		actorId: accountId,
		subject: { type: 'consultation', id: consultationId },
		data: { phaseId, batchId: person.batchId }
	});
	return 'corrected';
}
