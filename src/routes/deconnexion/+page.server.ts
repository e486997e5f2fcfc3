import { redirect } from '@sveltejs/kit';
import { closeBrowserSession } from '#http/cookies/browser-session.server.ts';
import { requirePublic } from '#http/require.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The time of the next page, whose script erases what was begun in forms here. */
const LEAVING_S = 600;

export const load: PageServerLoad = (event) => {
	requirePublic(event);
	redirect(303, '/');
};

export const actions: Actions = {
	default: async (event) => {
		requirePublic(event);
		await closeBrowserSession(event);
		event.cookies.set('depart', '1', {
			...{ path: '/', httpOnly: false, sameSite: 'lax', maxAge: LEAVING_S },
			secure: event.url.protocol === 'https:'
		});
		redirect(303, '/');
	}
};
