import { sql } from 'drizzle-orm';
import { bigint, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { foldedOf, instant } from '../database/columns.server.ts';
import { defaultLocale, type Locale } from '../shared/messages.ts';

/** A person. `email` is stored trimmed and in lower case. `pseudonym` is what strangers see. */
export const account = pgTable(
	'account',
	{
		id: uuid().primaryKey().defaultRandom(),
		email: text().notNull().unique(),
		displayName: text().notNull(),
		pseudonym: text().notNull(),
		/** argon2id in PHC form; null for someone who only ever came by e-mail link. */
		passwordHash: text(),
		locale: text().$type<Locale>().notNull().default(defaultLocale),
		createdAt: instant().notNull().defaultNow(),
		emailVerifiedAt: instant(),
		/** Monday of the week in which the person was last signed in somewhere: no finer than that. */
		lastSeenWeek: date({ mode: 'string' }),
		/** When they were told that an account that stays unused is erased; null once they come back. */
		unusedWarnedAt: instant(),
		/** Set on what is left of somebody who erased their account: no address, no name, no password, a name drawn at random. */
		erasedAt: instant(),
		/** Since when those who run the installation keep this person out, and why, as the person was told. */
		suspendedAt: instant(),
		suspendedReason: text().notNull().default(''),
		/** What is searched of it: its address and its name. */
		folded: foldedOf('email', 'display_name')
	},
	(t) => [
		index('account_folded_index').using('gin', t.folded.op('gin_trgm_ops')),
		index('account_last_seen_week_index').on(t.lastSeenWeek, t.createdAt),
		index('account_suspended_index')
			.on(t.suspendedAt)
			.where(sql`${t.suspendedAt} is not null`)
	]
);

/**
 * A number that moves in every transaction that changes what this account may do anywhere (a role, a seat, the end of a
 * login session). Triggers move it (migration 0017), so that nobody can forget to: whoever holds the row and finds the
 * number they know need not ask the rights again.
 */
export const accountAccess = pgTable('account_access', {
	accountId: uuid()
		.primaryKey()
		.references(() => account.id, { onDelete: 'cascade' }),
	version: bigint({ mode: 'number' }).notNull().default(1)
});

/** A login session. `id` is the SHA-256 (hex) of the token in the cookie: a stolen row opens nothing. */
export const session = pgTable(
	'session',
	{
		id: text().primaryKey(),
		accountId: uuid()
			.notNull()
			.references(() => account.id, { onDelete: 'cascade' }),
		createdAt: instant().notNull().defaultNow(),
		lastSeenAt: instant().notNull().defaultNow(),
		/** Idle limit, moved forward while the person is active. */
		expiresAt: instant().notNull(),
		/** Absolute limit, never moved. */
		absoluteExpiresAt: instant().notNull(),
		/** « Firefox sur Linux »: a short family name, never the whole user agent. */
		device: text().notNull().default('')
	},
	(t) => [index().on(t.accountId)]
);

export type EmailLinkPurpose =
	'verify' | 'reset' | 'sign-in' | 'address-before' | 'address-after' | 'erase';

/** One-use links sent by mail; only the SHA-256 (hex) of their secret is kept. */
export const emailLink = pgTable(
	'email_link',
	{
		tokenHash: text().primaryKey(),
		accountId: uuid()
			.notNull()
			.references(() => account.id, { onDelete: 'cascade' }),
		purpose: text().$type<EmailLinkPurpose>().notNull(),
		createdAt: instant().notNull().defaultNow(),
		expiresAt: instant().notNull(),
		usedAt: instant()
	},
	(t) => [index().on(t.accountId)]
);

/** A new address, which takes the place of the other once both mailboxes have said so. One at a time for each account. */
export const addressChange = pgTable('address_change', {
	accountId: uuid()
		.primaryKey()
		.references(() => account.id, { onDelete: 'cascade' }),
	/** Trimmed and in lower case. */
	email: text().notNull(),
	createdAt: instant().notNull().defaultNow(),
	expiresAt: instant().notNull(),
	confirmedBeforeAt: instant(),
	confirmedAfterAt: instant()
});

/**
 * Tries counted for all processes together (`limits.server.ts`). `key` is the name of the limit and a keyed hash: neither an
 * address nor a mailbox can be read in it. `expire` in ms since 1970. The order of the columns is that of rate-limiter-flexible.
 */
export const rateLimit = pgTable(
	'rate_limit',
	{
		key: text().primaryKey(),
		points: integer().notNull(),
		expire: bigint({ mode: 'number' })
	},
	(t) => [index().on(t.expire)]
);
