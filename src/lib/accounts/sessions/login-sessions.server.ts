import { and, eq, gt, isNull, lt, lte, ne, or } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter, type DatabaseSession, type DatabaseUser } from 'lucia';
import type { Db } from '../../database/database.server.ts';
import type { Account } from '../actor.ts';
import { mondayOf } from '../rules.ts';
import { account, session } from '../tables.server.ts';
import { sha256Hex } from '../../shared/hash.server.ts';

/** Idle limit: a session not used for this long ends. */
export const SESSION_IDLE_DAYS = 14;
/** Absolute limit: a session this old ends whatever happens (ASVS 5.0, 7.3.2). */
export const SESSION_ABSOLUTE_DAYS = 60;
const SEEN_EVERY_MS = 60_000;
const DAY_MS = 86_400_000;

/** The form under which a token is stored and compared. */
export function hashToken(token: string): string {
	return sha256Hex(token);
}

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof luciaOn>;
		DatabaseUserAttributes: Omit<Account, 'id'>;
		DatabaseSessionAttributes: { device: string; lastSeenAt: Date };
	}
}

/** Lucia's storage on our tables: the token itself never reaches the database. */
function adapterOn(db: Db): Adapter {
	return {
		async getSessionAndUser(token): Promise<[DatabaseSession | null, DatabaseUser | null]> {
			const now = new Date();
			const [row] = await db
				.select()
				.from(session)
				.innerJoin(account, eq(account.id, session.accountId))
				.where(
					and(
						eq(session.id, hashToken(token)),
						gt(session.absoluteExpiresAt, now),
						isNull(account.suspendedAt)
					)
				);
			if (!row) return [null, null];
			const { id, email, displayName, pseudonym, locale, emailVerifiedAt } = row.account;
			const { expiresAt, device, lastSeenAt } = row.session;
			return [
				{ id: token, userId: id, expiresAt, attributes: { device, lastSeenAt } },
				{
					id,
					attributes: {
						email,
						displayName,
						pseudonym,
						locale,
						emailVerified: emailVerifiedAt !== null
					}
				}
			];
		},
		async getUserSessions(accountId) {
			const rows = await db.select().from(session).where(eq(session.accountId, accountId));
			return rows.map(({ id, expiresAt, device, lastSeenAt }) => ({
				id,
				userId: accountId,
				expiresAt,
				attributes: { device, lastSeenAt }
			}));
		},
		async setSession({ id, userId, expiresAt, attributes }) {
			const absoluteExpiresAt = new Date(Date.now() + SESSION_ABSOLUTE_DAYS * DAY_MS);
			await db.insert(session).values({
				id: hashToken(id),
				accountId: userId,
				expiresAt,
				absoluteExpiresAt,
				device: attributes.device,
				lastSeenAt: attributes.lastSeenAt
			});
		},
		async updateSessionExpiration(token, expiresAt) {
			await db
				.update(session)
				.set({ expiresAt })
				.where(eq(session.id, hashToken(token)));
		},
		async deleteSession(token) {
			await db.delete(session).where(eq(session.id, hashToken(token)));
		},
		async deleteUserSessions(accountId) {
			await db.delete(session).where(eq(session.accountId, accountId));
		},
		async deleteExpiredSessions() {
			const now = new Date();
			await db
				.delete(session)
				.where(or(lte(session.expiresAt, now), lte(session.absoluteExpiresAt, now)));
		}
	};
}

function luciaOn(db: Db, secure: boolean) {
	return new Lucia(adapterOn(db), {
		sessionExpiresIn: new TimeSpan(SESSION_IDLE_DAYS, 'd'),
		sessionCookie: {
			name: cookieName(secure),
			attributes: { secure, sameSite: 'lax', path: '/' }
		},
		getUserAttributes: (attributes) => attributes,
		getSessionAttributes: (attributes) => attributes
	});
}

function cookieName(secure: boolean): string {
	return secure ? '__Host-maillage' : 'maillage';
}

export type SessionCookie = { name: string; value: string; attributes: Record<string, unknown> };
export type LoginSession = { account: Account; sessionId: string; renewed: SessionCookie | null };

/** Opens a login session with a new token; that of an account that is kept out opens nothing. `secure` is true on https. */
export async function openLoginSession(
	db: Db,
	{ accountId, device, secure }: { accountId: string; device: string; secure: boolean }
): Promise<SessionCookie> {
	const lucia = luciaOn(db, secure);
	const now = new Date();
	const opened = await lucia.createSession(accountId, { device, lastSeenAt: now });
	await recordSeen(db, { accountId, now });
	return cookieOf(lucia.createSessionCookie(opened.id));
}

export async function isSuspended(db: Db, accountId: string): Promise<boolean> {
	const [found] = await db
		.select({ since: account.suspendedAt })
		.from(account)
		.where(eq(account.id, accountId));
	return found !== undefined && found.since !== null;
}

/** The session of a Cookie header, or null. Notes that the person was seen, at most once a minute. */
export async function findLoginSession(
	db: Db,
	{ cookies, secure }: { cookies: string; secure: boolean }
): Promise<LoginSession | null> {
	const lucia = luciaOn(db, secure);
	const token = lucia.readSessionCookie(cookies);
	if (!token) return null;
	const { session: found, user } = await lucia.validateSession(token);
	if (!found) return null;
	const sessionId = hashToken(token);
	const now = new Date();
	if (now.getTime() - found.lastSeenAt.getTime() > SEEN_EVERY_MS) {
		await db.update(session).set({ lastSeenAt: now }).where(eq(session.id, sessionId));
		await recordSeen(db, { accountId: user.id, now });
	}
	return {
		account: user,
		sessionId,
		renewed: found.fresh ? cookieOf(lucia.createSessionCookie(token)) : null
	};
}

/** Notes the week, and no finer, in which a person was last seen: what stays when their sessions are over. */
async function recordSeen(
	db: Db,
	{ accountId, now }: { accountId: string; now: Date }
): Promise<void> {
	const lastSeenWeek = mondayOf(now);
	const isOlder = or(isNull(account.lastSeenWeek), lt(account.lastSeenWeek, lastSeenWeek));
	await db
		.update(account)
		.set({ lastSeenWeek, unusedWarnedAt: null })
		.where(and(eq(account.id, accountId), isOlder));
}

/** Ends one session of a person; a session of somebody else is left alone. */
export async function closeLoginSession(
	db: Db,
	{ accountId, sessionId }: { accountId: string; sessionId: string }
): Promise<void> {
	await db.delete(session).where(and(eq(session.id, sessionId), eq(session.accountId, accountId)));
}

/** Ends all the sessions of a person, but one if it is given. */
export async function closeOtherSessions(
	db: Db,
	{ accountId, keep }: { accountId: string; keep?: string }
): Promise<void> {
	const others = keep
		? and(eq(session.accountId, accountId), ne(session.id, keep))
		: eq(session.accountId, accountId);
	await db.delete(session).where(others);
}

export async function deleteExpiredSessions(db: Db): Promise<void> {
	await adapterOn(db).deleteExpiredSessions();
}

/** The cookie that removes the session from the browser. */
export function blankCookie(secure: boolean): SessionCookie {
	return {
		name: cookieName(secure),
		value: '',
		attributes: { secure, sameSite: 'lax', path: '/', httpOnly: true, maxAge: 0 }
	};
}

function cookieOf(cookie: { name: string; value: string; attributes: object }): SessionCookie {
	return { name: cookie.name, value: cookie.value, attributes: { ...cookie.attributes } };
}
