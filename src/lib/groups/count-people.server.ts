import { sql } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { listRows } from '../database/rows.server.ts';

/** Everybody who has, or had, a role or a seat in a contract. */
export async function countPeople(db: Db, contractId: string): Promise<number> {
	const [row] = await listRows<{ count: number }>(
		db,
		sql`select count(*)::int as count from (
			select account_id from contract_role where contract_id = ${contractId}
			union
			select seat.account_id from group_member seat join "group" on "group".id = seat.group_id
			where "group".contract_id = ${contractId}
		) as person`
	);
	return row!.count;
}
