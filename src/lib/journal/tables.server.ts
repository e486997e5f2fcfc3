import { sql } from 'drizzle-orm';
import {
	bigint,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	uuid
} from 'drizzle-orm/pg-core';
import { instant } from '../database/columns.server.ts';
import { defaultLocale, type Locale } from '../shared/messages.ts';
import type { MailKind, StoppableKind } from './mail-kinds.ts';

/** What happened, by whom. Append-only. Never holds e-mail addresses, tokens or free text. */
export const journalEntry = pgTable(
	'journal_entry',
	{
		id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
		contractId: uuid(),
		actorId: uuid(),
		kind: text().notNull(),
		subjectType: text().notNull(),
		subjectId: text().notNull(),
		data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
		createdAt: instant().notNull().defaultNow()
	},
	(t) => [
		index().on(t.contractId, t.createdAt),
		index().on(t.subjectType, t.subjectId, t.createdAt),
		// All that is kept of one person.
		index().on(t.actorId),
		index('journal_entry_named_index')
			.on(sql`(${t.data} ->> 'accountId')`)
			.where(sql`${t.data} ->> 'accountId' is not null`)
	]
);

/** Mails to send and mails sent: written in the transaction that decides them (`recordMail` alone), sent afterwards. */
export const mail = pgTable(
	'mail',
	{
		id: uuid().primaryKey().defaultRandom(),
		/** Null: of a time when nobody noted it. */
		kind: text().$type<MailKind>(),
		contractId: uuid(),
		/** Who caused it, as a keyed hash that leads to nobody; null for what the product does by itself. */
		sender: text(),
		recipient: text().notNull(),
		locale: text().$type<Locale>().notNull().default(defaultLocale),
		subject: text().notNull(),
		body: text().notNull(),
		/** Whoever answers is read there rather than by the coordination: of a message that somebody sends to it. */
		replyTo: text(),
		createdAt: instant().notNull().defaultNow(),
		sentAt: instant(),
		attempts: integer().notNull().default(0),
		nextAttemptAt: instant().notNull().defaultNow(),
		lastError: text(),
		/** When the server of its recipient refused it for good; the number it gave, and its words, cut, without any address. */
		refusedAt: instant(),
		refusedCode: integer(),
		refusedWords: text()
	},
	(t) => [
		index().on(t.sentAt, t.nextAttemptAt),
		index().on(t.recipient, t.createdAt),
		index().on(t.sender, t.createdAt),
		index().on(t.contractId, t.createdAt)
	]
);

/** Who asked to receive no more mails: of one kind, or any that may be stopped (`all`). `mailbox` in lower case. */
export const mailStop = pgTable(
	'mail_stop',
	{
		mailbox: text().notNull(),
		kind: text().$type<StoppableKind | 'all'>().notNull(),
		createdAt: instant().notNull().defaultNow()
	},
	(t) => [primaryKey({ columns: [t.mailbox, t.kind] })]
);
