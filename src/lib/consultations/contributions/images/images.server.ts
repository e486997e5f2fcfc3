import { eq } from 'drizzle-orm';
import type { Db } from '../../../database/database.server.ts';
import { consultationPlan, contributionPhoto } from '../tables.server.ts';

export type Plan = { caption: string; width: number; height: number };

/** What is said of the plan on which people point, without the image itself; null when there is none. */
export async function findPlan(db: Db, consultationId: string): Promise<Plan | null> {
	const [row] = await db
		.select({
			caption: consultationPlan.caption,
			width: consultationPlan.width,
			height: consultationPlan.height
		})
		.from(consultationPlan)
		.where(eq(consultationPlan.consultationId, consultationId));
	return row ?? null;
}

/** WebP. */
export async function findPlanImage(db: Db, consultationId: string): Promise<Uint8Array | null> {
	const [row] = await db
		.select({ image: consultationPlan.image })
		.from(consultationPlan)
		.where(eq(consultationPlan.consultationId, consultationId));
	return row?.image ?? null;
}

/** WebP. */
export async function findPhotoImage(db: Db, contributionId: string): Promise<Uint8Array | null> {
	const [row] = await db
		.select({ image: contributionPhoto.image })
		.from(contributionPhoto)
		.where(eq(contributionPhoto.contributionId, contributionId));
	return row?.image ?? null;
}

/**
 * How an image that people gave is answered: as an image and nothing else, whatever its bytes. A shown photo may be kept
 * for an hour (its address changes with it): one that moderation hides is gone from everywhere within the hour.
 */
export function imageResponse(image: Uint8Array, { isPublic }: { isPublic: boolean }): Response {
	return new Response(new Uint8Array(image), {
		headers: {
			'content-type': 'image/webp',
			'content-length': String(image.byteLength),
			'content-disposition': 'inline; filename="image.webp"',
			'x-content-type-options': 'nosniff',
			'content-security-policy': "default-src 'none'; sandbox",
			'cross-origin-resource-policy': 'same-origin',
			'cache-control': isPublic ? 'public, max-age=3600, immutable' : 'private, no-store'
		}
	});
}
