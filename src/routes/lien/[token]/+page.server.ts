import { fail, redirect } from '@sveltejs/kit';
import { openBrowserSession } from '#http/cookies/browser-session.server.ts';
import { isSignUpBrowser } from '#http/cookies/sign-up-cookie.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { findEmailLink } from '#lib/accounts/links/email-links.server.ts';
import { countTry, networkOf } from '#lib/accounts/limits.server.ts';
import { useAnyLink } from '#lib/accounts/addresses/use-any-link.server.ts';
import { localPath } from '#lib/shared/local-path.ts';
import type { Actions, PageServerLoad } from './$types';

/** Shows what the link will do. It is used by the button only: mail scanners open every address they see. */
export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	// The address is a secret for everybody else. Not `no-referrer`: the browser would hide where the form comes from.
	event.setHeaders({ 'referrer-policy': 'same-origin' });
	const { token } = event.params;
	const link = await findEmailLink(event.locals.db, { token, now: new Date() });
	return {
		// That which erases an account leads to a page of its own.
		purpose: link && link.purpose !== 'erase' ? link.purpose : null,
		asksPassword: link?.purpose === 'verify' && !isSignUpBrowser(event, token)
	};
};

export const actions: Actions = {
	default: async (event) => {
		requirePublic(event);
		const wait = await countTry(['link-address', networkOf(event.getClientAddress())]);
		if (wait) return fail(429, { refusals: {}, ...wait });
		const { token } = event.params;
		const answer = await useAnyLink(event.locals.db, {
			token,
			password: String((await event.request.formData()).get('password') ?? ''),
			sameBrowser: isSignUpBrowser(event, token),
			now: new Date()
		});
		if ('refusal' in answer)
			return fail(400, { refusals: { password: answer.refusal }, waitMinutes: 0 });
		if ('gone' in answer) return fail(410, { refusals: {}, waitMinutes: 0 });
		if ('address' in answer) return { refusals: {}, waitMinutes: 0, address: answer.address };
		await openBrowserSession(event, answer.accountId);
		redirect(303, localPath(event.url.searchParams.get('suite')));
	}
};
