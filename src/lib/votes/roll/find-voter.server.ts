import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { voteCast, voter } from '../tables.server.ts';
import type { CastWay, VoterOrigin } from '../kinds.ts';

export type FoundVoter = {
	id: string;
	number: number;
	origin: VoterOrigin;
	revokedAt: Date | null;
	/** How they took part; null when they have not. */
	way: CastWay | null;
};

const columns = {
	id: voter.id,
	number: voter.number,
	origin: voter.origin,
	revokedAt: voter.revokedAt,
	way: voteCast.way
};

async function find(db: Db, voteId: string, who: SQL | undefined): Promise<FoundVoter | null> {
	const [found] = await db
		.select(columns)
		.from(voter)
		.leftJoin(voteCast, eq(voteCast.voterId, voter.id))
		.where(and(eq(voter.voteId, voteId), who));
	return found ?? null;
}

/**
 * The line of an account on a roll: theirs since the opening, or one that was imported with an address that they have shown
 * to be theirs. A line that is another account’s is never found by its address.
 */
export async function findVoterOfAccount(
	db: Db,
	{ voteId, accountId }: { voteId: string; accountId: string }
): Promise<FoundVoter | null> {
	const own = await find(db, voteId, eq(voter.accountId, accountId));
	if (own) return own;
	const [person] = await db
		.select({ email: account.email, verifiedAt: account.emailVerifiedAt })
		.from(account)
		.where(eq(account.id, accountId));
	if (!person?.verifiedAt) return null;
	return find(db, voteId, and(isNull(voter.accountId), eq(voter.email, person.email)));
}

/** The line of a letter, by the hash of its code. */
export async function findVoterOfCode(
	db: Db,
	{ voteId, codeHash }: { voteId: string; codeHash: string }
): Promise<FoundVoter | null> {
	return find(db, voteId, eq(voter.codeHash, codeHash));
}

/** The vote that a code is for, wherever it was typed. */
export async function findVoteOfCode(
	db: Db,
	codeHash: string
): Promise<{ voteId: string; voterId: string } | null> {
	const [found] = await db
		.select({ voteId: voter.voteId, voterId: voter.id })
		.from(voter)
		.where(eq(voter.codeHash, codeHash));
	return found ?? null;
}
