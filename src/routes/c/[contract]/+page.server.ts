import { error } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { listConsultations } from '#lib/consultations/pages/list-consultations.server.ts';
import { consultationNews } from '#lib/consultations/pages/news.ts';
import { getPeriod, getTerritory, listThemes } from '#lib/contracts/queries.server.ts';
import { listBoard } from '#lib/fiches/board/queries.server.ts';
import { combineNews, listNews } from '#lib/groups/pages/news.server.ts';
import { listGroups } from '#lib/groups/queries.server.ts';
import { countByTheme, ficheNews } from '#lib/fiches/life/news.ts';
import { listVotes } from '#lib/votes/pages/list-votes.server.ts';
import { voteNews } from '#lib/votes/pages/news.ts';
import type { PageServerLoad } from './$types';

const GROUPS_SHOWN = 6;
const NEWS_SHOWN = 8;
const CONSULTATIONS_SHOWN = 4;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await contractContextOf(event);
	if (!context) error(404);
	const { db } = event.locals;
	const { contract } = context;
	const { id: contractId, slug } = contract;
	const [fiches, consultations, votes] = await Promise.all([
		listBoard(db, { contractId }),
		listConsultations(db, { contractId, now: new Date() }),
		listVotes(db, { contractId, now: new Date() })
	]);
	const more = combineNews(
		ficheNews(slug, fiches),
		consultationNews(slug, consultations),
		voteNews(slug, votes)
	);
	const [period, territory, themes, groups, news] = await Promise.all([
		getPeriod(db, contract),
		getTerritory(db, contractId),
		listThemes(db, contractId),
		listGroups(db, { contractId, size: GROUPS_SHOWN }),
		listNews(db, { contractId, slug, limit: NEWS_SHOWN, more })
	]);
	return {
		presentation: contract.presentation,
		period,
		territory,
		themes,
		groups,
		news,
		fiches: countByTheme(fiches),
		open: consultations.filter(({ state }) => state === 'open').slice(0, CONSULTATIONS_SHOWN)
	};
};
