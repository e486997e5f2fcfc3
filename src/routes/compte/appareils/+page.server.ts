import { fail, redirect } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import {
	closeLoginSession,
	closeOtherSessions
} from '#lib/accounts/sessions/login-sessions.server.ts';
import { listSessions } from '#lib/accounts/queries.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The beginning of the hash is enough to point at one of one's own sessions. */
const keyOf = (session: { id: string }) => session.id.slice(0, 16);

export const load: PageServerLoad = async (event) => {
	const account = requireAccount(event);
	const now = new Date();
	const sessions = await listSessions(event.locals.db, { accountId: account.id, now });
	return {
		now,
		sessions: sessions.map(({ id, ...shown }) => ({
			...shown,
			key: keyOf({ id }),
			isThis: id === event.locals.sessionId
		})),
		ended: event.url.searchParams.has('fait')
	};
};

export const actions: Actions = {
	deconnecter: async (event) => {
		const account = requireAccount(event);
		const { db } = event.locals;
		const key = String((await event.request.formData()).get('key') ?? '');
		const sessions = await listSessions(db, { accountId: account.id, now: new Date() });
		const wanted = sessions.find((session) => keyOf(session) === key);
		if (!wanted) return fail(409, {});
		await closeLoginSession(db, { accountId: account.id, sessionId: wanted.id });
		redirect(303, '/compte/appareils?fait');
	},
	'deconnecter-autres': async (event) => {
		const account = requireAccount(event);
		const { db, sessionId } = event.locals;
		await closeOtherSessions(db, { accountId: account.id, keep: sessionId ?? undefined });
		redirect(303, '/compte/appareils?fait');
	}
};
