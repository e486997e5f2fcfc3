import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { keepLetterCode } from '#http/cookies/code-cookie.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { openLetter } from '#lib/votes/roll/open-letter.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

/** The way to the ballot that a code opens, which this browser knows from now on; or why not. */
async function open(event: RequestEvent, typed: string) {
	const address = event.getClientAddress();
	const opened = await openLetter(event.locals.db, { typed, address });
	if (!('code' in opened)) return opened;
	keepLetterCode(event, opened);
	redirect(303, `/c/${opened.contractSlug}/votes/${opened.voteSlug}/voter`);
}

/** The address of a QR code leads straight to the ballot; nothing is used up by opening it. */
export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const { code } = event.params;
	if (!code || event.request.method !== 'GET') return { problem: null };
	const opened = await open(event, code);
	return { problem: { ...opened, typed: code } };
};

export const actions: Actions = {
	default: async (event) => {
		requirePublic(event);
		const typed = String((await event.request.formData()).get('code') ?? '').slice(0, 100);
		const opened = await open(event, typed);
		return fail('waitMinutes' in opened ? 429 : 404, { ...opened, typed });
	}
};
