import { sql } from 'drizzle-orm';
import { account } from '#lib/accounts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { seedConsultations } from './consultations/seed-consultations.server.ts';
import { seedFiches } from './seed-fiches.server.ts';
import { seedPeople, seedRoles } from './seed-people.server.ts';
import { seedGroups, seedTerritory } from './seed-territory.server.ts';
import { seedVotes } from './votes/seed-votes.server.ts';

/** Any constant: the same for all processes that may start on one database. */
const DEMONSTRATION_LOCK = 727_202;

/**
 * Fills an empty database with the fictional Pays de Brumeval. Does nothing when anybody has an account already.
 * One transaction: a process killed in the middle leaves an empty database, and the next start begins again.
 */
export async function seedDemonstration(
	db: Db,
	say: (what: string) => void = () => {}
): Promise<void> {
	if ((await db.$count(account)) > 0) return;
	await db.transaction(async (tx) => {
		// Of several processes that start at once one prepares it; the others wait, and find it.
		await tx.execute(sql`select pg_advisory_xact_lock(${DEMONSTRATION_LOCK})`);
		if ((await tx.$count(account)) > 0) return;
		say('Préparation du territoire de démonstration…');
		const idOf = await seedPeople(tx);
		const territory = await seedTerritory(tx, idOf);
		await seedRoles(tx, territory.contractId, idOf);
		const groups = await seedGroups(tx, territory, idOf);
		await seedFiches(tx, territory, groups, idOf);
		await seedConsultations(tx, territory.contractId, idOf);
		await seedVotes(tx, territory.contractId, idOf);
	});
}
