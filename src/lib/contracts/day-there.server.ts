import { eq, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { contract } from './tables.server.ts';

/** The day that it is at this instant where the contract of a row is, for what is asked of several contracts or outside of a request. */
export function dayThere(now: Date, zone: SQLWrapper = contract.timeZone): SQL<string> {
	return sql<string>`(${now.toISOString()}::timestamptz at time zone ${zone})::date`;
}

/** The same for one contract. */
export function dayInContract(db: Db, contractId: string, now: Date): SQL<string> {
	const zone = db
		.select({ zone: contract.timeZone })
		.from(contract)
		.where(eq(contract.id, contractId));
	return dayThere(now, sql`(${zone})`);
}
