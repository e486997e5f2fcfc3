import { and, count, desc, eq, gt, ilike, inArray, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { hashToken } from '../../accounts/sessions/login-sessions.server.ts';
import { account } from '../../accounts/tables.server.ts';
import { contract } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { group, invitation } from '../tables.server.ts';

export const INVITATIONS_PER_PAGE = 25;

const taker = alias(account, 'taker');

const shown = {
	id: invitation.id,
	role: invitation.role,
	organisation: invitation.organisation,
	email: invitation.email,
	groupId: invitation.groupId,
	groupName: group.name,
	contractId: invitation.contractId,
	contractSlug: contract.slug,
	contractTitle: contract.title,
	timeZone: contract.timeZone,
	inviter: account.displayName,
	landingPath: invitation.landingPath,
	createdAt: invitation.createdAt,
	expiresAt: invitation.expiresAt,
	createdBy: invitation.createdBy,
	name: invitation.name,
	usedAt: invitation.usedAt,
	usedBy: invitation.usedBy,
	/** Who came in by it, or waits to: another account than the one invited, maybe. */
	takenBy: { name: taker.displayName, email: taker.email },
	claimedBy: invitation.claimedBy,
	claimedAt: invitation.claimedAt,
	remindedAt: invitation.remindedAt,
	revokedAt: invitation.revokedAt
};

function selectShown(db: Db) {
	return db
		.select(shown)
		.from(invitation)
		.innerJoin(contract, eq(contract.id, invitation.contractId))
		.innerJoin(account, eq(account.id, invitation.createdBy))
		.leftJoin(group, eq(group.id, invitation.groupId))
		.leftJoin(taker, eq(taker.id, sql`coalesce(${invitation.usedBy}, ${invitation.claimedBy})`));
}

export type ShownInvitation = Awaited<ReturnType<typeof selectShown>>[number];

/** The invitation of a link, whatever became of it. Reading it never uses it. */
export async function findInvitation(db: Db, token: string): Promise<ShownInvitation | null> {
	const [found] = await selectShown(db).where(eq(invitation.tokenHash, hashToken(token)));
	return found ?? null;
}

/** The invitations of a contract, newest first; of `groupIds` only when they are given. */
export async function listInvitations(
	db: Db,
	wanted: { contractId: string; groupIds: string[] | null; search: string; page: number }
): Promise<{ invitations: ShownInvitation[]; pages: number }> {
	const pattern = `%${wanted.search.replace(/[\\%_]/g, '\\$&')}%`;
	const where = and(
		eq(invitation.contractId, wanted.contractId),
		wanted.groupIds ? inArray(invitation.groupId, wanted.groupIds) : undefined,
		wanted.search
			? or(
					ilike(invitation.email, pattern),
					ilike(invitation.name, pattern),
					ilike(invitation.organisation, pattern),
					ilike(group.name, pattern)
				)
			: undefined
	);
	const [total] = await db
		.select({ count: count() })
		.from(invitation)
		.leftJoin(group, eq(group.id, invitation.groupId))
		.where(where);
	const invitations = await selectShown(db)
		.where(where)
		.orderBy(desc(invitation.createdAt), desc(invitation.id))
		.limit(INVITATIONS_PER_PAGE)
		.offset((wanted.page - 1) * INVITATIONS_PER_PAGE);
	return {
		invitations,
		pages: Math.max(1, Math.ceil(Number(total!.count) / INVITATIONS_PER_PAGE))
	};
}

/** How many invitations made by somebody still wait for an answer. */
export async function countOpenInvitationsOf(
	db: Db,
	{ contractId, accountId }: { contractId: string; accountId: string }
): Promise<number> {
	const open = and(
		eq(invitation.contractId, contractId),
		eq(invitation.createdBy, accountId),
		isNull(invitation.usedAt),
		isNull(invitation.revokedAt),
		gt(invitation.expiresAt, new Date())
	);
	return Number(await db.$count(invitation, open));
}
