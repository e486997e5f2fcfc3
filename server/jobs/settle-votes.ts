import type { Logger } from 'pino';
import type { Db } from '#lib/database/database.server.ts';
import { listVotesToSettle, settleVote } from '#lib/votes/counting/settle-vote.server.ts';

/** What needs somebody: an error in the log, not the ordinary wait for a bureau or for paper ballots. */
const ALARMING = ['other-set', 'other-key'];

/** Closes and counts the votes whose hour has come. */
export function settleVotes({ db, log }: { db: Db; log: Logger }): () => Promise<void> {
	const told = new Set<string>();
	return async () => {
		for (const voteId of await listVotesToSettle(db)) {
			const refusal = await settleVote(db, { voteId });
			if (refusal === null || !ALARMING.includes(refusal) || told.has(voteId)) continue;
			told.add(voteId);
			log.error({ vote: voteId, refusal }, 'vote not counted');
		}
	};
}
