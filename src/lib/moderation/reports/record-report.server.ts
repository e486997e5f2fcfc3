import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { findLastDecision } from '../decide-text.server.ts';
import type { ModerationReason } from '../../moderated/reasons.ts';
import { reportsHold } from '../rules.ts';
import { report } from '../tables.server.ts';
import { sha256Hex } from '../../shared/hash.server.ts';
import { homeKindOf, writeTextKey, type TextKey } from '../text-kinds.ts';
import { lockText, recordState, type PeopleText } from '../texts.server.ts';

export type Reported = TextKey & {
	contractId: string;
	homeId: string;
	reason: ModerationReason;
	words: string;
	/** The random name of the browser that reports. */
	device: string;
};

/** Whether others read a text, and may therefore report it. */
export function isPublicText(text: PeopleText): boolean {
	return text.visibility === 'shown' && text.isPublished;
}

/**
 * Takes in that somebody finds a text out of place: one open report for each device and text. It answers nothing, for
 * whoever reports is thanked alike whatever became of it. Enough grave ones take the text away until somebody looks.
 */
export async function recordReport(tx: Db, wanted: Reported): Promise<void> {
	const { contractId, homeId, kind, id, reason, words, device } = wanted;
	const text = await lockText(tx, { contractId, kind, id });
	if (text?.homeId !== homeId || !isPublicText(text)) return;
	const reporterHash = sha256Hex(`${device} ${writeTextKey({ kind, id })}`);
	const [made] = await tx
		.insert(report)
		.values({
			...{ contractId, homeId, targetKind: kind, targetId: id },
			...{ reason, words, reporterHash }
		})
		.onConflictDoNothing()
		.returning({ id: report.id });
	if (!made) return;
	const held = await holdIfGrave(tx, text);
	await recordEvent(tx, {
		kind: 'text-reported',
		contractId,
		subject: { type: homeKindOf(kind), id: homeId },
		data: { textKind: kind, reason, held }
	});
}

async function holdIfGrave(tx: Db, text: PeopleText): Promise<boolean> {
	const { kind, id, visibility } = text;
	const open = await tx
		.select({ reason: report.reason })
		.from(report)
		.where(and(eq(report.targetKind, kind), eq(report.targetId, id), isNull(report.settledAt)));
	const reasons = open.map(({ reason }) => reason);
	const wasDecided = (await findLastDecision(tx, { kind, id })) !== null;
	if (!reportsHold({ visibility, reasons, wasDecided })) return false;
	await recordState(tx, text, { visibility: 'held', heldReasons: ['reported'], reason: null });
	return true;
}
