import { requirePublic } from '#lib/accounts/require.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	await event.parent();
	return {};
};
