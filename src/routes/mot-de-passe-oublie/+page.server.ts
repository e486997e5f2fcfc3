import { fail } from '@sveltejs/kit';
import { requirePublic } from '#http/require.server.ts';
import { askForLink } from '#lib/accounts/links/ask-for-link.server.ts';
import { emailForm } from '#lib/accounts/forms.ts';
import { readForm } from '#lib/shared/read-form.ts';
import { afterAnswer } from '#server/after-answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requirePublic(event);
};

export const actions: Actions = {
	default: async (event) => {
		requirePublic(event);
		if (!event.locals.mailLeaves) return fail(503);
		const read = readForm(emailForm, await event.request.formData());
		if (!read.ok) return fail(400, { email: read.typed.email, refusals: read.refusals });
		const { email } = read.output;
		const wait = await askForLink(event.locals.db, {
			email,
			purpose: 'reset',
			here: event.url,
			address: event.getClientAddress(),
			later: afterAnswer
		});
		return wait ? fail(429, { email, ...wait }) : { sent: email };
	}
};
