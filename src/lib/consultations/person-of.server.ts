import type { RequestEvent } from '@sveltejs/kit';
import { countTry, networkOf, type LimitName } from '../accounts/limits.server.ts';
import { markDevice } from './device-cookie.server.ts';
import { findParticipation } from './participation.server.ts';
import { secretsOf } from './questionnaire/submission-secrets.server.ts';
import { participantOf, type Person } from './take-part.server.ts';

/**
 * Who sends a form: their account, else this browser, which is given a name now. What a first word needs is derived from
 * the key of the form: a double click of somebody new is one device, one participation.
 */
export function personOf(event: RequestEvent, formKey: string, name = ''): Person {
	const { account } = event.locals;
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
	const participant = participantOf(event);
	const known = await findParticipation(event.locals.db, { consultationId, participant });
	if (known) return countTry([`${of}-person` satisfies LimitName, known.id]);
	return countTry([`${of}-address` satisfies LimitName, networkOf(event.getClientAddress())]);
}
