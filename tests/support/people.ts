import { eq } from 'drizzle-orm';
import type { Role } from '#lib/accounts/actor.ts';
import { account } from '#lib/accounts/tables.server.ts';
import { contract, contractRole, theme } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { group, groupMember } from '#lib/groups/tables.server.ts';

let count = 0;

/** A person with a made-up address. Returns the id of the account. */
export async function aPerson(db: Db, displayName = 'Amina'): Promise<string> {
	count += 1;
	const email = `${displayName.toLowerCase().replace(/\W/g, '')}-${count}@exemple.test`;
	const [row] = await db
		.insert(account)
		.values({ email, displayName, pseudonym: `Personne ${count}`, emailVerifiedAt: new Date() })
		.returning();
	return row!.id;
}

/** Somebody whose address was proven this many days ago. */
export async function aPersonKnownFor(db: Db, days: number): Promise<string> {
	const id = await aPerson(db, 'Samia');
	const emailVerifiedAt = new Date(Date.now() - days * 86_400_000);
	await db.update(account).set({ emailVerifiedAt }).where(eq(account.id, id));
	return id;
}

/** A contract with one theme. */
export async function aContract(
	db: Db
): Promise<{ contractId: string; themeId: string; slug: string }> {
	count += 1;
	const slug = `territoire-${count}`;
	const [row] = await db
		.insert(contract)
		.values({
			slug,
			title: `Contrat ${count}`,
			territoryName: `Territoire ${count}`,
			frameworkKey: 'libre',
			frameworkEdition: '2026-01',
			startsOn: '2026-01-01',
			endsOn: '2030-12-31'
		})
		.returning();
	const [first] = await db
		.insert(theme)
		.values({ contractId: row!.id, slug: 'prevention', position: 1, title: 'Prévention' })
		.returning();
	return { contractId: row!.id, themeId: first!.id, slug };
}

/** Gives a role in a contract. */
export async function aRole(
	db: Db,
	role: { contractId: string; accountId: string; role: Role }
): Promise<void> {
	await db.insert(contractRole).values({ ...role, organisation: 'Association Exemple' });
}

/** A citizen committee with these people as members. Returns their account ids by name. */
export async function aCommittee(
	db: Db,
	contractId: string,
	names: string[]
): Promise<{ groupId: string; members: Record<string, string> }> {
	count += 1;
	const [row] = await db
		.insert(group)
		.values({
			contractId,
			kind: 'citizen-committee',
			slug: `comite-${count}`,
			name: 'Comité citoyen'
		})
		.returning();
	const members: Record<string, string> = {};
	for (const name of names) {
		members[name] = await aPerson(db, name);
		await db.insert(groupMember).values({ groupId: row!.id, accountId: members[name]! });
	}
	return { groupId: row!.id, members };
}
