import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { findLastDecision } from '../decide-text.server.ts';
import { reasonCode, type ModerationReason } from '../../moderated/reasons.ts';
import { reportsHold } from '../rules.ts';
import { report } from '../tables.server.ts';
import { keyedHash } from '../../shared/keyed-hash.server.ts';
import { homeKindOf, writeTextKey, type TextKey } from '../text-kinds.ts';
import { lockText, recordState, type PeopleText } from '../texts.server.ts';
import { isByCoordination, mayWeigh } from './weigh-report.server.ts';

export type Reported = TextKey & {
	contractId: string;
	homeId: string;
	reason: ModerationReason;
	words: string;
	/** The random name of the browser that reports. */
	device: string;
	/** Of whoever is signed in. */
	accountId: string | null;
	now: Date;
};

/** Whether others read a text, and may therefore report it. */
export function isPublicText(text: PeopleText): boolean {
	return text.visibility === 'shown' && text.isPublished;
}

/**
 * Takes in that somebody finds a text out of place: one open report for each account, or device without one, and text. It answers nothing, for
 * whoever reports is thanked alike whatever became of it. Enough grave ones take the text away until somebody looks.
 */
export async function recordReport(tx: Db, wanted: Reported): Promise<void> {
	const { contractId, homeId, kind, id, reason, words, device, accountId, now } = wanted;
	const text = await lockText(tx, { contractId, kind, id });
	if (text?.homeId !== homeId || !isPublicText(text)) return;
	const reporter = accountId === null ? `device ${device}` : `account ${accountId}`;
	const reporterHash = keyedHash(`report ${reporter} ${writeTextKey({ kind, id })}`);
	const weighs = await mayWeigh(tx, accountId, now);
	const [made] = await tx
		.insert(report)
		.values({
			...{ contractId, homeId, targetKind: kind, targetId: id },
			...{ reason, words, reporterHash, weighs }
		})
		.onConflictDoNothing()
		.returning({ id: report.id });
	if (!made) return;
	const held = await holdIfGrave(tx, text);
	await recordEvent(tx, {
		kind: 'text-reported',
		contractId,
		subject: { type: homeKindOf(kind), id: homeId },
		data: { textKind: kind, reason: reasonCode(reason), held }
	});
}

async function holdIfGrave(tx: Db, text: PeopleText): Promise<boolean> {
	const { kind, id, visibility } = text;
	const isOpen = and(
		...[eq(report.targetKind, kind), eq(report.targetId, id)],
		...[isNull(report.settledAt), eq(report.weighs, true)]
	);
	const open = await tx.select({ reason: report.reason }).from(report).where(isOpen);
	const known = {
		visibility,
		reasons: open.map(({ reason }) => reason),
		wasDecided: (await findLastDecision(tx, { kind, id })) !== null
	};
	// Asked last: it is seldom needed, and goes through the coordination one by one.
	if (!reportsHold({ ...known, isByCoordination: false })) return false;
	if (!reportsHold({ ...known, isByCoordination: await isByCoordination(tx, text) })) return false;
	await recordState(tx, text, { visibility: 'held', heldReasons: ['reported'], reason: null });
	return true;
}
