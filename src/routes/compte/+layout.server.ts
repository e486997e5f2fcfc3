import { requireAccount } from '#http/require.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
	requireAccount(event);
};
