import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Db } from '#lib/database/database.server.ts';
import { shuffled, type Simulated } from './simulate.ts';

export const NAIVE = { ticks: 'naive_tick', ballots: 'naive_ballot', tables: 'naive%' };

/** What a hurried team would write: random identifiers, no column from the ballot to the voter, and nothing hidden at all. */
export async function createNaiveSchema(db: Db): Promise<void> {
	await db.execute(sql`create table naive_tick (voter_id uuid primary key, vote_id uuid not null)`);
	await db.execute(sql`create table naive_ballot (
		id uuid primary key, vote_id uuid not null, ballot jsonb not null, count int not null default 1, voter_id uuid
	)`);
}

/** How the two rows are written: all wrong, each in its own way. */
export type Naivety =
	/** In one transaction. */
	| 'together'
	/** One transaction after the other, as two services do. */
	| 'in turn'
	/** At closing, all ballots in one transaction, in the order in which they came. */
	| 'at closing'
	/** At closing, drawn in random order, but with a link that is erased afterwards. */
	| 'erased';

export async function castNaively(
	db: Db,
	{ naivety, random }: { naivety: Naivety; random: () => number }
): Promise<Simulated> {
	const voteId = randomUUID();
	const truth = new Map<string, string>();
	for (let at = 0; at < 50; at += 1)
		truth.set(randomUUID(), JSON.stringify({ marks: Math.floor(random() ** 1.5 * 4) }));
	const tick = (to: Db, voterId: string) =>
		to.execute(sql`insert into naive_tick values (${voterId}, ${voteId})`);
	const put = (to: Db, ballot: string, voterId: string | null = null) =>
		to.execute(
			sql`insert into naive_ballot (id, vote_id, ballot, voter_id)
				values (${randomUUID()}, ${voteId}, ${ballot}::text::jsonb, ${voterId}::uuid)`
		);
	for (const [voterId, ballot] of truth)
		await db
			.transaction(async (tx) => {
				await tick(tx, voterId);
				if (naivety === 'together') await put(tx, ballot);
			})
			.then(() => (naivety === 'in turn' ? put(db, ballot) : null));
	await db.transaction(async (tx) => {
		if (naivety === 'at closing') for (const ballot of truth.values()) await put(tx, ballot);
		if (naivety !== 'erased') return;
		for (const [voterId, ballot] of shuffled([...truth], random)) await put(tx, ballot, voterId);
	});
	return { id: voteId, truth, devices: null };
}

/** The link was needed to count; nobody wants to keep it. */
export async function eraseLinks(db: Db): Promise<void> {
	await db.execute(sql`update naive_ballot set voter_id = null where voter_id is not null`);
}
