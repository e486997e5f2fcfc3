import { and, eq } from 'drizzle-orm';
import { lockText } from '../../consultations/texts/texts.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { findLastDecision } from '../decide-text.server.ts';
import { whyNotSecondLook, type SecondLookRefusal } from '../rules.ts';
import { decision, secondLook } from '../tables.server.ts';

/** The author of a hidden text asks somebody to look again, and says why: once for each decision. */
export async function askSecondLook(
	tx: Db,
	wanted: {
		contractId: string;
		consultationId: string;
		decisionId: string;
		/** Of whoever asks; the text must be theirs. */
		participationId: string;
		words: string;
	}
): Promise<SecondLookRefusal | null> {
	const { contractId, consultationId, decisionId, participationId, words } = wanted;
	const [about] = await tx
		.select({ kind: decision.targetKind, id: decision.targetId })
		.from(decision)
		.where(and(eq(decision.id, decisionId), eq(decision.consultationId, consultationId)));
	const text = about && (await lockText(tx, { contractId, ...about }));
	if (!text) return 'not-yours';
	const last = await findLastDecision(tx, about);
	const before = await tx.$count(secondLook, eq(secondLook.decisionId, decisionId));
	const refusal = whyNotSecondLook({
		isAuthor: text.participationId === participationId,
		visibility: text.visibility,
		isLatest: last?.id === decisionId,
		wasAsked: Number(before) > 0
	});
	if (refusal) return refusal;
	await tx.insert(secondLook).values({ contractId, decisionId, words });
	await recordEvent(tx, {
		kind: 'second-look-asked',
		contractId,
		subject: { type: 'moderation-decision', id: decisionId },
		data: { consultationId }
	});
	return null;
}
