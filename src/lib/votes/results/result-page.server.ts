import type { Db } from '../../database/database.server.ts';
import { mayHideReason, mayPrepareVote } from '../permissions.ts';
import { readVoteWords } from '../life/read-words.server.ts';
import type { VoteContext } from '../life/vote-context.server.ts';
import { listNamedBallots } from './list-named-ballots.server.ts';
import { listReasons } from './list-reasons.server.ts';
import { readOpening } from './read-opening.server.ts';
import { readOutcome } from './outcome/read-outcome.server.ts';
import { readResult } from './read-result.server.ts';

/** What the reader asked to see: of the ballots with names, and the page of the reasons. */
type Asked = { search: string; page: number; reasonsPage: number };

/** Everything that the page of a result shows; null before publication, for everybody. */
export async function readResultPage(
	db: Db,
	context: VoteContext,
	{ search, page, reasonsPage }: Asked
) {
	const { vote, contract, actor } = context;
	const { publishedAt } = vote;
	const read = await readResult(db, vote);
	if (!read || !publishedAt) return null;
	const mayPrepare = mayPrepareVote(actor, vote);
	return {
		...read,
		words: await readVoteWords(db, { vote, contract }),
		...{ publishedAt, hasPaper: vote.allowsPaper, paperNote: vote.paperNote, search },
		outcome: await readOutcome(db, { ...vote, publishedAt }),
		opening: await readOpening(db, vote),
		named: read.result ? await listNamedBallots(db, vote, { search, page }) : null,
		reasons:
			read.parameters.method === 'consent' && read.result
				? await listReasons(db, vote, {
						page: reasonsPage,
						mayHide: mayHideReason(actor, vote)
					})
				: null,
		mayPrepare
	};
}

export type ResultPage = NonNullable<Awaited<ReturnType<typeof readResultPage>>>;
