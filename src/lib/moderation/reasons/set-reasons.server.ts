import { and, eq, isNull } from 'drizzle-orm';
import { contract } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { isNameTaken } from '../../moderated/reason-messages.ts';
import { isOurReason, reasonCode, type ModerationReason } from '../../moderated/reasons.ts';
import { reasonPeriod } from '../tables.server.ts';
import { listReasonPeriods } from '../list-reasons.server.ts';
import {
	isKeptReason,
	OWN_REASONS_MAX,
	ownReasons,
	reasonsAt,
	type SetReasonRefusal
} from '../reason-rules.ts';

type Place = { contractId: string; actorId: string; now: Date };

/** Two coordinators who set reasons at once: the second waits, and sees what the first did. */
async function readLocked(tx: Db, { contractId }: Place) {
	const isIt = eq(contract.id, contractId);
	await tx.select({ id: contract.id }).from(contract).where(isIt).for('no key update');
	return listReasonPeriods(tx, contractId);
}

/** A reason of the contract’s own, offered from now on. Its words were not those of another one, ever. */
export async function createReason(
	db: Db,
	{ reason, explanation, ...place }: Place & { reason: string; explanation: string }
): Promise<SetReasonRefusal | null> {
	return db.transaction(async (tx) => {
		const periods = await readLocked(tx, place);
		const { now } = place;
		const own = ownReasons(periods);
		if (isNameTaken(reason, own)) return 'name-taken';
		const offered = reasonsAt(periods, now);
		if (own.filter((one) => offered.includes(one)).length >= OWN_REASONS_MAX) return 'too-many';
		await tx.insert(reasonPeriod).values({
			...{ contractId: place.contractId, reason, explanation },
			offeredFrom: now
		});
		await happened(tx, place, { reason, change: 'created' });
		return null;
	});
}

/** No text that is written, or decided on, from now on is hidden for this reason. */
export async function closeReason(
	db: Db,
	{ reason, ...place }: Place & { reason: ModerationReason }
): Promise<SetReasonRefusal | null> {
	return db.transaction(async (tx) => {
		const periods = await readLocked(tx, place);
		const { now } = place;
		if (isKeptReason(reason)) return 'kept';
		if (!reasonsAt(periods, now).includes(reason)) return 'unknown';
		const { contractId } = place;
		const isOffered = and(
			...[eq(reasonPeriod.contractId, contractId), eq(reasonPeriod.reason, reason)],
			isNull(reasonPeriod.offeredUntil)
		);
		const closed = await tx
			.update(reasonPeriod)
			.set({ offeredUntil: now })
			.where(isOffered)
			.returning({ id: reasonPeriod.id });
		if (closed.length === 0)
			await tx.insert(reasonPeriod).values({ contractId, reason, offeredUntil: now });
		await happened(tx, place, { reason, change: 'closed' });
		return null;
	});
}

/** Offers again, from now on, a reason that was taken back. */
export async function reopenReason(
	db: Db,
	{ reason, ...place }: Place & { reason: ModerationReason }
): Promise<SetReasonRefusal | null> {
	return db.transaction(async (tx) => {
		const periods = await readLocked(tx, place);
		const { now } = place;
		const last = periods.findLast((period) => period.reason === reason);
		const offered = reasonsAt(periods, now);
		if (!last || offered.includes(reason)) return 'unknown';
		const own = offered.filter((one) => !isOurReason(one));
		if (!isOurReason(reason) && own.length >= OWN_REASONS_MAX) return 'too-many';
		await tx.insert(reasonPeriod).values({
			...{ contractId: place.contractId, reason, explanation: last.explanation },
			offeredFrom: now
		});
		await happened(tx, place, { reason, change: 'reopened' });
		return null;
	});
}

async function happened(
	tx: Db,
	{ contractId, actorId }: Place,
	{ reason, change }: { reason: ModerationReason; change: 'created' | 'closed' | 'reopened' }
): Promise<void> {
	const data = { reason: reasonCode(reason), change };
	await recordEvent(tx, {
		...{ kind: 'moderation-reasons-changed', contractId, actorId, data },
		subject: { type: 'contract', id: contractId }
	});
}
