import { and, eq, isNull } from 'drizzle-orm';
import type { Role } from '../../accounts/actor.ts';
import { lockContract } from '../../contracts/lock-contract.server.ts';
import { contractRole } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { revokeWhatTheyMayNoLonger } from '../invitations/revoke-of-inviter.server.ts';
import { mayEndRole } from './people-permissions.ts';
import { countCoordinators } from './people-queries.server.ts';
import { whoManages, type PeopleContext } from './people-context.server.ts';
import { tellRoleEnded } from './tell-people.server.ts';

export type EndRoleRefusal = 'not-allowed' | 'role-gone' | 'last-coordinator' | 'reason-missing';
type Wanted = { accountId: string; role: Role; reason: string };

/**
 * Ends a role from now on: pages, connections and votes that open later read it at once. The person is told, with the reason, and so are
 * the other coordinators when it was the coordination; invitations that the person could no longer make are withdrawn. Call
 * `announceAccessChange` after the COMMIT.
 */
export async function endRole(
	db: Db,
	context: PeopleContext,
	wanted: Wanted
): Promise<'ended' | EndRoleRefusal> {
	return db.transaction((tx) => endRoleIn(tx, context, wanted));
}

/** The same, inside a transaction. */
export async function endRoleIn(
	tx: Db,
	context: PeopleContext,
	{ accountId, role, reason }: Wanted
): Promise<'ended' | EndRoleRefusal> {
	const { contract, by, now } = context;
	const contractId = contract.id;
	// Whoever counts the coordinators waits for the others who end one.
	await lockContract(tx, contractId);
	if (!mayEndRole(await whoManages(tx, context), { accountId, role })) return 'not-allowed';
	if (by !== accountId && reason === '') return 'reason-missing';
	const standing = and(
		eq(contractRole.contractId, contractId),
		eq(contractRole.accountId, accountId),
		eq(contractRole.role, role),
		isNull(contractRole.endedAt)
	);
	if (Number(await tx.$count(contractRole, standing)) === 0) return 'role-gone';
	const isLast = role === 'coordinator' && (await countCoordinators(tx, contractId)) === 1;
	if (isLast) return 'last-coordinator';
	await tx
		.update(contractRole)
		.set({ endedAt: now, endedBy: by, endReason: reason })
		.where(standing);
	const revoked = await revokeWhatTheyMayNoLonger(tx, { contractId, accountId, now });
	await recordEvent(tx, {
		kind: 'role-ended',
		contractId,
		actorId: by,
		subject: { type: 'account', id: accountId },
		data: { role, revokedInvitations: revoked }
	});
	await tellRoleEnded(tx, context, { accountId, role, reason });
	return 'ended';
}
