import { lockContract } from '../../contracts/lock-contract.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { recordRole } from '../record-role.server.ts';
import { endRoleIn, type EndRoleRefusal } from './end-role.server.ts';
import { mayGiveRole, mayHandOver } from './people-permissions.ts';
import { findPersonOf } from './people-queries.server.ts';
import type { GivenRole } from './people-rules.ts';
import { whoManages, type PeopleContext } from './people-context.server.ts';
import { tellRoleGiven } from './tell-people.server.ts';

export type GiveRoleRefusal = 'not-allowed' | 'unknown-person' | 'already-has' | 'address-unproven';
type Wanted = { accountId: string; role: GivenRole; organisation: string };

/**
 * Gives a role to somebody who has, or had, a part in the contract. The coordination is only given to who has shown that their address is
 * theirs. The person is told. Call `announceAccessChange` after the COMMIT.
 */
export async function giveRole(
	db: Db,
	context: PeopleContext,
	wanted: Wanted
): Promise<'given' | GiveRoleRefusal> {
	return db.transaction((tx) => giveRoleIn(tx, context, wanted));
}

async function giveRoleIn(
	tx: Db,
	context: PeopleContext,
	{ accountId, role, organisation }: Wanted
): Promise<'given' | GiveRoleRefusal> {
	const { contract, by, now } = context;
	const contractId = contract.id;
	await lockContract(tx, contractId);
	if (!mayGiveRole(await whoManages(tx, context), role)) return 'not-allowed';
	const person = await findPersonOf(tx, { contractId, accountId, now });
	if (!person) return 'unknown-person';
	if (role === 'coordinator' && !person.emailVerified) return 'address-unproven';
	const has = person.roles.some((held) => held.role === role && held.endedAt === null);
	if (has) return 'already-has';
	await recordRole(tx, { contractId, accountId, role, organisation, now });
	await recordEvent(tx, {
		kind: 'role-given',
		contractId,
		actorId: by,
		subject: { type: 'account', id: accountId },
		data: { role }
	});
	await tellRoleGiven(tx, context, { accountId, role });
	return 'given';
}

/** « Passer la main »: the coordination for somebody else, and its end for who gives it, both or neither. */
export async function handOver(
	db: Db,
	context: PeopleContext,
	{ accountId }: { accountId: string }
): Promise<'handed' | GiveRoleRefusal | EndRoleRefusal> {
	return db.transaction(async (tx) => {
		const { actor } = await whoManages(tx, context);
		if (!mayHandOver(actor, { accountId })) return 'not-allowed';
		const organisation = await organisationOf(tx, context);
		const wanted = { accountId, role: 'coordinator' as const, organisation };
		const given = await giveRoleIn(tx, context, wanted);
		// Who coordinates already has nothing to receive: the other one may still leave.
		if (given !== 'given' && given !== 'already-has') return given;
		const own = { accountId: context.by, role: 'coordinator' as const, reason: '' };
		const ended = await endRoleIn(tx, context, own);
		return ended === 'ended' ? 'handed' : ended;
	});
}

/** The body for which the coordination is held: it stays the same when the person changes. */
async function organisationOf(tx: Db, { contract, by }: PeopleContext): Promise<string> {
	const person = await findPersonOf(tx, { contractId: contract.id, accountId: by });
	const held = person?.roles.find(({ role, endedAt }) => role === 'coordinator' && !endedAt);
	return held?.organisation ?? '';
}
