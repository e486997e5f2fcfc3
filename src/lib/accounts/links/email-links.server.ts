import { randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { hashToken } from '../sessions/login-sessions.server.ts';
import { LINK_MINUTES } from '../rules.ts';
import { emailLink, type EmailLinkPurpose } from '../tables.server.ts';

/** 192 random bits, safe in an address. */
export function newSecret(): string {
	return randomBytes(24).toString('base64url');
}

/** Keeps the hash of a new link; gives when it ends (`minutes`, or what its purpose gives). An earlier link to the same sign-up stops working: what it confirmed was replaced. */
export async function createEmailLink(
	tx: Db,
	link: {
		accountId: string;
		purpose: EmailLinkPurpose;
		token: string;
		now: Date;
		minutes?: number;
	}
): Promise<Date> {
	const { accountId, purpose, token, now, minutes = LINK_MINUTES[purpose] } = link;
	if (purpose === 'verify') await deleteLinks(tx, { accountId, purpose });
	const expiresAt = new Date(now.getTime() + minutes * 60_000);
	await tx
		.insert(emailLink)
		.values({ tokenHash: hashToken(token), accountId, purpose, createdAt: now, expiresAt });
	return expiresAt;
}

/** Reads a link that can still be used, without using it: mail scanners open every address they see. */
export async function findEmailLink(
	db: Db,
	{ token, now }: { token: string; now: Date }
): Promise<{ accountId: string; purpose: EmailLinkPurpose } | null> {
	const [found] = await db
		.select({ accountId: emailLink.accountId, purpose: emailLink.purpose })
		.from(emailLink)
		.where(usable(token, now));
	return found ?? null;
}

/** Uses a link, and those like it. Of two people at once, one gets the account and the other null. */
export async function useEmailLink(
	tx: Db,
	{ token, purpose, now }: { token: string; purpose: EmailLinkPurpose; now: Date }
): Promise<string | null> {
	const [used] = await tx
		.update(emailLink)
		.set({ usedAt: now })
		.where(and(usable(token, now), eq(emailLink.purpose, purpose)))
		.returning({ accountId: emailLink.accountId });
	if (!used) return null;
	await deleteLinks(tx, { accountId: used.accountId, purpose });
	return used.accountId;
}

async function deleteLinks(
	tx: Db,
	{ accountId, purpose }: { accountId: string; purpose: EmailLinkPurpose }
): Promise<void> {
	const unused = isNull(emailLink.usedAt);
	await tx
		.delete(emailLink)
		.where(and(eq(emailLink.accountId, accountId), eq(emailLink.purpose, purpose), unused));
}

export async function deleteExpiredLinks(db: Db, now: Date): Promise<void> {
	await db.delete(emailLink).where(or(lte(emailLink.expiresAt, now), lte(emailLink.usedAt, now)));
}

function usable(token: string, now: Date) {
	return and(
		eq(emailLink.tokenHash, hashToken(token)),
		isNull(emailLink.usedAt),
		gt(emailLink.expiresAt, now)
	);
}
