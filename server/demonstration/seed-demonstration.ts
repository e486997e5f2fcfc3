import { hashPassword } from '#lib/accounts/passwords.server.ts';
import { account } from '#lib/accounts/tables.server.ts';
import { contract, contractRole, theme } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { group, groupMember } from '#lib/groups/tables.server.ts';
import { people } from './people.ts';

const PASSWORD = 'maillage-demo';

/** Fills an empty database with the fictional Pays de Brumeval. Does nothing when anybody has an account already. */
export async function seedDemonstration(db: Db): Promise<void> {
	if ((await db.$count(account)) > 0) return;
	const passwordHash = await hashPassword(PASSWORD);
	await db.transaction(async (tx) => {
		const accounts = await tx
			.insert(account)
			.values(
				people.map(({ mailbox, displayName, pseudonym }) => ({
					email: `${mailbox}@brumeval.example`,
					displayName,
					pseudonym,
					passwordHash,
					emailVerifiedAt: new Date()
				}))
			)
			.returning();
		const idOf = (mailbox: string) =>
			accounts.find(({ email }) => email === `${mailbox}@brumeval.example`)!.id;
		const [brumeval] = await tx
			.insert(contract)
			.values({
				slug: 'brumeval',
				title: 'Contrat local de santé du Pays de Brumeval',
				territoryName: 'Pays de Brumeval',
				frameworkKey: 'libre',
				frameworkEdition: '2026-01',
				startsOn: '2026-01-01',
				endsOn: '2030-12-31',
				demonstration: true,
				createdBy: idOf('coordination')
			})
			.returning();
		const contractId = brumeval!.id;
		await tx.insert(contractRole).values(
			people.map(({ mailbox, role, organisation }) => ({
				contractId,
				accountId: idOf(mailbox),
				role,
				organisation
			}))
		);
		await tx.insert(theme).values([
			{
				contractId,
				slug: 'acces-aux-soins',
				position: 1,
				title: 'Accès aux soins, aux droits, et parole des habitants'
			},
			{ contractId, slug: 'sante-mentale', position: 2, title: 'Santé mentale' },
			{
				contractId,
				slug: 'environnement-prevention',
				position: 3,
				title: 'Environnement favorable et prévention à tous les âges'
			},
			{
				contractId,
				slug: 'parcours-vulnerables',
				position: 4,
				title: 'Parcours des personnes fragiles'
			}
		]);
		const [committee] = await tx
			.insert(group)
			.values({
				contractId,
				kind: 'citizen-committee',
				slug: 'comite-citoyen',
				name: 'Comité citoyen de santé',
				joining: 'request'
			})
			.returning();
		await tx.insert(groupMember).values(
			['amina', 'bruno', 'chloe'].map((mailbox) => ({
				groupId: committee!.id,
				accountId: idOf(mailbox)
			}))
		);
	});
}
