import { asc } from 'drizzle-orm';
import { requirePublic } from '#lib/accounts/require.server.ts';
import { contract } from '#lib/contracts/tables.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	return {
		contracts: await event.locals.db.select().from(contract).orderBy(asc(contract.territoryName))
	};
};
