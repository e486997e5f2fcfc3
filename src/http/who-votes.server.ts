import type { RequestEvent } from '@sveltejs/kit';
import type { Vote } from '#lib/votes/queries.server.ts';
import { findWhoVotes, type WhoVotes } from '#lib/votes/roll/who-votes.server.ts';
import { readLetterCode } from './cookies/code-cookie.server.ts';

/** With the letter that this browser opened, or the account. */
export function whoVotesOf(event: RequestEvent, vote: Vote): Promise<WhoVotes> {
	const { db, account } = event.locals;
	const code = readLetterCode(event);
	return findWhoVotes(db, { vote, code, accountId: account?.id ?? null });
}
