import type { SQL } from 'drizzle-orm';
import type { Db } from './database.server.ts';

/**
 * The rows of a query written in SQL, on either driver: one answers an array, the other an object that holds it. Cast what
 * you count (`count(*)::int`): the drivers differ on the rest.
 */
export async function listRows<T>(db: Db, query: SQL): Promise<T[]> {
	const result = (await db.execute(query)) as unknown;
	return Array.isArray(result) ? (result as T[]) : (result as { rows: T[] }).rows;
}
