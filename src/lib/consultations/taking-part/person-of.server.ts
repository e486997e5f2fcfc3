import { countTry, networkOf, type LimitName } from '../../accounts/limits.server.ts';
import type { Db } from '../../database/database.server.ts';
import { findLinkedParticipation, findOwnParticipation } from './own-participation.server.ts';
import { secretsOf } from './submission-secrets.server.ts';
import { participantOf, type Person, type Visitor } from './take-part.server.ts';

type Coming = { consultationId: string; visitor: Visitor };

/**
 * Who sends a form: their account, else this browser, which gets a name now if it had none. What a first word needs is
 * derived from the key of the form: a double click of somebody new is one device, one participation.
 */
export async function personOf(
	db: Db,
	{ consultationId, visitor, formKey, name = '' }: Coming & { formKey: string; name?: string }
): Promise<Person> {
	const { account } = visitor;
	const known = await findLinkedParticipation(db, { consultationId, visitor });
	if (known) return { participant: participantOf(visitor), account, name, known };
	const { deviceId, token } = secretsOf(formKey);
	const participant = account
		? participantOf(visitor)
		: { accountId: null, deviceId: visitor.deviceId ?? deviceId };
	return { participant, account, name, token };
}

/**
 * Counts what is sent. Somebody who already takes part is counted by themselves; those who begin, by their address,
 * which a library or a school shares: its limit is wide, and never shuts out who is already inside.
 */
export async function countWord(
	db: Db,
	{ of, address, ...coming }: Coming & { of: 'contribution' | 'choice'; address: string }
): Promise<{ waitMinutes: number } | null> {
	const known = await findOwnParticipation(db, coming);
	if (known) return countTry([`${of}-person` satisfies LimitName, known.id]);
	return countTry([`${of}-address` satisfies LimitName, networkOf(address)]);
}
