import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { writeTextKey } from '../text-kinds.ts';
import { textsOf } from '../texts.server.ts';
import { listDecisionsFor } from './list-decisions-for.server.ts';

/**
 * The texts of one person that moderation held, hid or decided on, oldest first, each with what they are told. For the
 * private page: whoever calls has checked that the participation is theirs.
 */
export async function listOwnModerated(
	db: Db,
	{ consultationId, participationId }: { consultationId: string; participationId: string }
) {
	const text = textsOf(db);
	const rows = await db
		.select()
		.from(text)
		.where(and(eq(text.homeId, consultationId), eq(text.participationId, participationId)))
		.orderBy(text.writtenAt);
	const decisions = await listDecisionsFor(db, rows);
	return rows.flatMap((row) => {
		const { kind, id, about, number, isFor, title, body, visibility, heldReasons } = row;
		const told = decisions.get(writeTextKey(row)) ?? null;
		if (visibility === 'shown' && told === null) return [];
		return { kind, id, about, number, isFor, title, body, visibility, heldReasons, told };
	});
}

export type OwnModerated = Awaited<ReturnType<typeof listOwnModerated>>[number];
