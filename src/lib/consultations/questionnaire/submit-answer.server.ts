import type { Actor } from '../../accounts/actor.ts';
import { hashToken } from '../../accounts/login-sessions.server.ts';
import { readClock } from '../../database/clock.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockOpenPhase } from '../lock-phase.server.ts';
import { whyNotAnswer, type AnswerRefusal } from '../permissions.ts';
import { listAnsweringGroups, type Consultation } from '../queries.server.ts';
import { recordProfile } from '../record-profile.server.ts';
import type { ClosedReason } from '../rules.ts';
import { takePart, type Person } from '../take-part.server.ts';
import { insertAnswer, isSameAnswer, replaceAnswer } from './keep-answer.server.ts';
import { findAnswer } from './queries.server.ts';
import {
	readSubmission,
	type Invalid,
	type ReadSubmission,
	type Sent
} from './read-submission.server.ts';

export type SubmitRefusal = ClosedReason | AnswerRefusal | 'already-answered' | 'name-missing';

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
	const refusal = await refusalOf(tx, consultation, from);
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

async function refusalOf(
	tx: Db,
	consultation: Consultation,
	from: Submission['from']
): Promise<SubmitRefusal | null> {
	if ('participationId' in from) return null;
	const { answerers, naming } = consultation;
	const groupIds = await listAnsweringGroups(tx, consultation.id);
	const refusal = whyNotAnswer(from.actor, { answerers, groupIds });
	if (refusal) return refusal;
	return naming === 'name' && !from.person.name ? 'name-missing' : null;
}

async function enter(tx: Db, consultation: Consultation, from: Submission['from']) {
	if ('participationId' in from) return { participationId: from.participationId, token: null };
	const { person } = from;
	const entered = await takePart(tx, { consultation, person });
	if (!entered) return null;
	const { participation } = entered;
	// The second request of a double click is shown the link that the first one made.
	const isSame = person.token && hashToken(person.token) === participation.tokenHash;
	return {
		participationId: participation.id,
		token: entered.token ?? (isSame ? person.token! : null)
	};
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
