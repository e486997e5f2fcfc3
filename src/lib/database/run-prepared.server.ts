import type { Db } from './database.server.ts';

/** What a parameter may be: arrays are written as PostgreSQL writes them (`listLiteral`). */
export type Parameter = string | number | Uint8Array | null;

type Client = {
	/** postgres.js */
	unsafe?: (
		text: string,
		parameters: Parameter[],
		options: { prepare: boolean }
	) => Promise<unknown[]>;
	/** The embedded database: pages wait, who writes does not. */
	query?: (
		text: string,
		parameters: Parameter[],
		options: { isUrgent: boolean }
	) => Promise<{ rows: unknown[] }>;
};

/**
 * One statement whose text never changes, in a transaction of its own: the database reads and plans it once for a
 * connection, and its COMMIT takes no round trip more. For what is asked hundreds of times a second; never for a text that is built.
 */
export async function runPrepared<T>(db: Db, text: string, parameters: Parameter[]): Promise<T[]> {
	const client = (db as unknown as { $client: Client }).$client;
	if (client.unsafe) return (await client.unsafe(text, parameters, { prepare: true })) as T[];
	if (!client.query) throw new Error('a prepared statement needs the database itself');
	return (await client.query(text, parameters, { isUrgent: true })).rows as T[];
}

/** A list of ids, numbers or booleans as a PostgreSQL array. Nothing that needs quoting may be in it. */
export function listLiteral(values: readonly (string | number | boolean | null)[]): string {
	return `{${values.map((value) => (value === null ? 'NULL' : String(value))).join(',')}}`;
}
