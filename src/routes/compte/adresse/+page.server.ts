import { fail } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import { findAddressChange } from '#lib/accounts/addresses/confirm-change.server.ts';
import {
	cancelChange,
	requestAddressChange
} from '#lib/accounts/addresses/request-change.server.ts';
import { emailForm } from '#lib/accounts/forms.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: accountId, email } = requireAccount(event);
	const change = await findAddressChange(event.locals.db, { accountId, now: new Date() });
	return { email, change };
};

export const actions: Actions = {
	demander: async (event) => {
		const person = requireAccount(event);
		if (!event.locals.mailLeaves) return fail(503);
		const read = readForm(emailForm, await event.request.formData());
		if (!read.ok) return fail(400, { typed: read.typed, refusals: read.refusals });
		const { email } = read.output;
		const refusal = await requestAddressChange(event.locals.db, {
			...{ person, email, here: event.url, address: event.getClientAddress(), now: new Date() }
		});
		if (refusal === 'same-address')
			return fail(400, { typed: { email }, refusals: { email: refusal as string } });
		return refusal ? fail(429, refusal) : { sent: { before: person.email, after: email } };
	},
	annuler: async (event) => {
		const { id: accountId } = requireAccount(event);
		await event.locals.db.transaction((tx) => cancelChange(tx, { accountId }));
		return { cancelled: true };
	}
};
