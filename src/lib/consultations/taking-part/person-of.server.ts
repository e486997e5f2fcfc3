import type { RequestEvent } from '@sveltejs/kit';
import { countTry, networkOf, type LimitName } from '../../accounts/limits.server.ts';
import { markDevice } from './device-cookie.server.ts';
import { findLinkedParticipation, findOwnParticipation } from './own-participation.server.ts';
import { secretsOf } from './submission-secrets.server.ts';
import { participantOf, type Person } from './take-part.server.ts';

/**
 * Who sends a form: their account, else this browser, which is given a name now. What a first word needs is derived from
 * the key of the form: a double click of somebody new is one device, one participation.
 */
export async function personOf(
	event: RequestEvent,
	{ consultationId, formKey, name = '' }: { consultationId: string; formKey: string; name?: string }
): Promise<Person> {
	const { account } = event.locals;
	const known = await findLinkedParticipation(event, consultationId);
	if (known) return { participant: participantOf(event), account, name, known };
	const { deviceId, token } = secretsOf(formKey);
	const participant = account
		? participantOf(event)
		: { accountId: null, deviceId: markDevice(event, deviceId) };
	return { participant, account, name, token };
}

/**
 * Counts what is sent. Somebody who already takes part is counted by themselves; those who begin, by their address,
 * which a library or a school shares: its limit is wide, and never shuts out who is already inside.
 */
export async function countWord(
	event: RequestEvent,
	{ consultationId, of }: { consultationId: string; of: 'contribution' | 'choice' }
): Promise<{ waitMinutes: number } | null> {
	const known = await findOwnParticipation(event, consultationId);
	if (known) return countTry([`${of}-person` satisfies LimitName, known.id]);
	return countTry([`${of}-address` satisfies LimitName, networkOf(event.getClientAddress())]);
}
