import { randomUUID } from 'node:crypto';
import { base64UrlOf } from '../../shared/bytes.ts';
import type { Db } from '../../database/database.server.ts';
import { findObjectVersion, type Vote } from '../queries.server.ts';
import { isSealedToMembers } from '../rules.ts';
import { bureauIn } from '../sealing/bureau-list.ts';
import type { Seal } from './seal-in-browser.ts';
import type { VoteContext } from '../life/vote-context.server.ts';
import { readBallotSetup } from '../ballot/ballot-setup.server.ts';
import { whyNotCast, type CastRefusal } from '../ballot/cast-rules.ts';
import { paddedLength } from '../box/envelope.ts';
import { findOwnCastId, type WhoVotes } from '../roll/who-votes.server.ts';

export type BallotPage = Awaited<ReturnType<typeof readBallotPage>>;

/** Everything that a ballot shows, and whether this person may fill it. */
export async function readBallotPage(
	db: Db,
	{ vote, now, who }: Pick<VoteContext, 'vote' | 'now'> & { who: WhoVotes }
) {
	const { parameters, options } = await readBallotSetup(db, vote);
	const own = who.voter && (await findOwnCastId(db, vote, who.voter.id));
	return {
		...{ parameters, options, ownCastId: own, formId: randomUUID() },
		...{ slug: vote.slug, title: vote.title, introduction: vote.introduction },
		...{ decider: vote.decider, opensAt: vote.opensAt, closesAt: vote.closesAt },
		...{ secrecy: vote.secrecy, withoutScript: vote.withoutScript, canChange: vote.canChange },
		fewestOnline: vote.secrecy === 'secret' && vote.allowsPaper ? vote.minBallots : null,
		objectText: vote.objectText,
		version: await findObjectVersion(db, vote),
		letter: who.by === 'letter' && who.voter ? who.voter.number : null,
		door: doorOf(who, { vote, now }),
		hasVoted: who.voter !== null && who.voter.way !== null,
		/** For the script that seals the ballots of a secret vote. */
		seal: vote.secrecy === 'secret' ? sealOf(vote, options.length) : null,
		isDealt: vote.secrecy === 'secret' && !isSealedToMembers(vote)
	};
}

/** What the script seals to: a bureau, or the key that was dealt to one; null before the opening. */
function sealOf(vote: Vote, optionCount: number): Seal | null {
	const { id: voteId, frozen, publicKey } = vote;
	const length = paddedLength(optionCount);
	if (isSealedToMembers(vote)) {
		const bureau = frozen === null ? null : bureauIn(frozen);
		return bureau && { voteId, length, bureau };
	}
	return publicKey && { voteId, length, publicKey: base64UrlOf(publicKey) };
}

function doorOf(
	{ voter }: WhoVotes,
	{ vote, now }: Pick<VoteContext, 'vote' | 'now'>
): CastRefusal | null {
	const door = whyNotCast(vote, { voter, now });
	if (door || !voter || voter.way === null) return door;
	if (voter.way === 'paper') return 'voted-on-paper';
	return vote.canChange ? null : 'already-voted';
}
