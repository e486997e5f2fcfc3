import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { listRows } from '../../database/rows.server.ts';
import { inboxOf } from './inbox.server.ts';
import { inRandomOrder } from './random-order.server.ts';

/**
 * The casts of a secret vote that the board does not say yet: it says them all at closing, shuffled, so that nobody sees it grow as somebody
 * votes. A table of this vote alone, dropped then.
 */
function pendingOf(voteId: string): SQL {
	// Says the same of an id that is none.
	inboxOf(voteId);
	return sql`${sql.identifier(`vote_pending_${voteId.replaceAll('-', '')}`)}`;
}

/** `replaces`: the cast that this one took the place of. */
export type PendingCast = { castId: string; hash: string; replaces: string | null };
type Row = { cast_id: string; hash: string; replaces: string | null };

export async function createPending(tx: Db, voteId: string): Promise<void> {
	await tx.execute(sql`create table ${pendingOf(voteId)} (
		cast_id uuid primary key,
		hash text not null unique,
		replaces uuid unique
	)`);
}

export async function addPending(tx: Db, voteId: string, cast: PendingCast): Promise<void> {
	const { castId, hash, replaces } = cast;
	await tx.execute(
		sql`insert into ${pendingOf(voteId)} (cast_id, hash, replaces) values (${castId}, ${hash}, ${replaces})`
	);
}

/** The casts that have this identifier or this envelope: two at most; none once the board has said them all. */
export async function findPending(
	db: Db,
	voteId: string,
	{ castId, hash }: { castId: string; hash: string | null }
): Promise<PendingCast[]> {
	if (!(await isThere(db, voteId))) return [];
	const rows = await listRows<Row>(
		db,
		sql`select cast_id, hash, replaces from ${pendingOf(voteId)} where cast_id = ${castId} or hash = ${hash}`
	);
	return rows.map(castOf);
}

async function isThere(db: Db, voteId: string): Promise<boolean> {
	const name = `vote_pending_${voteId.replaceAll('-', '')}`;
	const [row] = await listRows<{ found: boolean }>(
		db,
		sql`select to_regclass(${name}) is not null as found`
	);
	return row!.found;
}

const castOf = ({ cast_id, hash, replaces }: Row): PendingCast => ({
	castId: cast_id,
	hash,
	replaces
});

/** All of them, in an order drawn at random where each comes after the one that it replaces. */
export async function listShuffled(db: Db, voteId: string): Promise<PendingCast[]> {
	const rows = await listRows<Row>(
		db,
		sql`select cast_id, hash, replaces from ${pendingOf(voteId)} order by hash`
	);
	return shuffledInTurn(rows.map(castOf));
}

export async function dropPending(tx: Db, voteId: string): Promise<void> {
	await tx.execute(sql`drop table if exists ${pendingOf(voteId)}`);
}

/** Places are drawn for all; those that fall to one voter are taken in the order of their casts. */
function shuffledInTurn(casts: PendingCast[]): PendingCast[] {
	const next = new Map(casts.map((cast) => [cast.replaces, cast]));
	const places = inRandomOrder([...casts.keys()]);
	const shuffled: PendingCast[] = [];
	let drawn = 0;
	for (const first of casts.filter(({ replaces }) => replaces === null)) {
		const chain = [first];
		for (let later = next.get(first.castId); later; later = next.get(later.castId))
			chain.push(later);
		const theirs = places.slice(drawn, drawn + chain.length).sort((a, b) => a - b);
		for (const [at, place] of theirs.entries()) shuffled[place] = chain[at]!;
		drawn += chain.length;
	}
	return shuffled;
}
