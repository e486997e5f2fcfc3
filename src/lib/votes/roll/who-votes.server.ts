import { sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { listRows } from '../../database/rows.server.ts';
import { hashCode } from './code-hash.server.ts';
import { findVoterOfAccount, findVoterOfCode, type FoundVoter } from './find-voter.server.ts';
import type { Vote } from '../queries.server.ts';
import { isSealedToMembers } from '../rules.ts';
import { inboxOf } from '../box/inbox.server.ts';

/** With a letter or an account; a letter just opened goes before the account of the device. */
export type WhoVotes = { by: 'letter' | 'account' | 'nobody'; voter: FoundVoter | null };

export async function findWhoVotes(
	db: Db,
	{ vote, code, accountId }: { vote: Vote; code: string | null; accountId: string | null }
): Promise<WhoVotes> {
	if (code) {
		const voter = await findVoterOfCode(db, { voteId: vote.id, codeHash: hashCode(code) });
		if (voter) return { by: 'letter', voter };
	}
	if (accountId === null) return { by: 'nobody', voter: null };
	const wanted = { voteId: vote.id, accountId };
	return { by: 'account', voter: await findVoterOfAccount(db, wanted) };
}

/** The cast of this voter that stands, while the box is there: afterwards nothing leads from a voter to it. */
export async function findOwnCastId(db: Db, vote: Vote, voterId: string): Promise<string | null> {
	if (vote.openedAt === null || vote.publishedAt !== null || vote.withdrawnAt !== null) return null;
	if (isSealedToMembers(vote) && vote.closedAt !== null) return null;
	const [row] = await listRows<{ cast_id: string }>(
		db,
		sql`select cast_id from ${inboxOf(vote.id)} where voter_id = ${voterId}`
	);
	return row?.cast_id ?? null;
}
