import type { VoterOrigin, VoteState } from '../kinds.ts';
import type { FoundVoter } from './find-voter.server.ts';

/** The answer to « Puis-je voter ? », as a code that becomes one sentence with what to do. */
export type MayVote =
	/** On the roll, or would be. */
	| {
			answer: 'soon' | 'now' | 'voted' | 'voted-may-change' | 'voted-on-paper';
			origin: VoterOrigin;
	  }
	/** A letter that was replaced or lost. */
	| { answer: 'revoked' }
	| { answer: 'signed-out'; hasLetters: boolean }
	/** Signed in, on no list, with an address that nobody confirmed: it may be on the imported one. */
	| { answer: 'unconfirmed' }
	| { answer: 'not-listed'; hasLetters: boolean }
	| { answer: 'unknown-code' }
	| { answer: 'over' }
	| { answer: 'withdrawn' };

/** What a line of the roll lets do, whatever it comes from. */
export function answerOf(
	{ origin, revokedAt, way }: Pick<FoundVoter, 'origin' | 'revokedAt' | 'way'>,
	{ state, canChange }: { state: VoteState; canChange: boolean }
): MayVote {
	if (revokedAt) return { answer: 'revoked' };
	if (state === 'withdrawn') return { answer: 'withdrawn' };
	if (way === 'paper') return { answer: 'voted-on-paper', origin };
	if (state === 'draft' || state === 'announced') return { answer: 'soon', origin };
	if (state !== 'open') return way ? { answer: 'voted', origin } : { answer: 'over' };
	if (way === null) return { answer: 'now', origin };
	return { answer: canChange ? 'voted-may-change' : 'voted', origin };
}
