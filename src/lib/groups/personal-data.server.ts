import { and, asc, desc, eq, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm';
import { roleLabel } from '../accounts/role-messages.ts';
import { contract } from '../contracts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import {
	daysBefore,
	INVITATION_DAYS_AFTER,
	monthsBefore,
	REQUEST_MONTHS
} from '../treatments/durations.ts';
import type { CopyRow, PersonalData, Person } from '../treatments/personal-data.server.ts';
import type { KeyOf } from '../treatments/treatment.ts';
import type { groupTreatments } from './personal-data.ts';
import { seatLabel } from './personal-data-messages.ts';
import { group, groupMember, groupRequest, invitation } from './tables.server.ts';

const sentTo = (email: string) => sql`lower(${invitation.email}) = ${email}`;

export const groupPersonalData: PersonalData<KeyOf<typeof groupTreatments>> = {
	copy: { seats: copySeats, requests: copyRequests, invitations: copyInvitations },
	erase: async (tx, { accountId, email, now }) => {
		const at = now.toISOString();
		await tx
			.update(groupMember)
			.set({
				...{ nameShown: false, endReason: '' },
				leftAt: sql`coalesce(${groupMember.leftAt}, ${at}::timestamptz)`
			})
			.where(eq(groupMember.accountId, accountId));
		await tx.delete(groupRequest).where(eq(groupRequest.accountId, accountId));
		const isUnused = and(eq(invitation.createdBy, accountId), isNull(invitation.usedAt));
		await tx.delete(invitation).where(or(sentTo(email), isUnused));
		await tx
			.update(invitation)
			.set({ email: null, name: '', organisation: '' })
			.where(eq(invitation.usedBy, accountId));
		// One that waits for a yes waits for nobody any more.
		await tx
			.update(invitation)
			.set({ claimedBy: null, claimedAt: null, revokedAt: now })
			.where(and(eq(invitation.claimedBy, accountId), isNull(invitation.usedAt)));
		await tx.update(invitation).set({ claimedBy: null }).where(eq(invitation.claimedBy, accountId));
	},
	expire: { requests: deleteAnswered, invitations: forgetInvited }
};

async function copySeats(db: Db, { accountId }: Person): Promise<CopyRow[]> {
	const rows = await db
		.select({ seat: groupMember, name: group.name, title: contract.title })
		.from(groupMember)
		.innerJoin(group, eq(group.id, groupMember.groupId))
		.innerJoin(contract, eq(contract.id, group.contractId))
		.where(eq(groupMember.accountId, accountId))
		.orderBy(asc(groupMember.joinedAt));
	return rows.map(({ seat, name, title }) => ({
		...{ group: name, contract: title, role: seatLabel(seat.role) },
		...{ since: seat.joinedAt, ends: seat.leftAt ?? seat.mandateEndsOn, reason: seat.endReason }
	}));
}

async function copyRequests(db: Db, { accountId }: Person): Promise<CopyRow[]> {
	const rows = await db
		.select({ request: groupRequest, name: group.name })
		.from(groupRequest)
		.innerJoin(group, eq(group.id, groupRequest.groupId))
		.where(eq(groupRequest.accountId, accountId))
		.orderBy(asc(groupRequest.createdAt));
	return rows.map(({ request, name }) => ({
		...{ group: name, words: request.message, date: request.createdAt },
		...{ decided: request.decidedAt, accepted: request.accepted }
	}));
}

/** Received and sent: of those that were sent, the address is somebody else’s, which this person typed. */
async function copyInvitations(db: Db, { accountId, email }: Person): Promise<CopyRow[]> {
	const rows = await db
		.select({ invitation, title: contract.title })
		.from(invitation)
		.innerJoin(contract, eq(contract.id, invitation.contractId))
		.where(or(eq(invitation.createdBy, accountId), eq(invitation.usedBy, accountId), sentTo(email)))
		.orderBy(desc(invitation.createdAt));
	return rows.map(({ invitation: one, title }) => ({
		...{ contract: title, role: roleLabel(one.role), organisation: one.organisation },
		...{
			email: one.email,
			name: one.name,
			date: one.createdAt,
			ends: one.expiresAt,
			used: one.usedAt
		}
	}));
}

async function deleteAnswered(db: Db, now: Date): Promise<void> {
	await db
		.delete(groupRequest)
		.where(lt(groupRequest.decidedAt, monthsBefore(now, REQUEST_MONTHS)));
}

async function forgetInvited(db: Db, now: Date): Promise<void> {
	const limit = daysBefore(now, INVITATION_DAYS_AFTER);
	const ended = sql`coalesce(${invitation.revokedAt}, ${invitation.expiresAt}) < ${limit.toISOString()}::timestamptz`;
	await db.delete(invitation).where(and(isNull(invitation.usedAt), ended));
	await db
		.update(invitation)
		.set({ email: null, name: '', organisation: '' })
		.where(
			and(
				lt(invitation.usedAt, limit),
				or(isNotNull(invitation.email), ne(invitation.name, ''), ne(invitation.organisation, ''))
			)
		);
}
