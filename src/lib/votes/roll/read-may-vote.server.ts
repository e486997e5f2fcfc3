import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { readRollPlan } from './electorate.server.ts';
import { findVoterOfAccount } from './find-voter.server.ts';
import { answerOf, type MayVote } from './may-vote.ts';
import type { VoteState } from '../kinds.ts';
import type { Vote } from '../queries.server.ts';
import { voter } from '../tables.server.ts';

type Asked = { vote: Vote; state: VoteState; now: Date; accountId: string | null };

/** « Puis-je voter ? » for whoever is signed in, or nobody: from the roll, or before opening from who would be on it. */
export async function readMayVote(db: Db, asked: Asked): Promise<MayVote> {
	const { vote, state, now, accountId } = asked;
	if (state === 'withdrawn') return { answer: 'withdrawn' };
	const isOver = state === 'counting' || state === 'published';
	if (accountId === null)
		return isOver
			? { answer: 'over' }
			: { answer: 'signed-out', hasLetters: await hasLetters(db, vote) };
	const listed = await findVoterOfAccount(db, { voteId: vote.id, accountId });
	if (listed) return answerOf(listed, { state, canChange: vote.canChange });
	if (isOver) return { answer: 'over' };
	if (vote.openedAt === null) {
		const plan = await readRollPlan(db, { vote, now });
		const entering = plan.added.find((one) => one.accountId === accountId);
		if (entering) return { answer: 'soon', origin: entering.origin };
	}
	if (await mayBeImported(db, { vote, accountId })) return { answer: 'unconfirmed' };
	return { answer: 'not-listed', hasLetters: await hasLetters(db, vote) };
}

/** Whether letters were made: then somebody without an account may have one. */
async function hasLetters(db: Db, vote: Vote): Promise<boolean> {
	const [one] = await db
		.select({ id: voter.id })
		.from(voter)
		.where(and(eq(voter.voteId, vote.id), eq(voter.origin, 'code'), isNull(voter.revokedAt)))
		.limit(1);
	return one !== undefined;
}

/** True when confirming the address may change the answer; it says nothing of whether that address is on the list. */
async function mayBeImported(
	db: Db,
	{ vote, accountId }: { vote: Vote; accountId: string }
): Promise<boolean> {
	const [person] = await db
		.select({ verifiedAt: account.emailVerifiedAt })
		.from(account)
		.where(eq(account.id, accountId));
	if (!person || person.verifiedAt) return false;
	const imported = and(eq(voter.voteId, vote.id), isNotNull(voter.email));
	return Number(await db.$count(voter, imported)) > 0;
}
