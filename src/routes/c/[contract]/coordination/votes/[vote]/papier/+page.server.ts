import { error } from '@sveltejs/kit';
import { requireAccount } from '#http/require.server.ts';
import { stepOfMissing } from '#lib/votes/building/refusal-messages.ts';
import { readPrintPage } from '#lib/votes/paper/print-page.server.ts';
import { mayHoldPaper, maySeeWhoVoted } from '#lib/votes/permissions.ts';
import { getPrepared, headOf } from '../prepare.server.ts';
import type { PageServerLoad } from './$types';

/** Pages to print: they need no script. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await getPrepared(event);
	const { contract, vote, actor, now } = context;
	if (!vote.allowsPaper) error(404);
	if (!mayHoldPaper(actor, vote)) error(403);
	// The list says who has taken part: nothing between here and the printer may keep it.
	event.setHeaders({ 'cache-control': 'no-store' });
	const { head, missing } = await headOf(event, context);
	const { searchParams } = event.url;
	return {
		...{ head, contractTitle: contract.title },
		page: await readPrintPage(event.locals.db, {
			...{ vote, now, ballots: searchParams.get('bulletins') },
			isReady: !missing.some((code) => stepOfMissing(code) === 'methode'),
			showsWay: maySeeWhoVoted(actor, vote),
			wantsList: searchParams.has('liste')
		})
	};
};
