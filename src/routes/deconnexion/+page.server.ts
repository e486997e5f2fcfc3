import { redirect } from '@sveltejs/kit';
import { closeBrowserSession } from '#http/cookies/browser-session.server.ts';
import { requirePublic } from '#http/require.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requirePublic(event);
	redirect(303, '/');
};

export const actions: Actions = {
	default: async (event) => {
		requirePublic(event);
		await closeBrowserSession(event);
		redirect(303, '/');
	}
};
