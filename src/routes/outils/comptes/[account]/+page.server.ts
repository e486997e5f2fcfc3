import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireAdministrator } from '#http/require-administrator.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { listCoordinatedAlone } from '#lib/contracts/personal-data.server.ts';
import { suspensionForm } from '#lib/installation/oversight-form.ts';
import { mayOversee } from '#lib/installation/permissions.ts';
import { findOverseenAccount } from '#lib/installation/suspending/overseen-accounts.server.ts';
import {
	suspendAccount,
	unsuspendAccount
} from '#lib/installation/suspending/suspend-account.server.ts';
import { isId } from '#lib/shared/ids.ts';
import { readForm } from '#lib/shared/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

async function accountOf({ locals: { db }, params }: RequestEvent) {
	const id = params.account ?? '';
	const found = isId(id) ? await findOverseenAccount(db, id) : null;
	if (!found) error(404);
	return found;
}

/** Nothing is said of a mail that does not leave. */
function saidOf({ url, locals }: RequestEvent): string | null {
	const done = url.searchParams.get('fait');
	return done === null || locals.mailLeaves ? done : `${done}-sans-courriel`;
}

export const load: PageServerLoad = async (event) => {
	const me = requireAccount(event);
	await requireAdministrator(event, me, mayOversee);
	const account = await accountOf(event);
	const alone = await listCoordinatedAlone(event.locals.db, { accountId: account.id });
	return {
		account,
		alone: alone.map(({ title }) => title),
		said: saidOf(event)
	};
};

export const actions: Actions = {
	suspendre: async (event) => {
		const { id: by } = requireAccount(event);
		await requireAdministrator(event, { id: by }, mayOversee);
		const { id: accountId } = await accountOf(event);
		const read = readForm(suspensionForm, await event.request.formData());
		if (!read.ok) return fail(400, { typed: read.typed, refusals: read.refusals });
		const { db } = event.locals;
		const legalUrl = new URL('/mentions-legales', event.url.origin).href;
		const { reason } = read.output;
		const wanted = { by, accountId, now: new Date(), reason, legalUrl };
		const answer = await suspendAccount(db, wanted);
		if (answer === 'not-allowed') error(404);
		if (answer !== 'done')
			return fail(409, { typed: { reason }, refusals: { account: answer as string } });
		redirect(303, `${event.url.pathname}?fait=suspendu`);
	},
	rouvrir: async (event) => {
		const { id: by } = requireAccount(event);
		await requireAdministrator(event, { id: by }, mayOversee);
		const { id: accountId } = await accountOf(event);
		const signInUrl = new URL('/connexion', event.url.origin).href;
		const answer = await unsuspendAccount(event.locals.db, { by, accountId, signInUrl });
		if (answer === 'not-allowed') error(404);
		if (answer === 'moved') return fail(409, { typed: {}, refusals: { account: 'moved' } });
		redirect(303, `${event.url.pathname}?fait=rouvert`);
	}
};
