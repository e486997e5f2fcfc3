import type { Actor } from '../../accounts/actor.ts';
import { readClock } from '../../database/clock.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { takePlace, whyNotIn, type DoorRefusal } from '../taking-part/enter-phase.server.ts';
import { lockOpenPhase } from '../taking-part/lock-phase.server.ts';
import type { Consultation } from '../queries.server.ts';
import { recordProfile } from '../taking-part/record-profile.server.ts';
import type { Person } from '../taking-part/take-part.server.ts';
import { insertAnswer, isSameAnswer, replaceAnswer } from './keep-answer.server.ts';
import { findAnswer } from './queries.server.ts';
import {
	readSubmission,
	type Invalid,
	type ReadSubmission,
	type Sent
} from './read-submission.server.ts';

export type SubmitRefusal = DoorRefusal | 'already-answered';

export type Submission = Sent & {
	consultationId: string;
	phaseId: string;
	/** Derived from the key of the form: see `secretsOf`. */
	submissionKey: string;
	/** Somebody at the door of the questionnaire, or the holder of a private link, who took part before. */
	from: { actor: Actor; person: Person } | { participationId: string };
};

export type Recorded = {
	participationId: string;
	/** The secret of the private link; null when this person already had one. */
	token: string | null;
	/** Questions filled although they did not concern this person. */
	dropped: string[];
};

/**
 * Keeps one answer of one person: refused when the phase is not open or they may not answer, told apart when they have
 * answered already. The same form sent again is the same answer; sent again with other words before anything was edited,
 * it replaces them: its first reply was lost on the way.
 */
export async function submitAnswer(
	tx: Db,
	{ consultationId, phaseId, submissionKey, from, ...sent }: Submission
): Promise<Recorded | Invalid | SubmitRefusal> {
	const place = { consultationId, phaseId, kind: 'questionnaire' as const };
	const locked = await lockOpenPhase(tx, { ...place, now: await readClock(tx) });
	if (typeof locked === 'string') return locked;
	const { consultation } = locked;
	const refusal =
		'participationId' in from
			? null
			: await whyNotIn(tx, consultation, { actor: from.actor, name: from.person.name ?? '' });
	if (refusal) return refusal;
	const submission = await readSubmission(tx, { consultation, phaseId, ...sent });
	if ('invalid' in submission) return submission;
	const entered = await enter(tx, consultation, from);
	if (!entered) return 'closed';
	const { participationId } = entered;
	const { read } = submission;
	const keep = { consultation, phaseId, participationId, submissionKey, submission };
	const refused = await keepOnce(tx, keep);
	if (refused) return refused;
	// Who took part is nowhere in the journal: neither an account, nor a participation.
	await recordEvent(tx, {
		kind: 'answer-submitted',
		contractId: consultation.contractId,
		subject: { type: 'consultation', id: consultationId },
		data: { phaseId }
	});
	return { ...entered, dropped: read.dropped };
}

async function enter(
	tx: Db,
	consultation: Consultation,
	from: Submission['from']
): Promise<{ participationId: string; token: string | null } | null> {
	if ('participationId' in from) return { participationId: from.participationId, token: null };
	const entered = await takePlace(tx, { consultation, person: from.person });
	return entered && { participationId: entered.participation.id, token: entered.token };
}

async function keepOnce(
	tx: Db,
	{
		consultation,
		phaseId,
		participationId,
		submissionKey,
		submission
	}: {
		consultation: Consultation;
		phaseId: string;
		participationId: string;
		submissionKey: string;
		submission: ReadSubmission;
	}
): Promise<SubmitRefusal | null> {
	const { read, profile } = submission;
	const answering = { consultation, phaseId, participationId, submissionKey, read };
	const known = { participationId, consultationId: consultation.id, profile: profile.profile };
	if (await insertAnswer(tx, answering)) {
		await recordProfile(tx, known);
		return null;
	}
	const before = await findAnswer(tx, { participationId, phaseId }, 'update');
	// The form was sent before by somebody whose participation is another: nothing to say about it here.
	if (!before || before.submissionKey !== submissionKey) return 'already-answered';
	if (isSameAnswer(before, read)) return null;
	if (before.revision > 1) return 'already-answered';
	await replaceAnswer(tx, { consultation, before, read });
	await recordProfile(tx, known);
	return null;
}
