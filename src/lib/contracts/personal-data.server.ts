import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { roleLabel } from '../accounts/role-messages.ts';
import type { Db } from '../database/database.server.ts';
import type { PersonalData } from '../treatments/personal-data.server.ts';
import type { KeyOf } from '../treatments/treatment.ts';
import type { contractTreatments } from './personal-data.ts';
import { contract, contractRole } from './tables.server.ts';

export const contractPersonalData: PersonalData<KeyOf<typeof contractTreatments>> = {
	copy: {
		roles: async (db, { accountId }) => {
			const rows = await db
				.select({ role: contractRole, title: contract.title })
				.from(contractRole)
				.innerJoin(contract, eq(contract.id, contractRole.contractId))
				.where(eq(contractRole.accountId, accountId))
				.orderBy(asc(contractRole.since));
			return rows.map(({ title, role: { role, organisation, since, endedAt, endReason } }) => ({
				...{ contract: title, role: roleLabel(role), organisation, since, ends: endedAt },
				reason: endReason
			}));
		}
	},
	erase: async (tx, { accountId, now }) => {
		await tx
			.update(contractRole)
			.set({
				...{ organisation: '', endReason: '' },
				endedAt: sql`coalesce(${contractRole.endedAt}, ${now.toISOString()}::timestamptz)`
			})
			.where(eq(contractRole.accountId, accountId));
	},
	expire: {}
};

/**
 * The contracts that would have nobody to coordinate them without this person, held until the transaction ends: of two coordinators
 * who leave at once, the second one is told.
 */
export async function listCoordinatedAlone(
	tx: Db,
	{ accountId }: { accountId: string }
): Promise<{ slug: string; title: string }[]> {
	const coordinates = and(eq(contractRole.role, 'coordinator'), isNull(contractRole.endedAt));
	const own = await tx
		.select({ id: contractRole.contractId })
		.from(contractRole)
		.where(and(coordinates, eq(contractRole.accountId, accountId)));
	if (own.length === 0) return [];
	const held = await tx
		.select({ id: contract.id, slug: contract.slug, title: contract.title })
		.from(contract)
		.where(
			inArray(
				contract.id,
				own.map(({ id }) => id)
			)
		)
		.orderBy(asc(contract.id))
		.for('update');
	const shared = await tx
		.select({ id: contractRole.contractId })
		.from(contractRole)
		.where(
			and(
				coordinates,
				ne(contractRole.accountId, accountId),
				inArray(
					contractRole.contractId,
					held.map(({ id }) => id)
				)
			)
		);
	const others = new Set(shared.map(({ id }) => id));
	return held.filter(({ id }) => !others.has(id)).map(({ slug, title }) => ({ slug, title }));
}
