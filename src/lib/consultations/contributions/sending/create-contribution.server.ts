import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { recordEvent } from '../../../journal/record-event.server.ts';
import {
	enterPhase,
	type AtTheDoor,
	type DoorRefusal
} from '../../taking-part/enter-phase.server.ts';
import type { Visibility } from '../../kinds.ts';
import { consultation } from '../../tables.server.ts';
import { visibilityOf } from '../../taking-part/text-visibility.ts';
import { columnsOf, type ContentRefusal } from '../contribution-columns.server.ts';
import type { ContributionContent } from '../forms.ts';
import { recordPhoto } from '../images/record-photo.server.ts';
import type { StoredImage } from '../images/reencode-image.server.ts';
import { contribution } from '../tables.server.ts';

export type Sent = {
	number: number;
	visibility: Visibility;
	/** The secret of the private link, when this is the first word of a person. */
	token: string | null;
};

/**
 * Takes in a contribution. The same form sent twice (double click, two tabs, a replayed request) makes one: the second
 * waits for the first, finds its key, and is told its number.
 */
export async function createContribution(
	tx: Db,
	{
		content,
		photo,
		submissionKey,
		...door
	}: AtTheDoor & {
		content: ContributionContent;
		photo: StoredImage | null;
		submissionKey: string;
	}
): Promise<Sent | DoorRefusal | ContentRefusal> {
	const inside = await enterPhase(tx, {
		...door,
		kind: 'contributions',
		strength: 'no key update',
		isSigned: true
	});
	if (typeof inside === 'string') return inside;
	const { phase, participation, token } = inside;
	const before = await findSent(tx, phase.id, submissionKey);
	if (before) return { ...before, token };
	const columns = await columnsOf(tx, { ...inside, content });
	if (typeof columns === 'string') return columns;
	const [counted] = await tx
		.update(consultation)
		.set({ lastContributionNumber: sql`${consultation.lastContributionNumber} + 1` })
		.where(eq(consultation.id, inside.consultation.id))
		.returning({ number: consultation.lastContributionNumber });
	const { number } = counted!;
	const { visibility, heldReasons } = visibilityOf(inside.consultation.moderation, [
		content.title,
		content.body,
		content.placeWords,
		content.alternative
	]);
	const [row] = await tx
		.insert(contribution)
		.values({
			...columns,
			consultationId: inside.consultation.id,
			phaseId: phase.id,
			participationId: participation.id,
			number,
			visibility,
			heldReasons,
			submissionKey
		})
		.returning({ id: contribution.id });
	if (photo && phase.options.photo)
		await recordPhoto(tx, { contributionId: row!.id, photo, alternative: content.alternative });
	await recordEvent(tx, {
		kind: 'contribution-written',
		contractId: inside.consultation.contractId,
		subject: { type: 'consultation', id: inside.consultation.id },
		data: { number, visibility }
	});
	return { number, visibility, token };
}

async function findSent(tx: Db, phaseId: string, submissionKey: string) {
	const [row] = await tx
		.select({ number: contribution.number, visibility: contribution.visibility })
		.from(contribution)
		.where(and(eq(contribution.phaseId, phaseId), eq(contribution.submissionKey, submissionKey)));
	return row ?? null;
}
