import { requirePublic } from '#http/require.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requirePublic(event);
};
