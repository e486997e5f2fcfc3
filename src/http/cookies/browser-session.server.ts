import { redirect, type RequestEvent } from '@sveltejs/kit';
import { deviceOf } from '#lib/accounts/sessions/device.ts';
import {
	blankCookie,
	closeLoginSession,
	isSuspended,
	openLoginSession
} from '#lib/accounts/sessions/login-sessions.server.ts';
import { isSecure } from './is-secure.ts';
import { keepKnownDevice } from './known-device-cookie.server.ts';

/**
 * Signs the browser in with a new token; the session it had before ends (ASVS 5.0, 7.2.4). Whoever is kept out is led to where it is said:
 * they have proven who they are.
 */
export async function openBrowserSession(event: RequestEvent, accountId: string): Promise<void> {
	await closePrevious(event);
	if (await isSuspended(event.locals.db, accountId)) redirect(303, '/connexion?suspendu');
	const cookie = await openLoginSession(event.locals.db, {
		accountId,
		device: deviceOf(event.request.headers.get('user-agent')),
		secure: isSecure(event)
	});
	event.cookies.set(cookie.name, cookie.value, { path: '/', ...cookie.attributes });
	keepKnownDevice(event, accountId);
}

/** Signs the browser out: the session ends on the server, the cookie leaves the browser. */
export async function closeBrowserSession(event: RequestEvent): Promise<void> {
	await closePrevious(event);
	const cookie = blankCookie(isSecure(event));
	event.cookies.set(cookie.name, cookie.value, { path: '/', ...cookie.attributes });
}

async function closePrevious({ locals }: RequestEvent): Promise<void> {
	const { db, account, sessionId } = locals;
	if (account && sessionId) await closeLoginSession(db, { accountId: account.id, sessionId });
}
