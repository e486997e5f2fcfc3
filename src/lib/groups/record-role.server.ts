import { isNotNull } from 'drizzle-orm';
import type { Role } from '../accounts/actor.ts';
import { contractRole } from '../contracts/tables.server.ts';
import type { Db } from '../database/database.server.ts';

/** Inside a transaction: a role from now on. One that stands is left as it is; one that had ended begins again. */
export async function recordRole(
	tx: Db,
	given: {
		contractId: string;
		accountId: string;
		role: Exclude<Role, 'committee-member'>;
		organisation: string;
		now: Date;
	}
): Promise<void> {
	const { now: since, ...role } = given;
	const { organisation } = role;
	await tx
		.insert(contractRole)
		.values({ ...role, since })
		.onConflictDoUpdate({
			target: [contractRole.contractId, contractRole.accountId, contractRole.role],
			set: { organisation, since, endedAt: null, endedBy: null, endReason: '' },
			setWhere: isNotNull(contractRole.endedAt)
		});
}
