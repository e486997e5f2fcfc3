import { createHmac, randomBytes } from 'node:crypto';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { hashToken } from '../../accounts/sessions/login-sessions.server.ts';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import type { Verification } from '../kinds.ts';
import { drawCode } from '../../shared/typed/secret-code.ts';
import { consultationKey, participation } from '../tables.server.ts';

export type Participation = typeof participation.$inferSelect;

/** Whom a request comes from: this browser (its secret cookie), this account, or the holder of a private link. */
export type Participant = { deviceId: string | null; accountId: string | null };

/** The key under which people are counted once; null once it has been destroyed with the follow-up. */
async function findKey(db: Db, consultationId: string): Promise<Uint8Array | null> {
	const [row] = await db
		.select({ secret: consultationKey.secret })
		.from(consultationKey)
		.where(eq(consultationKey.consultationId, consultationId));
	return row?.secret ?? null;
}

/** Made when the consultation opens (and again if a phase is reopened after the follow-up). */
export async function createKey(tx: Db, consultationId: string): Promise<void> {
	await tx
		.insert(consultationKey)
		.values({ consultationId, secret: new Uint8Array(randomBytes(32)) })
		.onConflictDoNothing();
}

/** From now on no account and no device can be tied to an answer, not even by us. */
export async function destroyKey(tx: Db, consultationId: string): Promise<void> {
	await tx.delete(consultationKey).where(eq(consultationKey.consultationId, consultationId));
	await tx
		.update(participation)
		.set({ deviceHash: null, accountHash: null })
		.where(eq(participation.consultationId, consultationId));
}

function hashUnder(secret: Uint8Array, kind: 'device' | 'account', id: string): string {
	return createHmac('sha256', secret).update(`${kind} ${id}`).digest('hex');
}

/** What an account is found by, in the consultation that has this key. */
export const accountHashUnder = (secret: Uint8Array, accountId: string): string =>
	hashUnder(secret, 'account', accountId);

/** The accounts that took part, found one by one under the key: possible until the follow-up destroys it, then never again. */
export async function listParticipatingAccounts(tx: Db, consultationId: string): Promise<string[]> {
	const secret = await findKey(tx, consultationId);
	if (!secret) return [];
	const rows = await tx
		.select({ hash: participation.accountHash })
		.from(participation)
		.where(
			and(
				eq(participation.consultationId, consultationId),
				isNotNull(participation.accountHash),
				isNull(participation.withdrawnAt)
			)
		);
	const hashes = new Set(rows.map(({ hash }) => hash));
	if (hashes.size === 0) return [];
	const accounts = await tx.select({ id: account.id }).from(account);
	return accounts.map(({ id }) => id).filter((id) => hashes.has(hashUnder(secret, 'account', id)));
}

/** What this person already is in the consultation: by their account first, else by their device. */
export async function findParticipation(
	db: Db,
	{ consultationId, participant }: { consultationId: string; participant: Participant }
): Promise<Participation | null> {
	const secret = await findKey(db, consultationId);
	if (!secret) return null;
	const { accountId, deviceId } = participant;
	if (accountId) {
		const accountHash = hashUnder(secret, 'account', accountId);
		const found = await findBy(db, consultationId, eq(participation.accountHash, accountHash));
		if (found) return found;
	}
	if (!deviceId) return null;
	const deviceHash = hashUnder(secret, 'device', deviceId);
	// What another account gave on a shared computer is not this person's.
	const isFree = accountId ? isNull(participation.accountHash) : undefined;
	return findBy(db, consultationId, and(eq(participation.deviceHash, deviceHash), isFree)!);
}

async function findBy(db: Db, consultationId: string, is: ReturnType<typeof eq>) {
	const [row] = await db
		.select()
		.from(participation)
		.where(and(eq(participation.consultationId, consultationId), is));
	return row ?? null;
}

/** The participation that a private link opens. */
export async function findParticipationByToken(
	db: Db,
	{ consultationId, token }: { consultationId: string; token: string }
): Promise<Participation | null> {
	return findBy(db, consultationId, eq(participation.tokenHash, hashToken(token)));
}

export type Entered = {
	participation: Participation;
	/** The secret of the private link; null when the participation was there before. */
	token: string | null;
};

/**
 * The participation of this person, made at their first word. Two requests at once make one: the second waits on the
 * unique key, then reads the first. Null when the consultation has no key: it takes no answer.
 */
export async function enterParticipation(
	tx: Db,
	wanted: {
		consultationId: string;
		participant: Participant;
		verification: Verification;
		shownName: string;
		/** The secret of the link, when the form that is sent decides it; drawn otherwise. */
		token?: string;
	}
): Promise<Entered | null> {
	const { consultationId, participant, verification, shownName, token = newPrivateCode() } = wanted;
	const known = await findParticipation(tx, { consultationId, participant });
	if (known) return { participation: known, token: null };
	const secret = await findKey(tx, consultationId);
	if (!secret) return null;
	const { accountId, deviceId } = participant;
	const [made] = await tx
		.insert(participation)
		.values({
			consultationId,
			tokenHash: hashToken(token),
			accountHash: accountId ? hashUnder(secret, 'account', accountId) : null,
			// An account is counted by itself: the computer of a library stays free for the next person.
			deviceHash: deviceId && !accountId ? hashUnder(secret, 'device', deviceId) : null,
			verification,
			shownName
		})
		.onConflictDoNothing()
		.returning();
	if (made) return { participation: made, token };
	const other = await findParticipation(tx, { consultationId, participant });
	return other && { participation: other, token: null };
}

/** The secret of a private link: a code that is typed too, from the paper on which it was printed. */
const newPrivateCode = (): string => drawCode(randomBytes);

/** A new private link; the one before stops working. */
export async function renewToken(tx: Db, participationId: string): Promise<string> {
	const token = newPrivateCode();
	await tx
		.update(participation)
		.set({ tokenHash: hashToken(token) })
		.where(eq(participation.id, participationId));
	return token;
}
