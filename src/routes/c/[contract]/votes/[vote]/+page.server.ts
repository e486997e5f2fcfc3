import { error } from '@sveltejs/kit';
import { voteContextOf } from '#http/contexts/vote-context.server.ts';
import { requirePublic } from '#http/require.server.ts';
import { whyNotOpen } from '#lib/votes/life/open-vote.server.ts';
import { readPaperWait } from '#lib/votes/paper/paper-wait.server.ts';
import { mayPrepareVote } from '#lib/votes/permissions.ts';
import { readTurnout } from '#lib/votes/queries.server.ts';
import { readMayVote } from '#lib/votes/roll/read-may-vote.server.ts';
import { readVoteWords } from '#lib/votes/life/read-words.server.ts';
import { readVerdict } from '#lib/votes/results/read-verdict.server.ts';
import type { PageServerLoad } from './$types';

/** A page to read: it needs no script, and sends none. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	requirePublic(event);
	const context = await voteContextOf(event);
	if (!context) error(404);
	const { contract, vote, state, now, actor } = context;
	const { db } = event.locals;
	return {
		words: await readVoteWords(db, { vote, contract }),
		state,
		/** Its hour came and it did not open. */
		isLate: state === 'announced' && whyNotOpen(vote, now) !== 'too-early',
		mayVote:
			state === 'draft'
				? null
				: await readMayVote(db, { vote, state, now, accountId: actor.accountId }),
		verdict: await readVerdict(db, vote),
		turnout: vote.openedAt ? await readTurnout(db, vote) : null,
		paper: await readPaperWait(db, { vote, actor }),
		hashes: vote.openedAt ? { frozen: vote.frozenSha256, roll: vote.rollSha256 } : null,
		withdrawn: vote.withdrawnAt && { at: vote.withdrawnAt, reason: vote.withdrawnReason },
		dates: { publishedAt: vote.publishedAt, withdrawnAt: vote.withdrawnAt },
		mayPrepare: mayPrepareVote(actor, vote)
	};
};
