import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { readBallotSetup, type BallotSetup } from '../ballot/ballot-setup.server.ts';
import type { VoteResult } from '../methods/count-vote.ts';
import type { Vote } from '../queries.server.ts';
import { voteResult } from '../tables.server.ts';
import { verdictOf, type Verdict } from './verdict.ts';

export type ShownTurnout = {
	cast: number;
	castOnPaper: number;
	roll: number;
	/** Submissions refused, as the board says. */
	refused: number;
	/** Envelopes of a secret vote that were too few to be opened. */
	unopened: number;
};

export type ReadVerdict = BallotSetup & {
	verdict: Verdict;
	/** Null when there were too few ballots to show any. */
	result: VoteResult | null;
	turnout: ShownTurnout;
};

/** The essential of a published vote; null before publication, for everybody. */
export async function readVerdict(db: Db, vote: Vote): Promise<ReadVerdict | null> {
	if (!vote.publishedAt || vote.withdrawnAt) return null;
	const [row] = await db.select().from(voteResult).where(eq(voteResult.voteId, vote.id));
	if (!row) return null;
	const result = row.result as VoteResult | null;
	const { cast, castOnPaper, refused } = row;
	const { quorum, threshold } = vote;
	const roll = vote.rollCount ?? cast;
	const unopened = result ? cast - result.turnout.cast : 0;
	return {
		...(await readBallotSetup(db, vote)),
		verdict: verdictOf({ quorum, threshold, cast, roll, result }),
		result,
		turnout: { cast, castOnPaper, roll, refused, unopened }
	};
}
