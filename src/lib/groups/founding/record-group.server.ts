import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import type { GroupDetails } from './forms.ts';
import { group } from '../tables.server.ts';

type OneGroup = { contractId: string; groupId: string; actorId: string };

/** What the group says of itself. Its address never changes. */
export function recordGroup(db: Db, { details, ...where }: OneGroup & { details: GroupDetails }) {
	return recordChange(db, where, { kind: 'group-changed', change: details });
}

/** Ends the life of a group: its page stays, its seats open nothing any more. */
export function closeGroup(db: Db, where: OneGroup) {
	return recordChange(db, where, { kind: 'group-closed', change: { closedAt: new Date() } });
}

async function recordChange(
	db: Db,
	{ contractId, groupId, actorId }: OneGroup,
	{ kind, change }: { kind: string; change: Partial<typeof group.$inferInsert> }
): Promise<'recorded' | 'group-closed'> {
	return db.transaction(async (tx) => {
		const changed = await tx
			.update(group)
			.set(change)
			.where(and(eq(group.id, groupId), eq(group.contractId, contractId), isNull(group.closedAt)))
			.returning({ id: group.id });
		if (!changed.length) return 'group-closed';
		await recordEvent(tx, {
			kind,
			contractId,
			actorId,
			subject: { type: 'group', id: groupId }
		});
		return 'recorded';
	});
}
