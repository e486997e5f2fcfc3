import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { decision } from '../tables.server.ts';
import { findText, type PeopleText } from '../texts.server.ts';

/** The text that a decision is about; null when it is gone. */
export async function findDecided(
	db: Db,
	{ contractId, decisionId }: { contractId: string; decisionId: string }
): Promise<PeopleText | null> {
	const [about] = await db
		.select({ kind: decision.targetKind, id: decision.targetId })
		.from(decision)
		.where(and(eq(decision.id, decisionId), eq(decision.contractId, contractId)));
	return about ? findText(db, { contractId, ...about }) : null;
}
