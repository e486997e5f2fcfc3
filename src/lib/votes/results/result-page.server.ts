import type { RequestEvent } from '@sveltejs/kit';
import { pageNumberOf, searchOf } from '../../shared/paging.ts';
import { mayHideReason, mayPrepareVote } from '../permissions.ts';
import { readVoteWords } from '../life/read-words.server.ts';
import type { VoteContext } from '../life/vote-context.server.ts';
import { listNamedBallots } from './list-named-ballots.server.ts';
import { listReasons } from './list-reasons.server.ts';
import { readOpening } from './read-opening.server.ts';
import { readOutcome } from './outcome/read-outcome.server.ts';
import { readResult } from './read-result.server.ts';

/** Everything that the page of a result shows; null before publication, for everybody. */
export async function readResultPage(event: RequestEvent, context: VoteContext) {
	const { db } = event.locals;
	const { searchParams } = event.url;
	const { vote, contract, actor } = context;
	const { publishedAt } = vote;
	const read = await readResult(db, vote);
	if (!read || !publishedAt) return null;
	const mayPrepare = mayPrepareVote(actor, vote);
	const search = searchOf(searchParams.get('q'));
	return {
		...read,
		words: await readVoteWords(db, { vote, contract }),
		...{ publishedAt, hasPaper: vote.allowsPaper, paperNote: vote.paperNote, search },
		outcome: await readOutcome(db, { ...vote, publishedAt }),
		opening: await readOpening(db, vote),
		named: read.result
			? await listNamedBallots(db, vote, { search, page: pageNumberOf(searchParams.get('page')) })
			: null,
		reasons:
			read.parameters.method === 'consent' && read.result
				? await listReasons(db, vote, {
						page: pageNumberOf(searchParams.get('raisons')),
						mayHide: mayHideReason(actor, vote)
					})
				: null,
		mayPrepare
	};
}

export type ResultPage = NonNullable<Awaited<ReturnType<typeof readResultPage>>>;
