import { randomBytes } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { isSecure } from './is-secure.ts';

const KEEP_DAYS = 180;

/** The random name of this browser, kept only for those who took part without an account: one answer per device. */
export function readDevice(event: RequestEvent): string | null {
	const value = event.cookies.get(nameOf(event));
	return value && /^[\w-]{22}$/.test(value) ? value : null;
}

/**
 * Reads it, or gives it. Call it when the person sends something, never when they only read. `fresh` is the name a new
 * device gets: derived from what is sent, two requests of one double click give the same.
 */
export function markDevice(
	event: RequestEvent,
	fresh: string = randomBytes(16).toString('base64url')
): string {
	const device = readDevice(event) ?? fresh;
	event.cookies.set(nameOf(event), device, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: isSecure(event),
		maxAge: KEEP_DAYS * 86_400
	});
	return device;
}

function nameOf(event: RequestEvent): string {
	return isSecure(event) ? '__Host-appareil' : 'appareil';
}

/** The next person on this device is somebody else; what was given before stays, under its private link. */
export function forgetDevice(event: RequestEvent): void {
	event.cookies.delete(nameOf(event), { path: '/', secure: isSecure(event) });
}
