import { eq } from 'drizzle-orm';
import type { Account } from '../../accounts/actor.ts';
import { pseudonymOf } from '../../accounts/pseudonyms.ts';
import type { Db } from '../../database/database.server.ts';
import {
	enterParticipation,
	type Entered,
	type Participant,
	type Participation
} from './participation.server.ts';
import type { Consultation } from '../queries.server.ts';
import { participation } from '../tables.server.ts';

/** Somebody who takes part: what they are counted by, and what they may be called. */
export type Person = {
	participant: Participant;
	account: Pick<Account, 'displayName' | 'pseudonym'> | null;
	/** What they typed where the consultation asks for names. */
	name?: string;
	/** The secret of their private link, when the form that is sent decides it. */
	token?: string;
	/** What they already are, when they came by their private link, on whatever device. */
	known?: Participation;
};

/** Who is there, as far as their request says: their account, this browser if it has already sent something, their private link. */
export type Visitor = {
	account: Account | null;
	deviceId: string | null;
	linkToken: string | null;
};

export function participantOf({ account, deviceId }: Visitor): Participant {
	return { accountId: account?.id ?? null, deviceId };
}

/** The participation of this person in this consultation, made at their first word. See `enterParticipation`. */
export async function takePart(
	tx: Db,
	{ consultation, person }: { consultation: Consultation; person: Person }
): Promise<Entered | null> {
	const { participant, known } = person;
	if (known?.consultationId === consultation.id) return comeBack(tx, known);
	const shownName = shownNameOf(consultation, person);
	const entered = await enterParticipation(tx, {
		consultationId: consultation.id,
		participant,
		verification: verificationOf(consultation, participant),
		shownName,
		token: person.token
	});
	if (!entered || entered.token !== null) return entered;
	if (consultation.naming === 'name' && person.name)
		await tx
			.update(participation)
			.set({ shownName })
			.where(eq(participation.id, entered.participation.id));
	return comeBack(tx, entered.participation);
}

/** Held until the end of the transaction, so that they do not withdraw at this moment. Whoever had withdrawn everything takes part again. */
async function comeBack(tx: Db, known: Participation): Promise<Entered> {
	const isTheirs = eq(participation.id, known.id);
	const [held] = await tx
		.select({ withdrawnAt: participation.withdrawnAt })
		.from(participation)
		.where(isTheirs)
		.for('no key update');
	if (held?.withdrawnAt) await tx.update(participation).set({ withdrawnAt: null }).where(isTheirs);
	return { participation: { ...known, withdrawnAt: null }, token: null };
}

function verificationOf({ answerers }: Consultation, { accountId }: Participant) {
	if (accountId === null) return 'unverified';
	return answerers === 'groups' ? 'member' : 'account';
}

function shownNameOf({ naming }: Consultation, { account, name }: Person): string {
	if (naming === 'name') return name || account?.displayName || '';
	// Drawn for this consultation: the pseudonym of the account would lead back to it for ever.
	return pseudonymOf(Math.random);
}
