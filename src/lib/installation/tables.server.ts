import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { account } from '../accounts/tables.server.ts';
import { instant } from '../database/columns.server.ts';
import type { ContractsBy } from './site-settings.ts';

/** Who runs this installation. They have no right in a contract by this: what people write there is not theirs. */
export const administrator = pgTable(
	'administrator',
	{
		accountId: uuid()
			.primaryKey()
			.references(() => account.id, { onDelete: 'cascade' }),
		since: instant().notNull().defaultNow(),
		/** Null: from the machine itself (`npm run admin`). */
		addedBy: uuid().references(() => account.id, { onDelete: 'set null' })
	},
	(t) => [index().on(t.addedBy)]
);

/** What this installation says of itself (`site-settings.ts`): one row, or none while nothing was said. */
export const installation = pgTable(
	'installation',
	{
		id: integer().primaryKey().default(1),
		publisher: text().notNull().default(''),
		director: text().notNull().default(''),
		host: text().notNull().default(''),
		dataProtection: text().notNull().default(''),
		contact: text().notNull().default(''),
		contractsBy: text().$type<ContractsBy>().notNull().default('anybody'),
		/** The name beside the address that mails come from; empty: the one of `MAIL_FROM`. */
		senderName: text().notNull().default(''),
		/** Whether pages are offered in English too. */
		offersEnglish: boolean().notNull().default(true),
		updatedAt: instant().notNull().defaultNow(),
		updatedBy: uuid().references(() => account.id, { onDelete: 'set null' })
	},
	(t) => [check('installation_is_one', sql`${t.id} = 1`), index().on(t.updatedBy)]
);
