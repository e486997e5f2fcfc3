import { error, fail } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { countTry } from '#lib/accounts/limits.server.ts';
import { createInvitations } from '#lib/groups/invitations/create-invitations.server.ts';
import { invitationForm, revokeForm } from '#lib/groups/invitations/invitation-forms.ts';
import { invitationsPage } from '#lib/groups/invitations/invitations-page.server.ts';
import { maySeeInvitations } from '#lib/groups/invitations/invitation-permissions.ts';
import { decideClaim } from '#lib/groups/invitations/claim-invitation.server.ts';
import {
	remindInvited,
	resendInvitation
} from '#lib/groups/invitations/resend-invitation.server.ts';
import { revokeInvitation } from '#lib/groups/invitations/revoke-invitation.server.ts';
import { pageNumberOf } from '#lib/shared/paging.ts';
import { readForm } from '#lib/shared/read-form.ts';
import { listFicheTitles } from '#lib/fiches/list-fiche-titles.server.ts';
import type { RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

// Longer than most: one page both makes invitations and takes them back.
export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const { contract, actor } = await contextOf(event);
	const { searchParams } = event.url;
	const page = await invitationsPage(event.locals.db, {
		contractId: contract.id,
		actor,
		search: (searchParams.get('q') ?? '').trim().slice(0, 200),
		page: pageNumberOf(searchParams.get('page')),
		now: new Date()
	});
	return {
		...page,
		fiches: await listFicheTitles(event.locals.db, contract.id),
		wantedFiche: searchParams.get('fiche'),
		/** How many a list has just invited. */
		sentByList: pageNumberOf(searchParams.get('envoyees')),
		hasSentList: searchParams.has('envoyees')
	};
};

export const actions: Actions = {
	inviter: async (event) => {
		const account = requireAccount(event);
		const context = await invitingOf(event, account);
		const read = readForm(invitationForm, await event.request.formData());
		if (!read.ok) return fail(400, { typed: read.typed, refusals: read.refusals });
		const typed = { ...read.output, addresses: read.output.addresses.join('\n') };
		const wait = await countTry(['invitation-account', account.id]);
		if (wait) return fail(429, { typed, ...wait });
		const answer = await createInvitations(event.locals.db, context, read.output);
		if ('refusal' in answer)
			return fail(400, {
				...{ typed, refusals: { [answer.field]: answer.refusal } },
				about: answer.address ?? ''
			});
		return answer;
	},
	renvoyer: async (event) => {
		const account = requireAccount(event);
		const context = await invitingOf(event, account);
		const read = readForm(revokeForm, await event.request.formData());
		if (!read.ok) return fail(400, { refusals: { id: 'invitation-gone' } });
		const wait = await countTry(['invitation-account', account.id]);
		if (wait) return fail(429, wait);
		const wanted = { invitationId: read.output.id };
		const answer = await resendInvitation(event.locals.db, context, wanted);
		return answer === 'resent' ? { resent: true } : fail(409, { refusals: { id: answer } });
	},
	relancer: async (event) => {
		const account = requireAccount(event);
		const context = await invitingOf(event, account);
		const wait = await countTry(['invitation-account', account.id]);
		if (wait) return fail(429, wait);
		return { reminded: await remindInvited(event.locals.db, context) };
	},
	repondre: async (event) => {
		requireAccount(event);
		const { contract, actor } = await contextOf(event);
		const form = await event.request.formData();
		const read = readForm(revokeForm, form);
		if (!read.ok) return fail(400, { refusals: { id: 'invitation-gone' } });
		const answer = await decideClaim(event.locals.db, {
			...{ actor, contractId: contract.id, invitationId: read.output.id },
			...{ accepted: form.get('answer') === 'accept', origin: event.url.origin, now: new Date() }
		});
		return answer === 'decided' ? { decided: true } : fail(409, { refusals: { id: answer } });
	},
	retirer: async (event) => {
		requireAccount(event);
		const { contract, actor } = await contextOf(event);
		const read = readForm(revokeForm, await event.request.formData());
		if (!read.ok) return fail(400, { refusals: { id: 'invitation-gone' } });
		const answer = await revokeInvitation(event.locals.db, {
			actor,
			contractId: contract.id,
			invitationId: read.output.id,
			now: new Date()
		});
		return answer === 'revoked' ? { revoked: true } : fail(409, { refusals: { id: answer } });
	}
};

async function invitingOf(event: RequestEvent, { displayName }: { displayName: string }) {
	const { contract, actor } = await contextOf(event);
	const { origin } = event.url;
	return { actor, contract, inviterName: displayName, origin, now: new Date() };
}

async function contextOf(event: RequestEvent) {
	const context = await contractContextOf(event);
	if (!context) error(404);
	if (!maySeeInvitations(context.actor)) error(403);
	return context;
}
