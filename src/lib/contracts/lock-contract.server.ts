import { eq } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { contract } from './tables.server.ts';

/** Whoever changes what hangs from a contract (order of themes, addresses of groups) waits for the others here. */
export async function lockContract(tx: Db, contractId: string): Promise<void> {
	await tx
		.select({ id: contract.id })
		.from(contract)
		.where(eq(contract.id, contractId))
		.for('update');
}
