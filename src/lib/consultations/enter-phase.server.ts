import type { Actor } from '../accounts/actor.ts';
import { hashToken } from '../accounts/login-sessions.server.ts';
import type { Db } from '../database/database.server.ts';
import type { PhaseKind } from './kinds.ts';
import { lockOpenPhase, type LockedPhase } from './lock-phase.server.ts';
import type { Entered } from './participation.server.ts';
import { whyNotAnswer, type AnswerRefusal } from './permissions.ts';
import { listAnsweringGroups } from './queries.server.ts';
import type { ClosedReason } from './rules.ts';
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
	const groupIds = await listAnsweringGroups(tx, consultation.id);
	const refusal = whyNotAnswer(actor, { answerers: consultation.answerers, groupIds });
	if (refusal) return refusal;
	const isNamed = Boolean(person.name || person.account);
	if (door.isSigned && consultation.naming === 'name' && !isNamed) return 'name-needed';
	const entered = await takePart(tx, { consultation, person });
	return entered ? { ...locked, ...entered, token: tokenOf(entered, person) } : 'closed';
}

/** The second request of a double click finds what the first made: it is told the same private link. */
function tokenOf({ participation, token }: Entered, person: Person): string | null {
	if (token || !person.token) return token;
	return participation.tokenHash === hashToken(person.token) ? person.token : null;
}
