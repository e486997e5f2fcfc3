import { error } from '@sveltejs/kit';
import { contractContextOf } from '#http/contexts/contract-context.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { readClock } from '#lib/database/clock.server.ts';
import { pageNumberOf, pageOfLines, searchOf } from '#lib/shared/paging.ts';
import { listVotes } from '#lib/votes/pages/list-votes.server.ts';
import { mayPrepareSomeVote, mayPrepareVote } from '#lib/votes/permissions.ts';
import type { PageServerLoad } from './$types';

/** Links only: it needs no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await contractContextOf(event);
	if (!context) error(404);
	const { contract, actor } = context;
	if (!mayPrepareSomeVote(actor)) error(403);
	const { db } = event.locals;
	const { searchParams } = event.url;
	const question = searchOf(searchParams.get('q'));
	const all = await listVotes(db, {
		...{ contractId: contract.id, now: await readClock(db), withDrafts: true, question }
	});
	const lines = all.filter((line) => mayPrepareVote(actor, line));
	const page = pageNumberOf(searchParams.get('page'));
	const owed = lines.filter(({ state, concludedAt }) => state === 'published' && !concludedAt);
	return { question, owed: owed.length, list: pageOfLines(lines, page) };
};
