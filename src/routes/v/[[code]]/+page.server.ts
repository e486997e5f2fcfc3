import { fail, redirect } from '@sveltejs/kit';
import { requirePublic } from '#lib/accounts/require.server.ts';
import { openLetter } from '#lib/votes/roll/open-letter.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

/** The address of a QR code leads straight to the ballot; nothing is used up by opening it. */
export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const { code } = event.params;
	if (!code || event.request.method !== 'GET') return { problem: null };
	const opened = await openLetter(event, code);
	if ('path' in opened) redirect(303, opened.path);
	return { problem: { ...opened, typed: code } };
};

export const actions: Actions = {
	default: async (event) => {
		requirePublic(event);
		const typed = String((await event.request.formData()).get('code') ?? '').slice(0, 100);
		const opened = await openLetter(event, typed);
		if ('path' in opened) redirect(303, opened.path);
		return fail('waitMinutes' in opened ? 429 : 404, { ...opened, typed });
	}
};
