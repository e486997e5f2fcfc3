import type { RequestEvent } from '@sveltejs/kit';
import { networkOf } from '#lib/accounts/limits.server.ts';
import { countWord, personOf } from '#lib/consultations/taking-part/person-of.server.ts';
import type { Person } from '#lib/consultations/taking-part/take-part.server.ts';
import { markDevice } from './cookies/device-cookie.server.ts';
import { visitorOf } from './visitor.server.ts';

/** Who sends a form. A browser without an account keeps the name by which it is known from now on. */
export async function senderOf(
	event: RequestEvent,
	form: { consultationId: string; formKey: string; name?: string }
): Promise<Person> {
	const person = await personOf(event.locals.db, { ...form, visitor: visitorOf(event) });
	const { deviceId } = person.participant;
	if (!person.known && !event.locals.account && deviceId) markDevice(event, deviceId);
	return person;
}

/** Counts what is sent; the minutes to wait when it is too much. See `countWord`. */
export function countSent(
	event: RequestEvent,
	sent: { consultationId: string; of: 'contribution' | 'choice' }
): Promise<{ waitMinutes: number } | null> {
	const { consultationId, of } = sent;
	const visitor = visitorOf(event);
	const address = event.getClientAddress();
	return countWord(event.locals.db, { consultationId, of, visitor, address });
}

/** Who waits for an image to be read. */
export function imageSenderOf(event: RequestEvent): { from: string; signal: AbortSignal } {
	return { from: senderKeyOf(event), signal: event.request.signal };
}

/** For whom heavy work is done in turn: an account, or all who share an address. */
export function senderKeyOf(event: RequestEvent): string {
	return event.locals.account?.id ?? networkOf(event.getClientAddress());
}
