import { eq } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import type { StoredImage } from './reencode-image.server.ts';
import { contributionPhoto } from '../tables.server.ts';

/** Gives a contribution its photo, in place of the one before. */
export async function recordPhoto(
	tx: Db,
	{
		contributionId,
		photo,
		alternative
	}: { contributionId: string; photo: StoredImage; alternative: string }
): Promise<void> {
	const columns = { ...photo, alternative };
	await tx
		.insert(contributionPhoto)
		.values({ contributionId, ...columns })
		.onConflictDoUpdate({ target: contributionPhoto.contributionId, set: columns });
}

/** Erases the photo, or corrects what is said of it. */
export async function changePhoto(
	tx: Db,
	{
		contributionId,
		remove,
		alternative
	}: { contributionId: string; remove: boolean; alternative: string }
): Promise<void> {
	const is = eq(contributionPhoto.contributionId, contributionId);
	if (remove) await tx.delete(contributionPhoto).where(is);
	else await tx.update(contributionPhoto).set({ alternative }).where(is);
}
