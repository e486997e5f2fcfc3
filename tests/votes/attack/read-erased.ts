import { sql } from 'drizzle-orm';
import type { Db } from '#lib/database/database.server.ts';
import { listRows } from '#lib/database/rows.server.ts';
import { canonicalJson } from '#lib/shared/canonical-json.ts';
import type { Schema, SeenVote } from './read-database.ts';

export type Tuple = { place: string; columns: (string | null)[] };

/** Every tuple in the pages of a table, alive or dead, with the bytes of its columns. */
function readTuples(db: Db, table: string): Promise<Tuple[]> {
	return listRows<Tuple>(
		db,
		sql.raw(`select '(' || page || ',' || lp || ')' as place,
			array(select encode(one, 'hex') from unnest(
				tuple_data_split('${table}'::regclass, t_data, t_infomask, t_infomask2, t_bits)
			) with ordinality as columns(one, at) order by at) as columns
			from generate_series(0, pg_relation_size('${table}') / 8192 - 1) page,
				heap_page_items(get_raw_page('${table}', page::int)) where t_data is not null`)
	);
}

export async function listTables(db: Db, { tables }: Schema): Promise<string[]> {
	const rows = await listRows<{ name: string }>(
		db,
		sql`select quote_ident(table_name) as name from information_schema.tables
			where table_schema = 'public' and table_type = 'BASE TABLE' and table_name like ${tables}`
	);
	return rows.map(({ name }) => name);
}

/** Every table, with all that is in its pages. To be read first: an ordinary query may tidy the pages it reads. */
export async function readPages(db: Db, schema: Schema): Promise<Map<string, Tuple[]>> {
	const pages = new Map<string, Tuple[]>();
	for (const name of await listTables(db, schema)) pages.set(name, await readTuples(db, name));
	return pages;
}

/** Rows, alive or dead, that have a voter in one column and the bytes of a ballot in another. */
export async function findErased(
	db: Db,
	votes: SeenVote[],
	{ schema, pages }: { schema: Schema; pages: Map<string, Tuple[]> }
): Promise<void> {
	const voteOf = new Map<string, SeenVote>();
	for (const vote of votes) for (const { id } of vote.voters) voteOf.set(bytesOfId(id), vote);
	const choices = await readChoices(db, schema.ballots);
	for (const { columns } of [...pages.values()].flat()) {
		const voter = columns.find((bytes) => bytes !== null && voteOf.has(bytes));
		const ballot = columns.find((bytes) => bytes !== null && choices.has(bytes));
		if (voter && ballot) voteOf.get(voter)!.erased.set(idOf(voter), choices.get(ballot)!);
	}
}

/** The bytes of every ballot that can be read, and the choice that they are. */
async function readChoices(db: Db, table: string): Promise<Map<string, string>> {
	const rows = await listRows<{ place: string; ballot: unknown }>(
		db,
		sql.raw(`select ctid::text as place, ballot from ${table}`)
	);
	const [position] = await listRows<{ at: number }>(
		db,
		sql.raw(`select attnum::int as at from pg_attribute
			where attrelid = '${table}'::regclass and attname = 'ballot'`)
	);
	const bytes = new Map<string, string | null>();
	for (const { place, columns } of await readTuples(db, table))
		bytes.set(place, columns[position!.at - 1] ?? null);
	const choices = new Map<string, string>();
	for (const { place, ballot } of rows) {
		const own = bytes.get(place);
		if (own) choices.set(own, canonicalJson(ballot));
	}
	return choices;
}

const bytesOfId = (id: string): string => id.replaceAll('-', '');

const idOf = (bytes: string): string =>
	bytes.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
