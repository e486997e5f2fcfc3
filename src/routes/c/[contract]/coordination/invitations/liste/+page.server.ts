import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { countTry } from '#lib/accounts/limits.server.ts';
import { maySeeInvitations } from '#lib/groups/invitations/invitation-permissions.ts';
import { invitationChoices } from '#lib/groups/invitations/invitations-page.server.ts';
import { listForm } from '#lib/groups/invitations/lists/forms.ts';
import { invitationColumns } from '#lib/groups/invitations/lists/invitation-lines.ts';
import { inviteList } from '#lib/groups/invitations/lists/invite-list.server.ts';
import { readList } from '#lib/groups/invitations/lists/read-list.server.ts';
import { sha256Hex } from '#lib/shared/hash.server.ts';
import { chosenColumns, type ColumnFields } from '#lib/shared/lists/columns.ts';
import { readForm } from '#lib/shared/read-form.ts';
import { textOfFile } from '#lib/shared/lists/text-of-file.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Forms: it needs no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const { contract, actor } = await contextOf(event);
	return invitationChoices(event.locals.db, { contractId: contract.id, actor });
};

export const actions: Actions = {
	relire: async (event) => {
		requireAccount(event);
		const { contract, actor } = await contextOf(event);
		const read = await readListForm(event, 'colonne');
		if ('refusals' in read) return fail(400, read);
		const { role, organisation, groupId } = read.output;
		const fallback = { role, organisation, groupId };
		const { text, typed, chosen, otherSheets } = read;
		const at = { contractId: contract.id, actor, now: new Date() };
		const list = await readList(event.locals.db, { ...at, text, fallback, chosen });
		if (list.isTooLong) return fail(400, { typed, refusals: { text: 'too-long' } });
		return { typed, list, otherSheets, mark: markOf(text) };
	},
	envoyer: async (event) => {
		const account = requireAccount(event);
		const { contract, actor } = await contextOf(event);
		const read = await readListForm(event, 'lue');
		if ('refusals' in read) return fail(400, read);
		const { days, ...fallback } = read.output;
		const { text, typed, chosen } = read;
		const wait = await countTry(['invitation-account', account.id]);
		if (wait) return fail(429, { typed, ...wait });
		const { displayName: inviterName } = account;
		const { origin } = event.url;
		const context = { actor, contract, inviterName, origin, now: new Date() };
		const answer = await inviteList(event.locals.db, context, { text, fallback, days, chosen });
		if (typeof answer === 'string') return fail(400, { typed, refusals: { text: answer } });
		if ('refusal' in answer)
			return fail(409, { typed, refusals: { text: answer.refusal }, about: answer.address });
		redirect(303, `/c/${contract.slug}/coordination/invitations?envoyees=${answer.sent}`);
	}
};

/** Tells whether a list is the one that was shown; a form changes its line ends. */
const markOf = (text: string) => sha256Hex(text.replace(/\r\n?/g, '\n').trim());

async function readListForm(event: RequestEvent, fields: ColumnFields) {
	const form = await event.request.formData();
	const brought = await textOfFile(form);
	const read = readForm(listForm, form);
	const text = typeof brought === 'string' ? String(form.get('text') ?? '') : brought.text;
	const typed = { ...Object.fromEntries(form), text, file: '' } as Record<string, string>;
	if (!read.ok) return { typed, refusals: read.refusals };
	if (typeof brought === 'string') return { typed, refusals: { file: brought as string } };
	if (text === '') return { typed, refusals: { text: 'list-empty' } };
	// What was said of the columns of another list is not said of this one.
	const isSame = form.get('read') === markOf(text);
	const chosen = isSame ? chosenColumns(form, invitationColumns, fields) : null;
	const { otherSheets } = brought;
	return { typed, text, chosen, otherSheets, output: read.output };
}

async function contextOf(event: RequestEvent) {
	const context = await contractContextOf(event);
	if (!context) error(404);
	if (!maySeeInvitations(context.actor)) error(403);
	return context;
}
