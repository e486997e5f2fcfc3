import { requireAccount } from '#http/require.server.ts';
import { copyAccount } from '#lib/personal/copy-account.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: accountId, email } = requireAccount(event);
	const sections = await copyAccount(event.locals.db, { accountId, email });
	return { email, sections, madeAt: new Date() };
};
