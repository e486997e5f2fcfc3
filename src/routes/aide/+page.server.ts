import { requirePublic } from '#lib/accounts/require.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requirePublic(event);
};
