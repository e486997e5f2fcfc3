import { and, eq } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { group } from './tables.server.ts';

export type Group = typeof group.$inferSelect;

/** The group, held until the end of the transaction: seats and requests of a group change one at a time. */
export async function lockGroup(
	tx: Db,
	{ contractId, groupId }: { contractId: string; groupId: string }
): Promise<Group | null> {
	const [held] = await tx
		.select()
		.from(group)
		.where(and(eq(group.id, groupId), eq(group.contractId, contractId)))
		.for('update');
	return held ?? null;
}
