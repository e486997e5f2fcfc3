import { fail } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import { askForLink } from '#lib/accounts/links/ask-for-link.server.ts';
import { changePassword } from '#lib/accounts/links/change-password.server.ts';
import { changePasswordForm } from '#lib/accounts/forms.ts';
import { countTry, forgetTry } from '#lib/accounts/limits.server.ts';
import { newPasswordRefusal } from '#lib/accounts/passwords/passwords.server.ts';
import { hasPassword } from '#lib/accounts/queries.server.ts';
import { readForm } from '#lib/shared/read-form.ts';
import { afterAnswer } from '#server/after-answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const account = requireAccount(event);
	return { hasPassword: await hasPassword(event.locals.db, account.id) };
};

export const actions: Actions = {
	changer: async (event) => {
		const account = requireAccount(event);
		const { db, sessionId } = event.locals;
		const read = readForm(changePasswordForm, await event.request.formData());
		if (!read.ok) return fail(400, { refusals: read.refusals });
		const { current, password } = read.output;
		const refusal = newPasswordRefusal(password, [account.email, account.displayName]);
		if (refusal) return fail(400, { refusals: { password: refusal } });
		const wait = await countTry(['sign-in-here', account.id]);
		if (wait) return fail(429, wait);
		const change = { accountId: account.id, current, password, keep: sessionId ?? '' };
		const answer = await changePassword(db, change);
		if (answer === 'current-wrong') return fail(400, { refusals: { current: answer } });
		await forgetTry(['sign-in-here', account.id]);
		return { changed: true };
	},
	/** For somebody who has no password yet: the mailbox is what proves who they are. */
	'demander-lien': async (event) => {
		const { email } = requireAccount(event);
		if (!event.locals.mailLeaves) return fail(503);
		const wait = await askForLink(event.locals.db, {
			email,
			purpose: 'reset',
			here: event.url,
			address: event.getClientAddress(),
			later: afterAnswer
		});
		return wait ? fail(429, wait) : { sent: email };
	}
};
