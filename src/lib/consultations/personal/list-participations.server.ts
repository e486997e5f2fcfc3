import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { findParticipation, type Participation } from '../taking-part/participation.server.ts';
import { consultation, consultationKey } from '../tables.server.ts';

export type OwnParticipation = Participation & { contractId: string; title: string };

/** What an account is in each consultation that can still be told: those whose key was not destroyed. */
export async function listParticipations(
	db: Db,
	{ accountId }: { accountId: string }
): Promise<OwnParticipation[]> {
	const open = await db
		.select({
			id: consultation.id,
			contractId: consultation.contractId,
			title: consultation.title
		})
		.from(consultation)
		.innerJoin(consultationKey, eq(consultationKey.consultationId, consultation.id));
	const found: OwnParticipation[] = [];
	for (const { id, ...of } of open) {
		const participant = { accountId, deviceId: null };
		const own = await findParticipation(db, { consultationId: id, participant });
		if (own) found.push({ ...own, ...of });
	}
	return found;
}
