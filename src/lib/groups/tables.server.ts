import { boolean, date, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Role } from '../accounts/actor.ts';
import { account } from '../accounts/tables.server.ts';
import { contract, theme } from '../contracts/tables.server.ts';
import { instant } from '../database/columns.server.ts';
import type { GroupKind, JoiningMode } from './kinds.ts';

/** A named set of people with a purpose, bound to one theme or to the whole contract. */
export const group = pgTable(
	'group',
	{
		id: uuid().primaryKey().defaultRandom(),
		contractId: uuid()
			.notNull()
			.references(() => contract.id, { onDelete: 'cascade' }),
		themeId: uuid().references(() => theme.id),
		kind: text().$type<GroupKind>().notNull(),
		slug: text().notNull(),
		name: text().notNull(),
		purpose: text().notNull().default(''),
		joining: text().$type<JoiningMode>().notNull().default('request'),
		mandateStartsOn: date({ mode: 'string' }),
		mandateEndsOn: date({ mode: 'string' }),
		createdAt: instant().notNull().defaultNow(),
		closedAt: instant()
	},
	(t) => [unique().on(t.contractId, t.slug), index().on(t.themeId)]
);

export const groupMember = pgTable(
	'group_member',
	{
		groupId: uuid()
			.notNull()
			.references(() => group.id, { onDelete: 'cascade' }),
		accountId: uuid()
			.notNull()
			.references(() => account.id, { onDelete: 'cascade' }),
		role: text().$type<'member' | 'facilitator'>().notNull().default('member'),
		mandateStartsOn: date({ mode: 'string' }),
		/** Last day of the mandate, included. */
		mandateEndsOn: date({ mode: 'string' }),
		/** The person agreed that the public sees their name; otherwise strangers see the pseudonym. */
		nameShown: boolean().notNull().default(false),
		joinedAt: instant().notNull().defaultNow(),
		leftAt: instant(),
		/** Why somebody else ended it, as it was said to the person. */
		endReason: text().notNull().default('')
	},
	(t) => [primaryKey({ columns: [t.groupId, t.accountId] }), index().on(t.accountId)]
);

export const groupRequest = pgTable(
	'group_request',
	{
		id: uuid().primaryKey().defaultRandom(),
		groupId: uuid()
			.notNull()
			.references(() => group.id, { onDelete: 'cascade' }),
		accountId: uuid()
			.notNull()
			.references(() => account.id, { onDelete: 'cascade' }),
		message: text().notNull().default(''),
		createdAt: instant().notNull().defaultNow(),
		decidedAt: instant(),
		decidedBy: uuid().references(() => account.id),
		accepted: boolean()
	},
	(t) => [index().on(t.groupId, t.decidedAt), index().on(t.accountId), index().on(t.decidedBy)]
);

/** One-use invitation by mail or by link: carries a role, maybe a group, and the page where it lands. */
export const invitation = pgTable(
	'invitation',
	{
		id: uuid().primaryKey().defaultRandom(),
		/** SHA-256 (hex) of the secret in the link. */
		tokenHash: text().notNull().unique(),
		contractId: uuid()
			.notNull()
			.references(() => contract.id, { onDelete: 'cascade' }),
		role: text().$type<Role>().notNull(),
		organisation: text().notNull().default(''),
		groupId: uuid().references(() => group.id),
		/** Null for an invitation handed over as a link. */
		email: text(),
		/** The name under which the person was invited, when a list gave it. */
		name: text().notNull().default(''),
		landingPath: text().notNull().default(''),
		createdBy: uuid()
			.notNull()
			.references(() => account.id),
		createdAt: instant().notNull().defaultNow(),
		expiresAt: instant().notNull(),
		usedAt: instant(),
		usedBy: uuid().references(() => account.id),
		/** The account that asks for it and is not the one invited: it waits until the coordination has said yes. */
		claimedBy: uuid().references(() => account.id),
		claimedAt: instant(),
		/** The mail was sent again, the last time. */
		remindedAt: instant(),
		revokedAt: instant()
	},
	(t) => [
		index().on(t.contractId, t.createdAt),
		index().on(t.createdBy),
		index().on(t.groupId),
		index().on(t.usedBy),
		index().on(t.claimedBy)
	]
);
