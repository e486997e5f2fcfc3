import { asc, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { drawOrderOfVote } from '../ballot/ballot-setup.server.ts';
import { countVote, type VoteResult } from '../methods/count-vote.ts';
import type { Vote } from '../queries.server.ts';
import { openedBallot } from '../tables.server.ts';
import { readVerdict, type ReadVerdict } from './read-verdict.server.ts';
import { isUnanimous } from './unanimity.ts';
import { waysApart } from './ways-apart.ts';

export type PublishedResult = ReadVerdict & {
	isUnanimous: boolean;
	/** How it came: one way only, both but too few by one of them to be told apart, or each counted. */
	ways:
		| { kind: 'one-way' }
		| { kind: 'too-few' }
		| { kind: 'apart'; online: VoteResult; paper: VoteResult };
};

/** Everything that is published of a vote, but the names and the reasons; null before publication. */
export async function readResult(db: Db, vote: Vote): Promise<PublishedResult | null> {
	const read = await readVerdict(db, vote);
	if (!read) return null;
	const lines = await listOpenedBallots(db, vote.id);
	return {
		...read,
		isUnanimous: read.result !== null && isUnanimous(lines, read.parameters.method),
		ways: await readWays(vote, read, lines)
	};
}

export type OpenedLine = Awaited<ReturnType<typeof listOpenedBallots>>[number];

export async function listOpenedBallots(db: Db, voteId: string) {
	return db
		.select({ way: openedBallot.way, ballot: openedBallot.ballot, count: openedBallot.count })
		.from(openedBallot)
		.where(eq(openedBallot.voteId, voteId))
		.orderBy(asc(openedBallot.number));
}

async function readWays(
	vote: Vote,
	{ result, turnout, options, parameters }: ReadVerdict,
	lines: OpenedLine[]
): Promise<PublishedResult['ways']> {
	const { cast, castOnPaper } = turnout;
	if (!result || castOnPaper === 0 || castOnPaper === cast) return { kind: 'one-way' };
	const apart = waysApart(lines, vote);
	if (!apart) return { kind: 'too-few' };
	const drawOrder = await drawOrderOfVote(vote, options.length);
	const countOf = (of: OpenedLine[]) =>
		countVote(of, { count: options.length, drawOrder }, parameters);
	return { kind: 'apart', online: countOf(apart.online), paper: countOf(apart.paper) };
}
