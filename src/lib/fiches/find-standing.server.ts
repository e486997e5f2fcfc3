import { and, eq } from 'drizzle-orm';
import { isStill } from '../contracts/standing.ts';
import { contract } from '../contracts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import type { FicheStanding } from './permissions.ts';
import { fiche as ficheTable, ficheGroup, ficheWriter } from './tables.server.ts';
import type { FicheStatus } from './workflow.ts';

/** What decides whether a person writes this fiche, and what they were told if their right was withdrawn. */
export async function findStanding(
	db: Db,
	{ fiche, accountId }: { fiche: { id: string; status: FicheStatus }; accountId: string | null }
): Promise<{ standing: FicheStanding; withdrawnReason: string | null }> {
	const [groups, [home]] = await Promise.all([
		db
			.select({ groupId: ficheGroup.groupId })
			.from(ficheGroup)
			.where(eq(ficheGroup.ficheId, fiche.id)),
		db
			.select({ standing: contract.standing })
			.from(ficheTable)
			.innerJoin(contract, eq(contract.id, ficheTable.contractId))
			.where(eq(ficheTable.id, fiche.id))
	]);
	const [personal] = accountId
		? await db
				.select()
				.from(ficheWriter)
				.where(and(eq(ficheWriter.ficheId, fiche.id), eq(ficheWriter.accountId, accountId)))
		: [];
	const withdrawn = personal !== undefined && personal.withdrawnAt !== null;
	return {
		standing: {
			status: fiche.status,
			writerGroupIds: groups.map(({ groupId }) => groupId),
			granted: personal !== undefined && !withdrawn,
			withdrawn,
			isStill: home !== undefined && isStill(home.standing)
		},
		withdrawnReason: personal?.withdrawnReason ?? null
	};
}
