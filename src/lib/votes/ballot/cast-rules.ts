/** What decides whether a person may cast a ballot now. */
export type CastingVote = {
	openedAt: Date | null;
	opensAt: Date | null;
	closesAt: Date | null;
	closedAt: Date | null;
	withdrawnAt: Date | null;
};

/** Why nobody, or not this person, casts a ballot at this instant. */
export type DoorRefusal = 'not-open' | 'closed' | 'withdrawn' | 'not-a-voter' | 'revoked';

export type CastRefusal =
	| DoorRefusal
	| 'already-voted'
	| 'voted-on-paper'
	/** Bytes that are no envelope of this vote. */
	| 'malformed'
	/** The envelope of somebody else, or one sent before. */
	| 'copied'
	/** The identifier of a cast that is no longer, or never was, that of this voter. */
	| 'replayed'
	/** Too many refused in a row: nothing more is written of them. */
	| 'too-many';

/** Those that the board counts: somebody tried to pass something that is no ballot. */
export const countedRefusals = ['malformed', 'copied', 'replayed'] as const;

/** Null when this voter may cast a ballot at `now`, an instant of the database. */
export function whyNotCast(
	vote: CastingVote,
	{ voter, now }: { voter: { revokedAt: Date | null } | null; now: Date }
): DoorRefusal | null {
	return whyShut(vote, now) ?? whyNotVoter(voter);
}

/** Null while the vote takes ballots. */
export function whyShut(vote: CastingVote, now: Date): DoorRefusal | null {
	if (vote.withdrawnAt) return 'withdrawn';
	if (vote.openedAt === null || vote.opensAt === null || vote.opensAt > now) return 'not-open';
	if (vote.closedAt !== null || vote.closesAt === null || vote.closesAt <= now) return 'closed';
	return null;
}

function whyNotVoter(voter: { revokedAt: Date | null } | null): DoorRefusal | null {
	if (!voter) return 'not-a-voter';
	return voter.revokedAt ? 'revoked' : null;
}
