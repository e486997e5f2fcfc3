import type { RequestEvent } from '@sveltejs/kit';
import type { Visitor } from '#lib/consultations/taking-part/take-part.server.ts';
import { readDevice } from './cookies/device-cookie.server.ts';

/** Who is there: their account, this browser if it has already sent something, the private link in the address (`?lien=`). */
export function visitorOf(event: RequestEvent): Visitor {
	return {
		account: event.locals.account,
		deviceId: readDevice(event),
		linkToken: event.url.searchParams.get('lien')
	};
}

/** What keeps whoever came by their private link on it: `lien=…`, to be added to an address; empty for the others. */
export function linkOf({ url }: RequestEvent): string {
	const token = url.searchParams.get('lien');
	return token ? `lien=${encodeURIComponent(token)}` : '';
}
