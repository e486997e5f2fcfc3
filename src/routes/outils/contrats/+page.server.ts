import { requireAdministrator } from '#http/require-administrator.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { STANDINGS } from '#lib/contracts/standing.ts';
import { listOverseenContracts } from '#lib/contracts/standing/overseen-contracts.server.ts';
import { mayOversee } from '#lib/installation/permissions.ts';
import { pageNumberOf, searchOf } from '#lib/shared/paging.ts';
import type { PageServerLoad } from './$types';

/** A list with a search: it needs no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	const account = requireAccount(event);
	await requireAdministrator(event, account, mayOversee);
	const { searchParams } = event.url;
	const question = searchOf(searchParams.get('q'));
	const standing = STANDINGS.find((one) => one === searchParams.get('etat')) ?? null;
	const page = pageNumberOf(searchParams.get('page'));
	return {
		...{ question, standing },
		deleted: searchParams.has('efface'),
		list: await listOverseenContracts(event.locals.db, { question, standing, page })
	};
};
