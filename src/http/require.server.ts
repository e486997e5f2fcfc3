import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Account } from '#lib/accounts/actor.ts';

/** For pages and actions that need somebody: the account, or the way to the sign-in page and back. */
export function requireAccount(event: RequestEvent): Account {
	const { account } = event.locals;
	if (account) return account;
	const wanted =
		event.request.method === 'GET' ? event.url.pathname + event.url.search : event.url.pathname;
	redirect(303, `/connexion?suite=${encodeURIComponent(wanted)}`);
}

/** For pages and actions open to everyone: the account if there is one. Says so in the route, where the coverage test looks. */
export function requirePublic(event: RequestEvent): Account | null {
	return event.locals.account;
}
