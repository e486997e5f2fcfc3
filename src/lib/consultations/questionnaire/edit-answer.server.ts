import { readClock } from '../../database/clock.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockOpenPhase } from '../taking-part/lock-phase.server.ts';
import { recordProfile } from '../taking-part/record-profile.server.ts';
import type { ClosedReason } from '../rules.ts';
import { replaceAnswer } from './keep-answer.server.ts';
import { findAnswer } from './queries.server.ts';
import { readSubmission, type Invalid, type Sent } from './read-submission.server.ts';

export type EditRefusal = ClosedReason | 'not-answered' | 'stale';

export type Edit = Sent & {
	consultationId: string;
	phaseId: string;
	/** Whoever calls has checked that it is theirs. */
	participationId: string;
	/** Of the answer that was on the screen. */
	revision: number;
};

/**
 * Changes an answer until its phase closes. Of two edits of the same answer the second is told `stale`: it is shown both,
 * and nothing is written over what it had not read.
 */
export async function editAnswer(
	tx: Db,
	{ consultationId, phaseId, participationId, revision, ...sent }: Edit
): Promise<{ revision: number; dropped: string[] } | Invalid | EditRefusal> {
	const place = { consultationId, phaseId, kind: 'questionnaire' as const };
	const locked = await lockOpenPhase(tx, { ...place, now: await readClock(tx) });
	if (typeof locked === 'string') return locked;
	const { consultation } = locked;
	const before = await findAnswer(tx, { participationId, phaseId }, 'update');
	if (!before) return 'not-answered';
	if (before.revision !== revision) return 'stale';
	const submission = await readSubmission(tx, { consultation, phaseId, ...sent });
	if ('invalid' in submission) return submission;
	const { read, profile } = submission;
	await replaceAnswer(tx, { consultation, before, read });
	await recordProfile(tx, { participationId, consultationId, profile: profile.profile });
	await recordEvent(tx, {
		kind: 'answer-edited',
		contractId: consultation.contractId,
		subject: { type: 'consultation', id: consultationId },
		data: { phaseId }
	});
	return { revision: revision + 1, dropped: read.dropped };
}
