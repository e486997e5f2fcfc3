import {
	boolean,
	date,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { account } from '../accounts/tables.server.ts';
import type { Role } from '../accounts/actor.ts';
import { instant } from '../database/columns.server.ts';
import { defaultTimeZone, type TimeZone } from '../shared/time-zone.ts';
import type { Standing } from './standing.ts';

/** One contrat local de santé. Its duration is data: start, end, and the renewals that follow. */
export const contract = pgTable(
	'contract',
	{
		id: uuid().primaryKey().defaultRandom(),
		slug: text().notNull().unique(),
		title: text().notNull(),
		territoryName: text().notNull(),
		presentation: text().notNull().default(''),
		/** Mailbox of the coordination, to which mails about the contract are answered; empty: nobody reads answers. */
		replyTo: text().notNull().default(''),
		/** How the coordination is reached, as it says it to everybody; empty as long as it has not. */
		contactService: text().notNull().default(''),
		contactPhone: text().notNull().default(''),
		contactHours: text().notNull().default(''),
		contactAddress: text().notNull().default(''),
		/** Key and edition of the regional framework it was created from, such as `occitanie` and `2024-03`. */
		frameworkKey: text().notNull(),
		frameworkEdition: text().notNull(),
		/** IANA name, of France: the hours and days of all that happens in the contract. */
		timeZone: text().$type<TimeZone>().notNull().default(defaultTimeZone),
		startsOn: date({ mode: 'string' }).notNull(),
		endsOn: date({ mode: 'string' }).notNull(),
		demonstration: boolean().notNull().default(false),
		createdBy: uuid().references(() => account.id),
		createdAt: instant().notNull().defaultNow(),
		/** What those who run the installation have said of it: see `standing.ts`. Triggers of migration 0029 tell the documents. */
		standing: text().$type<Standing>().notNull().default('open'),
		standingSince: instant().notNull().defaultNow(),
		/** Why it is hidden, as everybody reads it; empty otherwise. */
		standingReason: text().notNull().default('')
	},
	(t) => [index().on(t.createdBy), index().on(t.standing, t.territoryName, t.slug)]
);

export const contractRenewal = pgTable(
	'contract_renewal',
	{
		contractId: uuid()
			.notNull()
			.references(() => contract.id, { onDelete: 'cascade' }),
		number: integer().notNull(),
		startsOn: date({ mode: 'string' }).notNull(),
		endsOn: date({ mode: 'string' }).notNull()
	},
	(t) => [primaryKey({ columns: [t.contractId, t.number] })]
);

/** The territory: a free set of communes. Name and population are copied, so that a new vintage rewrites nothing. */
export const contractCommune = pgTable(
	'contract_commune',
	{
		contractId: uuid()
			.notNull()
			.references(() => contract.id, { onDelete: 'cascade' }),
		/** INSEE code of the commune, five characters. */
		code: text().notNull(),
		name: text().notNull(),
		population: integer().notNull().default(0)
	},
	(t) => [primaryKey({ columns: [t.contractId, t.code] })]
);

/** Districts named by the contract, such as a priority district (QPV) inside a commune. */
export const contractDistrict = pgTable(
	'contract_district',
	{
		id: uuid().primaryKey().defaultRandom(),
		contractId: uuid()
			.notNull()
			.references(() => contract.id, { onDelete: 'cascade' }),
		communeCode: text(),
		name: text().notNull(),
		isPriority: boolean().notNull().default(false)
	},
	(t) => [index().on(t.contractId)]
);

/** Axe or thème: free text, which may come from an axis of the framework. */
export const theme = pgTable(
	'theme',
	{
		id: uuid().primaryKey().defaultRandom(),
		contractId: uuid()
			.notNull()
			.references(() => contract.id, { onDelete: 'cascade' }),
		slug: text().notNull(),
		position: integer().notNull(),
		title: text().notNull(),
		summary: text().notNull().default(''),
		/** Key of the framework axis it comes from, if any. */
		axisKey: text()
	},
	(t) => [unique().on(t.contractId, t.slug)]
);

/**
 * What a person is in a contract. Ended roles stay, with their end. A member of a committee has no row here: it is the seats that say so
 * (decision 0037).
 */
export const contractRole = pgTable(
	'contract_role',
	{
		id: uuid().primaryKey().defaultRandom(),
		contractId: uuid()
			.notNull()
			.references(() => contract.id, { onDelete: 'cascade' }),
		accountId: uuid()
			.notNull()
			.references(() => account.id, { onDelete: 'cascade' }),
		role: text().$type<Role>().notNull(),
		/** The body a partner or an elected person speaks for. */
		organisation: text().notNull().default(''),
		since: instant().notNull().defaultNow(),
		endedAt: instant(),
		/** Who ended it: the person themselves, or somebody else. */
		endedBy: uuid().references(() => account.id),
		/** Why, as it was said to the person. */
		endReason: text().notNull().default('')
	},
	(t) => [
		unique().on(t.contractId, t.accountId, t.role),
		index().on(t.accountId),
		index().on(t.endedBy)
	]
);
