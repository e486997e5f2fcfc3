import type { Actor } from '../../accounts/actor.ts';
import { hashToken } from '../../accounts/sessions/login-sessions.server.ts';
import type { Db } from '../../database/database.server.ts';
import type { PhaseKind } from '../kinds.ts';
import { lockOpenPhase, type LockedPhase } from './lock-phase.server.ts';
import type { Entered } from './participation.server.ts';
import { whyNotAnswer, type AnswerRefusal } from '../permissions.ts';
import { listAnsweringGroups, type Consultation } from '../queries.server.ts';
import type { ClosedReason } from '../rules.ts';
import { takePart, type Person } from './take-part.server.ts';

/** Somebody at the door of a phase. */
export type AtTheDoor = {
	consultationId: string;
	phaseId: string;
	actor: Actor;
	person: Person;
	now: Date;
};

export type DoorRefusal = ClosedReason | AnswerRefusal | 'name-needed';

export type Inside = LockedPhase & Entered;

/**
 * Lets somebody into an open phase that takes what they bring, and holds it open until the transaction ends. What every
 * word of a person begins with.
 */
export async function enterPhase(
	tx: Db,
	{
		person,
		actor,
		...door
	}: AtTheDoor & { kind: PhaseKind; strength?: 'share' | 'no key update'; isSigned?: boolean }
): Promise<Inside | DoorRefusal> {
	const locked = await lockOpenPhase(tx, door);
	if (typeof locked === 'string') return locked;
	const { consultation } = locked;
	const name = door.isSigned ? person.name || person.account?.displayName || '' : null;
	const refusal = await whyNotIn(tx, consultation, { actor, name });
	if (refusal) return refusal;
	const entered = await takePlace(tx, { consultation, person });
	return entered ? { ...locked, ...entered } : 'closed';
}

/** Why this person is not let in, whatever the dates. `name`: what they sign with, empty when missing; null: nothing is signed. */
export async function whyNotIn(
	tx: Db,
	{ id, answerers, naming }: Consultation,
	{ actor, name }: { actor: Actor; name: string | null }
): Promise<AnswerRefusal | 'name-needed' | null> {
	const groupIds = await listAnsweringGroups(tx, id);
	const refusal = whyNotAnswer(actor, { answerers, groupIds });
	if (refusal) return refusal;
	return naming === 'name' && name === '' ? 'name-needed' : null;
}

/** Their participation. The second request of a double click finds what the first made: it is told the same private link. */
export async function takePlace(
	tx: Db,
	{ consultation, person }: { consultation: Consultation; person: Person }
): Promise<Entered | null> {
	const entered = await takePart(tx, { consultation, person });
	if (!entered) return null;
	const { participation, token } = entered;
	const isSame = person.token && participation.tokenHash === hashToken(person.token);
	return { participation, token: token ?? (isSame ? person.token! : null) };
}
