import { redirect } from '@sveltejs/kit';
import { blankCookie, closeLoginSession } from '#lib/accounts/login-sessions.server.ts';
import { requirePublic } from '#lib/accounts/require.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requirePublic(event);
	redirect(303, '/');
};

export const actions: Actions = {
	default: async (event) => {
		const account = requirePublic(event);
		const { db, sessionId } = event.locals;
		if (account && sessionId) await closeLoginSession(db, { accountId: account.id, sessionId });
		const cookie = blankCookie(event.url.protocol === 'https:');
		event.cookies.set(cookie.name, cookie.value, { path: '/', ...cookie.attributes });
		redirect(303, '/');
	}
};
