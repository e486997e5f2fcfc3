import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import type { ModerationReason } from '../../moderated/reasons.ts';
import type { Outcome } from '../rules.ts';
import { decision, secondLook } from '../tables.server.ts';
import { writeTextKey, type TextKey } from '../text-kinds.ts';

/** What its author is told of the last decision on a text. */
export type ToldDecision = {
	id: string;
	outcome: Outcome;
	reason: ModerationReason | null;
	/** What the contract says that the reason means; empty for ours. */
	explanation: string;
	wordsToAuthor: string;
	decidedAt: Date;
	/** When its author asked for a second look at it; null when they did not. */
	askedAt: Date | null;
	/** It answers the second look that its author had asked for. */
	isSecondLook: boolean;
};

/**
 * The last decision on each of these texts, by `kind:id` (`writeTextKey`); nothing for those that nobody decided on. For
 * the authors of these texts only: whoever calls has checked that they are theirs.
 */
export async function listDecisionsFor(
	db: Db,
	targets: readonly TextKey[]
): Promise<Map<string, ToldDecision>> {
	const told = new Map<string, ToldDecision>();
	if (targets.length === 0) return told;
	const keys = sql.join(
		targets.map(({ kind, id }) => sql`(${kind}::text, ${id}::uuid)`),
		sql`, `
	);
	const rows = await db
		.select({
			...{ id: decision.id, kind: decision.targetKind, targetId: decision.targetId },
			...{ outcome: decision.outcome, reason: decision.reason, cause: decision.cause },
			...{ wordsToAuthor: decision.wordsToAuthor, decidedAt: decision.decidedAt },
			explanation: sql<string>`coalesce((select said.explanation from moderation_reason said where said.contract_id = ${decision.contractId} and said.reason = ${decision.reason} limit 1), '')`,
			askedAt: secondLook.createdAt
		})
		.from(decision)
		.leftJoin(secondLook, eq(secondLook.decisionId, decision.id))
		.where(sql`(${decision.targetKind}, ${decision.targetId}) in (${keys})`)
		.orderBy(asc(decision.decidedAt));
	// The last one of each text stays.
	for (const { kind, targetId, cause, ...row } of rows)
		told.set(writeTextKey({ kind, id: targetId }), {
			...row,
			isSecondLook: cause === 'second-look'
		});
	return told;
}
