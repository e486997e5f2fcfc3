import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { recordEvent } from '../journal/record-event.server.ts';
import { reasonCode, type ModerationReason } from '../moderated/reasons.ts';
import { listReasonPeriods } from './list-reasons.server.ts';
import { reasonsFor } from './reason-rules.ts';
import {
	decisionCauseOf,
	whyNotDecide,
	type DecisionRefusal,
	type Outcome,
	type Waiting
} from './rules.ts';
import { decision, report, secondLook } from './tables.server.ts';
import { hashOf } from './text-hash.server.ts';
import { homeKindOf, type TextKey } from './text-kinds.ts';
import { lockText, recordState } from './texts.server.ts';

export type ToDecide = TextKey & {
	contractId: string;
	accountId: string;
	outcome: Outcome;
	reason: ModerationReason | null;
	/** Said to the author only. */
	words: string;
	/** What the coordinator had before their eyes: `hashOf` the text, and the last decision on it. */
	read: { words: string; decisionId: string | null };
};

/**
 * Shows or hides a text, once and for the words that were read. Of two coordinators who decide at once, the second waits
 * for the first and is refused `decided-meanwhile`. Every report and second look that waited is settled by it.
 */
export async function decideText(tx: Db, asked: ToDecide): Promise<DecisionRefusal | null> {
	const { contractId, kind, id, accountId, outcome } = asked;
	const text = await lockText(tx, { contractId, kind, id });
	if (!text) return 'text-gone';
	const last = await findLastDecision(tx, { kind, id });
	const waiting = { ...text, ...(await findOpen(tx, { kind, id })) };
	const now = { words: hashOf(text), decisionId: last?.id ?? null };
	const wanted = outcome === 'hidden' ? asked.reason : null;
	const reason = wanted && (await maySay(tx, wanted, text)) ? wanted : null;
	const refusal = whyNotDecide({ ...asked, reason, now, waiting });
	if (refusal) return refusal;
	await recordState(tx, text, { visibility: outcome, heldReasons: [], reason });
	const cause = decisionCauseOf(waiting);
	const [made] = await tx
		.insert(decision)
		.values({
			...{ contractId, homeId: text.homeId, targetKind: kind, targetId: id },
			...{ outcome, reason, cause, wordsToAuthor: asked.words, decidedBy: accountId },
			// Not the start of the transaction: whoever waited for the lock decides after.
			decidedAt: sql`clock_timestamp()`
		})
		.returning({ id: decision.id });
	await settle(tx, { kind, id });
	await recordEvent(tx, {
		kind: 'text-moderated',
		contractId,
		actorId: accountId,
		subject: { type: 'moderation-decision', id: made!.id },
		data: {
			home: { type: homeKindOf(kind), id: text.homeId },
			...{ textKind: kind, outcome, reason: reasonCode(reason), cause }
		}
	});
	return null;
}

/** The decision that holds now. */
export async function findLastDecision(db: Db, { kind, id }: TextKey) {
	const [last] = await db
		.select()
		.from(decision)
		.where(and(eq(decision.targetKind, kind), eq(decision.targetId, id)))
		.orderBy(desc(decision.decidedAt))
		.limit(1);
	return last ?? null;
}

/** Whether the contract offers this reason, and did when the text was written. */
async function maySay(
	tx: Db,
	reason: ModerationReason,
	{ contractId, writtenAt }: { contractId: string; writtenAt: Date }
): Promise<boolean> {
	const periods = await listReasonPeriods(tx, contractId);
	return reasonsFor(periods, { writtenAt, now: new Date() }).includes(reason);
}

async function findOpen(
	tx: Db,
	key: TextKey
): Promise<Pick<Waiting, 'openReports' | 'secondLookAt'>> {
	const openReports = await tx.$count(report, isOpen(key));
	const [asked] = await tx
		.select({ at: secondLook.createdAt })
		.from(secondLook)
		.innerJoin(decision, eq(decision.id, secondLook.decisionId))
		.where(
			and(
				eq(decision.targetKind, key.kind),
				eq(decision.targetId, key.id),
				isNull(secondLook.settledAt)
			)
		);
	return { openReports: Number(openReports), secondLookAt: asked?.at ?? null };
}

function isOpen({ kind, id }: TextKey) {
	return and(eq(report.targetKind, kind), eq(report.targetId, id), isNull(report.settledAt));
}

/** What people wrote beside a report has served: it may name somebody, and is kept no longer. */
async function settle(tx: Db, key: TextKey): Promise<void> {
	const settledAt = sql`clock_timestamp()`;
	await tx.update(report).set({ settledAt, closing: 'decided', words: '' }).where(isOpen(key));
	const decided = tx
		.select({ id: decision.id })
		.from(decision)
		.where(and(eq(decision.targetKind, key.kind), eq(decision.targetId, key.id)));
	await tx
		.update(secondLook)
		.set({ settledAt })
		.where(and(inArray(secondLook.decisionId, decided), isNull(secondLook.settledAt)));
}
