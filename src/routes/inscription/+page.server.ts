import { fail } from '@sveltejs/kit';
import { markSignUpBrowser } from '#http/cookies/sign-up-cookie.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { linkAddress } from '#lib/accounts/links/ask-for-link.server.ts';
import { newSecret } from '#lib/accounts/links/email-links.server.ts';
import { signUpForm } from '#lib/accounts/forms.ts';
import { countTry, networkOf } from '#lib/accounts/limits.server.ts';
import { hashPassword, newPasswordRefusal } from '#lib/accounts/passwords/passwords.server.ts';
import { pseudonymOf } from '#lib/accounts/pseudonyms.ts';
import { signUp } from '#lib/accounts/links/sign-up.server.ts';
import { localPath } from '#lib/shared/local-path.ts';
import { readForm } from '#lib/shared/read-form.ts';
import { afterAnswer } from '#server/after-answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requirePublic(event);
	return {
		next: localPath(event.url.searchParams.get('suite')),
		pseudonym: pseudonymOf(Math.random)
	};
};

export const actions: Actions = {
	default: async (event) => {
		requirePublic(event);
		if (!event.locals.mailLeaves) return fail(503);
		const read = readForm(signUpForm, await event.request.formData());
		if (!read.ok) return fail(400, answerOf(read.typed, { refusals: read.refusals }));
		const { password, ...person } = read.output;
		const refusal = newPasswordRefusal(password, [person.email, person.displayName]);
		if (refusal) return fail(400, answerOf(person, { refusals: { password: refusal } }));
		const network = networkOf(event.getClientAddress());
		const wait = await countTry(['mail-mailbox', person.email], ['mail-address', network]);
		if (wait) return fail(429, answerOf(person, wait));
		const { db, locale } = event.locals;
		const token = newSecret();
		const passwordHash = await hashPassword(password);
		const linkUrl = linkAddress(event.url, token);
		const signInUrl = new URL('/connexion', event.url.origin).href;
		markSignUpBrowser(event, token);
		// Only now, and the same for everybody: the time of the answer does not tell who already has an account.
		afterAnswer(() =>
			signUp(db, {
				...{ ...person, passwordHash, locale, token, linkUrl, signInUrl },
				...{ network, now: new Date() }
			})
		);
		return { sent: person.email };
	}
};

/** What was typed goes back into the form; the password does not travel again. */
function answerOf(
	{ displayName, email, pseudonym }: Record<string, string>,
	more: { refusals?: Record<string, string>; waitMinutes?: number }
) {
	return { displayName, email, pseudonym, ...more };
}
