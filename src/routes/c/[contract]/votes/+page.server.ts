import { error } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { readClock } from '#lib/database/clock.server.ts';
import { listFilterFrom } from '#lib/shared/list-filter.ts';
import { pageOfLines } from '#lib/shared/paging.ts';
import { stateFilters } from '#lib/votes/list-filter.ts';
import { listVotes } from '#lib/votes/pages/list-votes.server.ts';
import { mayPrepareSomeVote } from '#lib/votes/permissions.ts';
import type { PageServerLoad } from './$types';

/** A page to read: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await contractContextOf(event);
	if (!context) error(404);
	const filter = listFilterFrom(event.url.searchParams, stateFilters);
	const { db } = event.locals;
	const lines = await listVotes(db, {
		...{ contractId: context.contract.id, now: await readClock(db), question: filter.question },
		states: filter.state ? stateFilters[filter.state] : undefined
	});
	return {
		filter,
		list: pageOfLines(lines, filter.page),
		mayPrepare: mayPrepareSomeVote(context.actor)
	};
};
