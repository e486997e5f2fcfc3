import { fail, redirect } from '@sveltejs/kit';
import { closeBrowserSession } from '#http/cookies/browser-session.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { hasPassword } from '#lib/accounts/queries.server.ts';
import {
	eraseWithPassword,
	isErasureLink,
	sendErasureLink
} from '#lib/personal/confirm-erasure.server.ts';
import { eraseAccount, findHeld } from '#lib/personal/erase-account.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: accountId } = requireAccount(event);
	// The address may hold a secret.
	event.setHeaders({ 'referrer-policy': 'same-origin' });
	const { db } = event.locals;
	const token = event.url.searchParams.get('lien');
	const proves = token !== null && (await isErasureLink(db, { accountId, token, now: new Date() }));
	return {
		held: await db.transaction((tx) => findHeld(tx, { accountId })),
		hasPassword: await hasPassword(db, accountId),
		token: proves ? token : null,
		isLinkGone: token !== null && !proves
	};
};

export const actions: Actions = {
	effacer: async (event) => {
		const { id: accountId } = requireAccount(event);
		const { db } = event.locals;
		const form = await event.request.formData();
		const [token, password] = ['lien', 'password'].map((name) => String(form.get(name) ?? ''));
		const of = { accountId, now: new Date() };
		const answer = token
			? await eraseAccount(db, { ...of, token })
			: await eraseWithPassword(db, { ...of, password: password! });
		if (answer === 'current-wrong') return fail(400, { refusals: { password: answer as string } });
		if (answer === 'link-gone') return fail(410, { linkGone: true });
		if (answer && 'waitMinutes' in answer) return fail(429, answer);
		// What is held is said by the page itself.
		if (answer) return fail(409, {});
		await closeBrowserSession(event);
		redirect(303, '/compte-efface');
	},
	envoyer: async (event) => {
		const person = requireAccount(event);
		if (!event.locals.mailLeaves) return fail(503, {});
		const page = new URL('/compte/effacer', event.url.origin);
		const wait = await sendErasureLink(event.locals.db, { person, page, now: new Date() });
		return wait ? fail(429, wait) : { sent: person.email };
	}
};
