import { and, desc, eq, exists, gt, isNull, lt, not, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { deleteMailsTo } from '../../journal/queries.server.ts';
import { daysBefore, UNCONFIRMED_DAYS } from '../../treatments/durations.ts';
import type { PersonalData } from '../../treatments/personal-data.server.ts';
import type { KeyOf } from '../../treatments/treatment.ts';
import { deviceLabel } from '../account-messages.ts';
import { deleteExpiredTries, forgetAllTries } from '../limits.server.ts';
import { deleteExpiredLinks } from '../links/email-links.server.ts';
import type { accountTreatments } from '../personal-data.ts';
import { deleteExpiredSessions } from '../sessions/login-sessions.server.ts';
import { account, addressChange, emailLink, session } from '../tables.server.ts';
import { linkPurposeLabel } from './purpose-messages.ts';

export const accountPersonalData: PersonalData<KeyOf<typeof accountTreatments>> = {
	copy: {
		account: async (db, { accountId }) => {
			const rows = await db.select().from(account).where(eq(account.id, accountId));
			return rows.map((row) => ({
				...{ email: row.email, name: row.displayName, pseudonym: row.pseudonym },
				...{ language: row.locale, password: row.passwordHash !== null },
				...{ since: row.createdAt, date: row.emailVerifiedAt, seen: row.lastSeenWeek }
			}));
		},
		sessions: async (db, { accountId }) => {
			const rows = await db
				.select()
				.from(session)
				.where(eq(session.accountId, accountId))
				.orderBy(desc(session.lastSeenAt));
			return rows.map(({ device, createdAt, lastSeenAt, expiresAt }) => ({
				...{ device: deviceLabel(device), since: createdAt, seen: lastSeenAt, ends: expiresAt }
			}));
		},
		links: async (db, { accountId }) => {
			const links = await db.select().from(emailLink).where(eq(emailLink.accountId, accountId));
			const changes = await db
				.select()
				.from(addressChange)
				.where(eq(addressChange.accountId, accountId));
			return [
				...links.map(({ purpose, createdAt, expiresAt, usedAt }) => ({
					...{ kind: linkPurposeLabel(purpose), since: createdAt, ends: expiresAt, used: usedAt }
				})),
				...changes.map(({ email, createdAt, expiresAt }) => ({
					...{ kind: linkPurposeLabel('address-after'), email, since: createdAt, ends: expiresAt }
				}))
			];
		},
		tries: null
	},
	erase: async (tx, { accountId, email, nameAfter, now }) => {
		await tx.delete(session).where(eq(session.accountId, accountId));
		await tx.delete(emailLink).where(eq(emailLink.accountId, accountId));
		const changes = await tx
			.delete(addressChange)
			.where(eq(addressChange.accountId, accountId))
			.returning({ email: addressChange.email });
		// What waits for the mailbox that was to be theirs.
		for (const change of changes) await deleteMailsTo(tx, change.email);
		await forgetAllTries([accountId, email]);
		await tx
			.update(account)
			.set({
				// Not an address: no mail is sent there, nobody signs in or up with it.
				email: `compte-efface-${accountId}`,
				...{ displayName: nameAfter, pseudonym: nameAfter, passwordHash: null },
				...{ emailVerifiedAt: null, lastSeenWeek: null, erasedAt: now },
				suspendedReason: ''
			})
			.where(eq(account.id, accountId));
	},
	expire: {
		account: deleteUnconfirmed,
		sessions: deleteExpiredSessions,
		links: async (db, now) => {
			await deleteExpiredLinks(db, now);
			await db.delete(addressChange).where(lt(addressChange.expiresAt, now));
		},
		tries: deleteExpiredTries
	}
};

/** Nobody ever came in: nothing can hang from these rows, but a link that was made again and may still be used. */
async function deleteUnconfirmed(db: Db, now: Date): Promise<void> {
	const standing = db
		.select({ one: sql`1` })
		.from(emailLink)
		.where(and(eq(emailLink.accountId, account.id), gt(emailLink.expiresAt, now)));
	await db
		.delete(account)
		.where(
			and(
				isNull(account.emailVerifiedAt),
				isNull(account.erasedAt),
				lt(account.createdAt, daysBefore(now, UNCONFIRMED_DAYS)),
				not(exists(standing)),
				sql`not exists (select 1 from contract_role where contract_role.account_id = ${account.id})`,
				sql`not exists (select 1 from administrator where administrator.account_id = ${account.id})`
			)
		);
}
