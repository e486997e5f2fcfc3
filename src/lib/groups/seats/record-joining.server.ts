import type { Db } from '../../database/database.server.ts';
import { createSeat } from './create-seat.server.ts';
import { lockGroup } from '../lock-group.server.ts';

/** Comes in by the open door. */
export async function recordJoining(
	db: Db,
	{ contractId, groupId, accountId }: { contractId: string; groupId: string; accountId: string }
): Promise<'created' | 'already-member' | 'group-closed' | 'door-closed'> {
	return db.transaction(async (tx) => {
		const group = await lockGroup(tx, { contractId, groupId });
		if (!group || group.closedAt) return 'group-closed';
		if (group.joining !== 'open') return 'door-closed';
		return createSeat(tx, { group, accountId, actorId: accountId });
	});
}
