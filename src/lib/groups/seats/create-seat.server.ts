import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import type { Group } from '../lock-group.server.ts';
import { dayOf } from '../../shared/time-zone.ts';
import { isSeatEnded } from '../rules.ts';
import { groupMember } from '../tables.server.ts';

/**
 * Inside a transaction that holds the group (`lockGroup`): a seat for the time of the group's mandate.
 * Somebody who comes back begins a new mandate, as a plain member whose name is hidden again.
 */
export async function createSeat(
	tx: Db,
	{ group, accountId, actorId }: { group: Group; accountId: string; actorId: string }
): Promise<'created' | 'already-member'> {
	const [seat] = await tx
		.select()
		.from(groupMember)
		.where(and(eq(groupMember.groupId, group.id), eq(groupMember.accountId, accountId)));
	const now = new Date();
	if (seat && !isSeatEnded(seat, dayOf(now))) return 'already-member';
	const mandateRuns = group.mandateEndsOn === null || group.mandateEndsOn >= dayOf(now);
	const fresh = {
		role: 'member' as const,
		mandateStartsOn: mandateRuns ? group.mandateStartsOn : null,
		mandateEndsOn: mandateRuns ? group.mandateEndsOn : null,
		nameShown: false,
		joinedAt: now,
		leftAt: null,
		endReason: ''
	};
	await tx
		.insert(groupMember)
		.values({ groupId: group.id, accountId, ...fresh })
		.onConflictDoUpdate({
			target: [groupMember.groupId, groupMember.accountId],
			set: fresh
		});
	await recordEvent(tx, {
		kind: 'seat-created',
		contractId: group.contractId,
		actorId,
		subject: { type: 'group', id: group.id },
		data: { accountId }
	});
	return 'created';
}
