import { timingSafeEqual } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { LINK_MINUTES } from '#lib/accounts/rules.ts';
import { hashToken } from '#lib/accounts/sessions/login-sessions.server.ts';
import { isSecure } from './is-secure.ts';

/** Marks the browser that signs up, so that its link need not ask for the password again. Opens nothing by itself. */
export function markSignUpBrowser(event: RequestEvent, token: string): void {
	const secure = isSecure(event);
	event.cookies.set(nameOf(secure), markOf(token), {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure,
		maxAge: LINK_MINUTES.verify * 60
	});
}

export function isSignUpBrowser(event: RequestEvent, token: string): boolean {
	const mark = Buffer.from(event.cookies.get(nameOf(isSecure(event))) ?? '');
	const wanted = Buffer.from(markOf(token));
	return mark.length === wanted.length && timingSafeEqual(mark, wanted);
}

function markOf(token: string): string {
	return hashToken(`sign-up browser ${token}`);
}

function nameOf(secure: boolean): string {
	return secure ? '__Host-inscription' : 'inscription';
}
