import { sql } from 'drizzle-orm';
import type { Db } from '#lib/database/database.server.ts';
import { listRows } from '#lib/database/rows.server.ts';
import { standingCasts } from '#lib/votes/box/board-casts.ts';
import { listBoard } from '#lib/votes/box/board.server.ts';
import { sha256Hex } from '#lib/shared/hash.server.ts';
import { inboxOf } from '#lib/votes/box/inbox.server.ts';

type Row = { voter_id: string; cast_id: string; envelope: Uint8Array; hash: string };

/** Everything that is there without the rest: émargement, envelope, entry of the board and receipt go together or not at all. */
export async function brokenCasts(
	db: Db,
	{ voteId, receipts }: { voteId: string; receipts: readonly string[] }
): Promise<string[]> {
	const inbox = await listRows<Row>(db, sql`select * from ${inboxOf(voteId)}`);
	const ticked = await listRows<{ voter_id: string }>(
		db,
		sql`select voter_id from vote_cast where vote_id = ${voteId} and way = 'online'`
	);
	const lines = await listBoard(db, { voteId, limit: 1_000_000 });
	const standing = standingCasts(lines);
	const broken: string[] = [];
	const voters = new Set(inbox.map((row) => row.voter_id));
	for (const { voter_id } of ticked)
		if (!voters.delete(voter_id)) broken.push(`${voter_id} is ticked without an envelope`);
	for (const voter of voters) broken.push(`${voter} has an envelope and is not ticked`);
	const kept = new Map(inbox.map((row) => [row.cast_id, row]));
	for (const { castId, hash } of standing) {
		const row = kept.get(castId);
		if (!row || row.hash !== hash || sha256Hex(new Uint8Array(row.envelope)) !== hash)
			broken.push(`${castId} is on the board without its envelope`);
		kept.delete(castId);
	}
	for (const castId of kept.keys()) broken.push(`${castId} is an envelope without an entry`);
	const entries = lines.map(({ entry }) => entry).join('\n');
	for (const receipt of receipts)
		if (!entries.includes(`"cast":"${receipt}"`)) broken.push(`${receipt} is a receipt of nothing`);
	return broken;
}
