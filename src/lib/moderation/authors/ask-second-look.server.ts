import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { findLastDecision } from '../decide-text.server.ts';
import { whyNotSecondLook, type SecondLookRefusal } from '../rules.ts';
import { decision, secondLook } from '../tables.server.ts';
import { homeKindOf } from '../text-kinds.ts';
import { lockText, type PeopleText } from '../texts.server.ts';

/** A person in a consultation, or somebody with an account. */
export type Author = { participationId: string } | { accountId: string };

function isBy(author: Author, text: PeopleText): boolean {
	if ('accountId' in author) return text.accountId === author.accountId;
	return text.participationId === author.participationId;
}

/** The author of a hidden text asks somebody to look again, and says why: once for each decision. */
export async function askSecondLook(
	tx: Db,
	wanted: {
		contractId: string;
		decisionId: string;
		/** Whoever asks; the text must be theirs. */
		author: Author;
		words: string;
	}
): Promise<SecondLookRefusal | null> {
	const { contractId, decisionId, author, words } = wanted;
	const [about] = await tx
		.select({ kind: decision.targetKind, id: decision.targetId })
		.from(decision)
		.where(and(eq(decision.id, decisionId), eq(decision.contractId, contractId)));
	const text = about && (await lockText(tx, { contractId, ...about }));
	if (!text) return 'not-yours';
	const last = await findLastDecision(tx, about);
	const before = await tx.$count(secondLook, eq(secondLook.decisionId, decisionId));
	const refusal = whyNotSecondLook({
		isAuthor: isBy(author, text),
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
		data: { home: { type: homeKindOf(text.kind), id: text.homeId } }
	});
	return null;
}
