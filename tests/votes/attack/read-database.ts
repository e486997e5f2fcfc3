import { sql } from 'drizzle-orm';
import type { Db } from '#lib/database/database.server.ts';
import { listRows } from '#lib/database/rows.server.ts';
import { canonicalJson } from '#lib/shared/canonical-json.ts';
import { findErased, listTables, readPages } from './read-erased.ts';

/** Where a schema ticks voters, where it keeps ballots, and which tables are looked through (as `like` reads it). */
export type Schema = { ticks: string; ballots: string; tables: string };

/** What the database tells of somebody who took part, its own bookkeeping included. */
export type SeenVoter = {
	id: string;
	xid: number;
	committedAt: number;
	/** Their rank in every table that names them, and in every order of the board, by its name. */
	ranks: Map<string, number>;
	/** How many casts of the board are theirs. */
	casts: number;
};

export type SeenBallot = { choice: string; xid: number; committedAt: number; key: string };

/** One vote as somebody sees it who has the whole database. Ballots are in the order of their place in the file. */
export type SeenVote = {
	voters: SeenVoter[];
	ballots: SeenBallot[];
	/** What rows that were erased and not yet overwritten say: a voter beside a choice. */
	erased: Map<string, string>;
};

type Row = { vote_id: string; xid: string; ms: string; fields: Record<string, unknown> };

/** Every row of a table in the order of the file. */
function readRows(db: Db, table: string): Promise<Row[]> {
	return listRows<Row>(
		db,
		sql.raw(`select t.vote_id, t.xmin::text as xid, to_jsonb(t) as fields,
			(extract(epoch from pg_xact_commit_timestamp(t.xmin)) * 1000000)::bigint::text as ms
			from ${table} t order by t.ctid`)
	);
}

function byVote<T extends { vote_id: string }>(rows: readonly T[]): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const row of rows) groups.set(row.vote_id, [...(groups.get(row.vote_id) ?? []), row]);
	return groups;
}

/** The whole database, vote by vote. */
export async function readDatabase(
	db: Db,
	schema: Schema,
	voteIds: readonly string[]
): Promise<SeenVote[]> {
	const pages = await readPages(db, schema);
	const ticks = byVote(await readRows(db, schema.ticks));
	const ballots = byVote(await readRows(db, schema.ballots));
	const board = byVote(await readRows(db, 'vote_board'));
	const orders = await readOrders(db, schema);
	const seen: SeenVote[] = [];
	for (const voteId of voteIds) {
		const kept = (ballots.get(voteId) ?? []).flatMap(ballotsOf);
		const voters = (ticks.get(voteId) ?? []).map(voterOf);
		addRanks(voters, { orders, board: board.get(voteId) ?? [] });
		seen.push({ voters, ballots: kept, erased: new Map() });
	}
	await findErased(db, seen, { schema, pages });
	return seen;
}

function voterOf({ xid, ms, fields }: Row): SeenVoter {
	const id = String(fields.voter_id);
	return { id, xid: Number(xid), committedAt: Number(ms), ranks: new Map(), casts: 0 };
}

function ballotsOf({ xid, ms, fields }: Row): SeenBallot[] {
	const key = String(fields.number ?? fields.id).padStart(9, '0');
	const choice = canonicalJson(fields.ballot);
	const ballot = { choice, xid: Number(xid), committedAt: Number(ms), key };
	return Array.from({ length: Number(fields.count) }, () => ballot);
}

/** The tables that name people, as the order in which each id comes in their file. */
async function readOrders(db: Db, schema: Schema): Promise<Map<string, Map<string, number>>> {
	const tables = await listTables(db, schema);
	const orders = new Map<string, Map<string, number>>();
	for (const name of tables) {
		const rows = await listRows<{ text: string }>(
			db,
			sql.raw(`select t::text as text from ${name} t order by t.ctid`)
		);
		const order = new Map<string, number>();
		for (const [at, { text }] of rows.entries())
			for (const [id] of text.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))
				if (!order.has(id)) order.set(id, at);
		orders.set(name, order);
	}
	return orders;
}

type BoardData = { cast: string; envelope: string; replaces: number | null };

/** A voter is tied to their entries of the board by the transaction that wrote both: that is known, and tells no choice. */
function addRanks(
	voters: SeenVoter[],
	{ orders, board }: { orders: Map<string, Map<string, number>>; board: Row[] }
): void {
	for (const voter of voters)
		for (const [name, order] of orders) {
			const rank = order.get(voter.id);
			if (rank !== undefined) voter.ranks.set(`rows of ${name}`, rank);
		}
	const casts = board
		.filter(({ fields }) => fields.kind === 'cast')
		.map(({ xid, fields }) => {
			const { data } = JSON.parse(String(fields.entry)) as { data: BoardData };
			return { xid: Number(xid), position: Number(fields.position), ...data };
		});
	const next = new Map(casts.map((cast) => [cast.replaces, cast]));
	const rankOf = (values: string[], value: string) => values.indexOf(value);
	const hashes = casts.map(({ envelope }) => envelope).sort();
	const ids = casts.map(({ cast }) => cast).sort();
	for (const voter of voters) {
		const first = casts.find(({ xid }) => xid === voter.xid);
		if (!first) continue;
		let last = first;
		for (voter.casts = 1; next.has(last.position); voter.casts += 1)
			last = next.get(last.position)!;
		voter.ranks.set('first casts of the board', first.position);
		voter.ranks.set('last casts of the board', last.position);
		voter.ranks.set('hashes of the board', rankOf(hashes, last.envelope));
		voter.ranks.set('identifiers of the board', rankOf(ids, last.cast));
	}
}
