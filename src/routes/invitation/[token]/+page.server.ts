import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { asItStands } from '#http/contexts/contract-context.server.ts';
import { openBrowserSession } from '#http/cookies/browser-session.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { visitor } from '#lib/accounts/actor.ts';
import { countTry, networkOf } from '#lib/accounts/limits.server.ts';
import { findContract } from '#lib/contracts/queries.server.ts';
import { acceptInvitation } from '#lib/groups/invitations/accept-invitation.server.ts';
import { acceptForm } from '#lib/groups/invitations/invitation-forms.ts';
import { findInvitation } from '#lib/groups/invitations/invitation-queries.server.ts';
import { invitationPage } from '#lib/groups/invitations/invitation-page.server.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Shows the invitation. It is used by the button only: mail scanners open every address they see. */
export const load: PageServerLoad = async (event) => {
	const account = requirePublic(event);
	// The address is a secret for everybody else. Not `no-referrer`: the browser would hide where the form comes from.
	event.setHeaders({ 'referrer-policy': 'same-origin' });
	const { db } = event.locals;
	const invitation = await findInvitation(db, event.params.token);
	if (!invitation) error(404);
	await holdToContract(event, invitation.contractSlug);
	const page = await invitationPage(db, { invitation, account, now: new Date() });
	if (page.landingPath !== undefined) redirect(303, page.landingPath);
	return page;
};

export const actions: Actions = {
	default: async (event) => {
		const account = requirePublic(event);
		const wait = await countTry(['link-address', networkOf(event.getClientAddress())]);
		if (wait) return fail(429, { displayName: '', refusals: {}, ...wait });
		const read = readForm(acceptForm, await event.request.formData());
		if (!read.ok) return fail(400, { displayName: '', refusals: read.refusals, waitMinutes: 0 });
		const { displayName, as } = read.output;
		const invitation = await findInvitation(event.locals.db, event.params.token);
		if (invitation) await holdToContract(event, invitation.contractSlug);
		const asMe = account !== null && as === 'me';
		const answer = await acceptInvitation(event.locals.db, {
			token: event.params.token,
			accepting: asMe
				? { accountId: account.id }
				: { mailbox: { displayName, locale: event.locals.locale } },
			origin: event.url.origin,
			now: new Date()
		});
		if (answer === 'to-confirm') redirect(303, event.url.pathname);
		if (answer === 'name-missing') {
			const refusal = displayName ? 'name-malformed' : 'name-missing';
			return fail(400, { displayName, refusals: { displayName: refusal }, waitMinutes: 0 });
		}
		if (answer === 'invitation-gone')
			return fail(410, { displayName: '', refusals: {}, waitMinutes: 0 });
		if (!asMe) await openBrowserSession(event, answer.accountId);
		redirect(303, answer.landingPath);
	}
};

/** Nobody joins a contract that is archived or taken from the site. */
async function holdToContract(event: RequestEvent, slug: string): Promise<void> {
	const contract = await findContract(event.locals.db, slug);
	asItStands(event, contract && { contract, actor: visitor });
}
