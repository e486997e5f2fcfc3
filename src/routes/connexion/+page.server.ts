import { fail, redirect } from '@sveltejs/kit';
import { openBrowserSession } from '#http/cookies/browser-session.server.ts';
import { readKnownDevice } from '#http/cookies/known-device-cookie.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { signInWithPassword } from '#lib/accounts/passwords/sign-in.server.ts';
import { getSettings } from '#lib/installation/settings/get-settings.server.ts';
import { localPath } from '#lib/shared/local-path.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const { searchParams } = event.url;
	// Where somebody is led who has proven who they are, and is kept out.
	const suspended = searchParams.has('suspendu')
		? { contact: (await getSettings(event.locals.db)).contact }
		: null;
	return { next: localPath(searchParams.get('suite')), suspended };
};

export const actions: Actions = {
	default: async (event) => {
		requirePublic(event);
		const form = await event.request.formData();
		const email = String(form.get('email') ?? '').slice(0, 1000);
		const answer = await signInWithPassword(event.locals.db, {
			email,
			password: String(form.get('password') ?? ''),
			address: event.getClientAddress(),
			knownDevice: readKnownDevice(event)
		});
		if ('refusal' in answer) {
			return fail(answer.refusal === 'wait' ? 429 : 400, {
				email,
				refusal: answer.refusal,
				waitMinutes: 'waitMinutes' in answer ? answer.waitMinutes : 0
			});
		}
		await openBrowserSession(event, answer.accountId);
		redirect(303, localPath(event.url.searchParams.get('suite')));
	}
};
