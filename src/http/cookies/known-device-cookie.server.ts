import type { RequestEvent } from '@sveltejs/kit';
import {
	createKnownDevice,
	nameOfKnownDevice
} from '#lib/accounts/passwords/known-device.server.ts';
import { isSecure } from './is-secure.ts';

const KEEP_DAYS = 180;

/** What this browser keeps of the last account that signed in with it; signing out leaves it. See `createKnownDevice`. */
export function readKnownDevice(event: RequestEvent): string | null {
	return event.cookies.get(nameOf(event)) ?? null;
}

export function keepKnownDevice(event: RequestEvent, accountId: string): void {
	const kept = readKnownDevice(event);
	const isKnown = nameOfKnownDevice(kept, accountId) !== null;
	event.cookies.set(nameOf(event), isKnown ? kept! : createKnownDevice(accountId), {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: isSecure(event),
		maxAge: KEEP_DAYS * 86_400
	});
}

function nameOf(event: RequestEvent): string {
	return isSecure(event) ? '__Host-appareil-connu' : 'appareil-connu';
}
