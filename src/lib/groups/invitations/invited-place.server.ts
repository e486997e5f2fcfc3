import type { Role } from '../../accounts/actor.ts';
import type { Db } from '../../database/database.server.ts';
import { createSeat } from '../seats/create-seat.server.ts';
import { findActor } from '../find-actor.server.ts';
import { lockGroup } from '../lock-group.server.ts';
import { recordRole } from '../record-role.server.ts';

type Place = { contractId: string; role: Role; groupId: string | null; accountId: string };

/** Whether a person has the role, and the seat if there is one. */
export async function isAlreadyIn(db: Db, place: Place): Promise<boolean> {
	const actor = await findActor(db, place);
	if (!actor.roles.includes(place.role)) return false;
	return place.groupId === null || actor.seats.some(({ groupId }) => groupId === place.groupId);
}

/**
 * Gives the role, and a seat for the mandate of the group: for a member of a committee the seat is all there is. A group closed since
 * then gives no seat.
 */
export async function enterContract(
	tx: Db,
	place: Place & { organisation: string; now: Date }
): Promise<void> {
	const { contractId, accountId, role, organisation, groupId, now } = place;
	if (role !== 'committee-member')
		await recordRole(tx, { contractId, accountId, role, organisation, now });
	if (groupId === null) return;
	const found = await lockGroup(tx, { contractId, groupId });
	if (found && !found.closedAt)
		await createSeat(tx, { group: found, accountId, actorId: accountId });
}
