import { requireAdministrator } from '#http/require-administrator.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { mayOversee } from '#lib/installation/permissions.ts';
import { listOverseenAccounts } from '#lib/installation/suspending/overseen-accounts.server.ts';
import { pageNumberOf, searchOf } from '#lib/shared/paging.ts';
import type { PageServerLoad } from './$types';

/** A list with a search: it needs no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	const account = requireAccount(event);
	await requireAdministrator(event, account, mayOversee);
	const { searchParams } = event.url;
	const question = searchOf(searchParams.get('q'));
	const onlySuspended = searchParams.get('etat') === 'suspendus';
	const page = pageNumberOf(searchParams.get('page'));
	return {
		...{ question, onlySuspended },
		list: await listOverseenAccounts(event.locals.db, { question, onlySuspended, page })
	};
};
