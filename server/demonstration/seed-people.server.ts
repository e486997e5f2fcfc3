import { hashPassword } from '#lib/accounts/passwords/passwords.server.ts';
import { account } from '#lib/accounts/tables.server.ts';
import { contractRole } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { others, people } from './people.ts';

const PASSWORD = 'maillage-demo';

/** Finds the id of somebody of the demonstration by the name of their mailbox. */
export type IdOf = (mailbox: string) => string;

export async function seedPeople(tx: Db): Promise<IdOf> {
	const passwordHash = await hashPassword(PASSWORD);
	const addressOf = (mailbox: string) => `${mailbox}@brumeval.example`;
	const rows = await tx
		.insert(account)
		.values([
			...people.map(({ mailbox, displayName, pseudonym }) => ({
				email: addressOf(mailbox),
				displayName,
				pseudonym,
				passwordHash,
				emailVerifiedAt: new Date()
			})),
			...others.map(({ mailbox, displayName, pseudonym }) => ({
				email: addressOf(mailbox),
				displayName,
				pseudonym
			}))
		])
		.returning({ id: account.id, email: account.email });
	const ids = new Map(rows.map(({ id, email }) => [email, id]));
	return (mailbox) => {
		const id = ids.get(addressOf(mailbox));
		if (!id) throw new Error(`nobody of the demonstration is called ${mailbox}`);
		return id;
	};
}

export async function seedRoles(tx: Db, contractId: string, idOf: IdOf): Promise<void> {
	// Members of committees are those who sit in one.
	const named = [...people, ...others].filter(({ role }) => role !== 'committee-member');
	await tx.insert(contractRole).values(
		named.map(({ mailbox, role, organisation }) => ({
			contractId,
			accountId: idOf(mailbox),
			role,
			organisation
		}))
	);
}
