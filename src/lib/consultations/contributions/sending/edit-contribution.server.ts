import { and, eq } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { lockOpenPhase } from '../../taking-part/lock-phase.server.ts';
import type { ClosedReason } from '../../rules.ts';
import { visibilityAfterEdit, visibilityOf } from '../../taking-part/text-visibility.ts';
import { columnsOf, type ContentRefusal } from '../contribution-columns.server.ts';
import type { ContributionContent } from '../forms.ts';
import { changePhoto, recordPhoto } from '../images/record-photo.server.ts';
import type { StoredImage } from '../images/reencode-image.server.ts';
import { contribution } from '../tables.server.ts';

export type OwnContribution = {
	consultationId: string;
	phaseId: string;
	contributionId: string;
	/** Whose it must be. */
	participationId: string;
	now: Date;
};
export type EditRefusal = ClosedReason | ContentRefusal | 'not-yours' | 'changed-meanwhile';

/** Holds one's own contribution while its phase is open. */
export async function lockOwn(tx: Db, own: OwnContribution) {
	const locked = await lockOpenPhase(tx, { ...own, kind: 'contributions' });
	if (typeof locked === 'string') return locked;
	const [row] = await tx
		.select()
		.from(contribution)
		.where(and(eq(contribution.id, own.contributionId), eq(contribution.phaseId, own.phaseId)))
		.for('update');
	if (row?.participationId !== own.participationId) return 'not-yours';
	return { ...locked, row };
}

/**
 * Its author rewrites a contribution, until the phase closes. What somebody had to look at is looked at again; what
 * moderation had hidden does not come back by itself.
 */
export async function editContribution(
	tx: Db,
	{
		content,
		photo,
		removePhoto,
		revision,
		...own
	}: OwnContribution & {
		content: ContributionContent;
		photo: StoredImage | null;
		removePhoto: boolean;
		revision: number;
	}
): Promise<EditRefusal | null> {
	const locked = await lockOwn(tx, own);
	if (typeof locked === 'string') return locked;
	const { row, phase, consultation } = locked;
	if (row.revision !== revision) return 'changed-meanwhile';
	const columns = await columnsOf(tx, { consultation, phase, content });
	if (typeof columns === 'string') return columns;
	const seen = visibilityOf(consultation.moderation, [
		content.title,
		content.body,
		content.placeWords,
		content.alternative
	]);
	await tx
		.update(contribution)
		.set({ ...columns, ...visibilityAfterEdit(row, seen), revision: revision + 1 })
		.where(and(eq(contribution.id, row.id), eq(contribution.phaseId, phase.id)));
	const { alternative } = content;
	if (photo && phase.options.photo)
		await recordPhoto(tx, { contributionId: row.id, photo, alternative });
	else await changePhoto(tx, { contributionId: row.id, remove: removePhoto, alternative });
	return null;
}
