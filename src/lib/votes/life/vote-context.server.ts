import type { Actor } from '../../accounts/actor.ts';
import { readClock } from '../../database/clock.server.ts';
import type { Db } from '../../database/database.server.ts';
import {
	findContractContext,
	type Asked,
	type ContractContext
} from '../../groups/contract-context.server.ts';
import { findTrustee } from '../bureau/queries.server.ts';
import { openVote } from './open-vote.server.ts';
import { settleVote } from '../counting/settle-vote.server.ts';
import type { VoteState } from '../kinds.ts';
import { mayReadVote } from '../permissions.ts';
import { findVote, type Vote } from '../queries.server.ts';
import { stateOf } from '../rules.ts';

export type VoteContext = ContractContext & {
	vote: Vote;
	state: VoteState;
	/** The instant of the database on which this request decides. */
	now: Date;
};

/**
 * What every page and action under `/c/[contract]/votes/[vote]` (and its coordination pages) begins with; null when there is
 * no such vote, or it is a draft that this person may not read (the route answers 404). A vote whose hour has come is opened
 * or closed by whoever looks first. It authorises nothing more: call `requireAccount` or `requirePublic` first.
 */
export async function findVoteContext(
	db: Db,
	{ slug, ...asked }: Asked & { slug: string }
): Promise<VoteContext | null> {
	const context = await findContractContext(db, asked);
	if (!context) return null;
	const wanted = { contractId: context.contract.id, slug };
	let vote = await findVote(db, wanted);
	if (!vote || !(await isReadBy(db, vote, context.actor))) return null;
	const now = await readClock(db);
	if (isDue(vote, now) && (await openVote(db, { voteId: vote.id })) === null)
		vote = (await findVote(db, wanted)) ?? vote;
	if (hasJustEnded(vote, now)) {
		await settleVote(db, { voteId: vote.id });
		vote = (await findVote(db, wanted)) ?? vote;
	}
	return { ...context, vote, state: stateOf(vote, now), now };
}

/** A member of the bureau reads what is being prepared: their key is made before it is announced. */
async function isReadBy(db: Db, vote: Vote, actor: Actor): Promise<boolean> {
	if (mayReadVote(actor, vote)) return true;
	const { accountId } = actor;
	return accountId !== null && (await findTrustee(db, { voteId: vote.id, accountId })) !== null;
}

/** Its hour has passed and nobody closed it yet; once closed, a count that waits for paper or a bureau is not tried again here. */
function hasJustEnded(vote: Vote, now: Date): boolean {
	const isRunning = vote.openedAt !== null && vote.closedAt === null && !vote.withdrawnAt;
	return isRunning && vote.closesAt !== null && vote.closesAt <= now;
}

function isDue(vote: Vote, now: Date): boolean {
	const isWaiting = vote.announcedAt !== null && vote.openedAt === null && !vote.withdrawnAt;
	return isWaiting && vote.opensAt !== null && vote.opensAt <= now;
}
