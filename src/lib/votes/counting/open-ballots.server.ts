import { eq, sql } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { listRows } from '../../database/rows.server.ts';
import type { Secrecy } from '../kinds.ts';
import { isValidBallot } from '../methods/ballot-problems.ts';
import type { AnyParameters } from '../methods/parameters.ts';
import { voter } from '../tables.server.ts';
import { listBoard } from '../box/board.server.ts';
import { sha256Hex } from '../../shared/hash.server.ts';
import { isSameSet, standingCasts } from '../box/board-casts.ts';
import { WHOLE_BOARD } from './close-vote.server.ts';
import { importPrivateKey, openEnvelope, paddedLength } from '../box/envelope.ts';
import { inboxOf, listEnvelopes, type Envelope } from '../box/inbox.server.ts';
import { serverKeys } from '../box/server-keys.server.ts';

/** `voterName` in public votes only. */
export type OnlineBallot = { ballot: unknown; voterName: string | null };
export type OpenRefusal =
	/** The envelopes in the box are not exactly those of the board. */
	| 'other-set'
	/** The vote was opened with the key of another server. */
	| 'other-key';

type Opened = { id: string; secrecy: Secrecy; publicKey: Uint8Array | null };

/** What is kept of an envelope that does not open, or holds no ballot of this vote: that it was there, and nothing in it. */
const INVALID = {};

/** The ballots of a public or confidential vote, in no order that tells who cast which. */
export async function openBallots(
	tx: Db,
	vote: Opened,
	{ optionCount, parameters }: { optionCount: number; parameters: AnyParameters }
): Promise<OnlineBallot[] | OpenRefusal> {
	const pair = serverKeys().ballotKeyOf(vote.id);
	if (!vote.publicKey || sha256Hex(vote.publicKey) !== sha256Hex(pair.publicKey))
		return 'other-key';
	const envelopes = await listEnvelopes(tx, vote.id);
	const lines = await listBoard(tx, { voteId: vote.id, limit: WHOLE_BOARD });
	const isWhole = envelopes.every(({ envelope, hash }) => sha256Hex(envelope) === hash);
	if (!isWhole || !isSameSet(standingCasts(lines), envelopes)) return 'other-set';
	const names = vote.secrecy === 'public' ? await namesByCast(tx, vote.id) : new Map();
	const privateKey = await importPrivateKey(pair);
	const open = async ({ castId, envelope }: Envelope): Promise<OnlineBallot> => {
		const binding = { voteId: vote.id, castId, publicKey: pair.publicKey };
		const length = paddedLength(optionCount);
		const opened = await openEnvelope({ ...binding, envelope, privateKey, length });
		const isValid = opened !== null && isValidBallot(opened.ballot, optionCount, parameters);
		return { ballot: isValid ? opened.ballot : INVALID, voterName: names.get(castId) ?? null };
	};
	return Promise.all(envelopes.map(open));
}

/** As the roll has them since the opening: a name changed afterwards is not the one that was called. A letter has none. */
async function namesByCast(tx: Db, voteId: string): Promise<Map<string, string | null>> {
	const rows = await listRows<{ cast_id: string; name: string | null }>(
		tx,
		sql`select inbox.cast_id, nullif(coalesce(nullif(${voter.name}, ''), ${account.displayName}), '') as name
			from ${inboxOf(voteId)} inbox join ${voter} on ${voter.id} = inbox.voter_id and ${eq(voter.voteId, voteId)}
			left join ${account} on ${account.id} = ${voter.accountId}`
	);
	return new Map(rows.map(({ cast_id, name }) => [cast_id, name]));
}
