import { error } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { readStory } from '#lib/consultations/pages/read-story.server.ts';
import { findTheme } from '#lib/contracts/queries.server.ts';
import { listFiches } from '#lib/fiches/board/queries.server.ts';
import { listGroups } from '#lib/groups/queries.server.ts';
import { listVotes } from '#lib/votes/pages/list-votes.server.ts';
import { readClock } from '#lib/database/clock.server.ts';
import { pageNumberOf } from '#lib/shared/paging.ts';
import type { PageServerLoad } from './$types';

const GROUPS_OF_A_THEME = 50;

/** A page to read: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await contractContextOf(event);
	if (!context) error(404);
	const { db } = event.locals;
	const contractId = context.contract.id;
	const theme = await findTheme(db, { contractId, slug: event.params.theme });
	if (!theme) error(404);
	const page = pageNumberOf(event.url.searchParams.get('page'));
	const now = await readClock(db);
	const [{ groups }, list, story, votes] = await Promise.all([
		listGroups(db, { contractId, themeId: theme.id, size: GROUPS_OF_A_THEME }),
		listFiches(db, { contractId, themeId: theme.id, page }),
		readStory(db, { contractId, themeId: theme.id, now: new Date() }),
		listVotes(db, { contractId, themeId: theme.id, now })
	]);
	const fiches = list.fiches.map(({ number, title, objective, status }) => ({
		number,
		title,
		objective,
		status
	}));
	return {
		theme: { slug: theme.slug, title: theme.title, summary: theme.summary },
		groups,
		story,
		votes,
		list: { ...list, fiches }
	};
};
