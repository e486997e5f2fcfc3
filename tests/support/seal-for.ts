import { paddedLength, sealBallot } from '#lib/votes/box/envelope.ts';
import { isSealedToMembers } from '#lib/votes/rules.ts';
import { bureauIn } from '#lib/votes/sealing/bureau-list.ts';
import { sealForBureau } from '#lib/votes/sealing/sealed-ballot.ts';
import type { Vote } from '#lib/votes/queries.server.ts';

type Sealing = { castId: string; ballot: unknown; optionCount: number };

/** The envelope of an open vote, as a browser or the server would make it. */
export function sealFor(row: Vote, { castId, ballot, optionCount }: Sealing): Promise<Uint8Array> {
	const length = paddedLength(optionCount);
	if (isSealedToMembers(row))
		return sealForBureau({ castId, ballot, length, bureau: bureauIn(row.frozen!)! });
	return sealBallot({ castId, ballot, length, voteId: row.id, publicKey: row.publicKey! });
}
