import { requireAccount } from '#lib/accounts/require.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
	requireAccount(event);
};
