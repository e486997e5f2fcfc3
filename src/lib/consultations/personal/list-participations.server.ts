import { eq, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { accountHashUnder, type Participation } from '../taking-part/participation.server.ts';
import { consultation, consultationKey, participation } from '../tables.server.ts';

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
			title: consultation.title,
			secret: consultationKey.secret
		})
		.from(consultation)
		.innerJoin(consultationKey, eq(consultationKey.consultationId, consultation.id));
	const ids = sql.param(open.map(({ id }) => id));
	const hashes = sql.param(open.map(({ secret }) => accountHashUnder(secret, accountId)));
	const own = await db
		.select({ participation })
		.from(sql`unnest(${ids}::uuid[], ${hashes}::text[]) as theirs(consultation_id, hash)`)
		.innerJoin(
			participation,
			sql`${participation.consultationId} = theirs.consultation_id and ${participation.accountHash} = theirs.hash`
		);
	const of = new Map(open.map((one) => [one.id, one]));
	return own.map(({ participation: one }) => {
		const { contractId, title } = of.get(one.consultationId)!;
		return { ...one, contractId, title };
	});
}
