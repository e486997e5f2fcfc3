import { requirePublic } from '#http/require.server.ts';
import { getSettings } from '#lib/installation/settings/get-settings.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const { publisher, director, host, contact } = await getSettings(event.locals.db);
	return { publisher, director, host, contact };
};
