import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockGroup } from '../lock-group.server.ts';
import { groupMember } from '../tables.server.ts';

type OneSeat = { contractId: string; groupId: string; accountId: string; actorId: string };
type Change = Partial<
	Pick<
		typeof groupMember.$inferInsert,
		'role' | 'nameShown' | 'mandateStartsOn' | 'mandateEndsOn' | 'leftAt' | 'endReason'
	>
>;

/** One change to a seat that has not been left, under the lock of its group. */
async function recordSeat(
	db: Db,
	{ contractId, groupId, accountId, actorId }: OneSeat,
	{ kind, change }: { kind: string; change: Change }
): Promise<'recorded' | 'not-member'> {
	return db.transaction(async (tx) => {
		if (!(await lockGroup(tx, { contractId, groupId }))) return 'not-member';
		const changed = await tx
			.update(groupMember)
			.set(change)
			.where(
				and(
					eq(groupMember.groupId, groupId),
					eq(groupMember.accountId, accountId),
					isNull(groupMember.leftAt)
				)
			)
			.returning({ accountId: groupMember.accountId });
		if (!changed.length) return 'not-member';
		await recordEvent(tx, {
			kind,
			contractId,
			actorId,
			subject: { type: 'group', id: groupId },
			data: { accountId }
		});
		return 'recorded';
	});
}

/** The member's own choice: the public reads their name, or their pseudonym. */
export function recordNameShown(db: Db, seat: OneSeat & { nameShown: boolean }) {
	const { nameShown, ...where } = seat;
	return recordSeat(db, where, { kind: 'seat-name-changed', change: { nameShown } });
}

export function recordFacilitator(db: Db, seat: OneSeat & { isFacilitator: boolean }) {
	const { isFacilitator, ...where } = seat;
	return recordSeat(db, where, {
		kind: isFacilitator ? 'facilitator-named' : 'facilitator-ended',
		change: { role: isFacilitator ? 'facilitator' : 'member' }
	});
}

export function recordMandate(
	db: Db,
	seat: OneSeat & { mandateStartsOn: string | null; mandateEndsOn: string | null }
) {
	const { mandateStartsOn, mandateEndsOn, ...where } = seat;
	return recordSeat(db, where, {
		kind: 'seat-mandate-changed',
		change: { mandateStartsOn, mandateEndsOn }
	});
}

/** The person leaves, or somebody who may ends their mandate and says why: at once, so that open pages close too. */
export function closeSeat(db: Db, seat: OneSeat & { reason?: string }) {
	const { reason: endReason = '', ...where } = seat;
	const change = { leftAt: new Date(), endReason };
	return recordSeat(db, where, { kind: 'seat-closed', change });
}
