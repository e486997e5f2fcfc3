import { error } from '@sveltejs/kit';
import { requirePublic } from '#lib/accounts/require.server.ts';
import { findTheme } from '#lib/contracts/queries.server.ts';
import { findContractContext } from '#lib/groups/contract-context.server.ts';
import { listGroups } from '#lib/groups/queries.server.ts';
import type { PageServerLoad } from './$types';

const GROUPS_OF_A_THEME = 50;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await findContractContext(event);
	if (!context) error(404);
	const { db } = event.locals;
	const contractId = context.contract.id;
	const theme = await findTheme(db, { contractId, slug: event.params.theme });
	if (!theme) error(404);
	const { groups } = await listGroups(db, {
		contractId,
		themeId: theme.id,
		size: GROUPS_OF_A_THEME
	});
	return { theme: { slug: theme.slug, title: theme.title, summary: theme.summary }, groups };
};
