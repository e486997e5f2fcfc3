import { createHmac, randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Db } from '#lib/database/database.server.ts';
import { listRows } from '#lib/database/rows.server.ts';

const PREFIX = 'maillage';

/**
 * The name that the connections of this process have in PostgreSQL, where the other processes see it for as long as it lives:
 * a mark of the server key, which tells nothing of it, then a number of its own.
 */
export function processNameOf(serverKey: Uint8Array): string {
	return `${PREFIX} ${markOf(serverKey)} ${randomBytes(6).toString('hex')}`;
}

/** True when the process of this name has this server key. */
export function hasServerKey(name: string, serverKey: Uint8Array): boolean {
	return name.split(' ')[1] === markOf(serverKey);
}

/** The names of the other processes that have this database open now. */
export async function listOtherProcesses(db: Db, { name }: { name: string }): Promise<string[]> {
	const rows = await listRows<{ name: string }>(
		db,
		sql`select distinct application_name as name from pg_stat_activity
			where datname = current_database() and application_name like ${`${PREFIX} %`} and application_name <> ${name}`
	);
	return rows.map(({ name: other }) => other);
}

function markOf(serverKey: Uint8Array): string {
	return createHmac('sha256', serverKey).update('maillage/process').digest('hex').slice(0, 12);
}
