import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import type { Profile } from './profile.ts';
import { participationProfile } from '../tables.server.ts';

export async function findProfile(db: Db, participationId: string): Promise<Profile | null> {
	const [found] = await db
		.select()
		.from(participationProfile)
		.where(eq(participationProfile.participationId, participationId));
	return found ?? null;
}

/** Keeps what a person says of themselves, apart from what they answered; nothing said leaves no row. */
export async function recordProfile(
	tx: Db,
	{
		participationId,
		consultationId,
		profile
	}: { participationId: string; consultationId: string; profile: Profile }
): Promise<void> {
	const { ageGroup, communeCode, districtId, standing } = profile;
	const said = { ageGroup, communeCode, districtId, standing };
	if (Object.values(said).every((value) => value === null)) {
		await tx
			.delete(participationProfile)
			.where(eq(participationProfile.participationId, participationId));
		return;
	}
	await tx
		.insert(participationProfile)
		.values({ participationId, consultationId, ...said })
		.onConflictDoUpdate({ target: participationProfile.participationId, set: said });
}
