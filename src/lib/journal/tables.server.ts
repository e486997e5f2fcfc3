import { bigint, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../database/columns.server.ts';

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
		index().on(t.subjectType, t.subjectId, t.createdAt)
	]
);

/** Mails to send and mails sent: written in the transaction that decides them, sent afterwards. */
export const mail = pgTable(
	'mail',
	{
		id: uuid().primaryKey().defaultRandom(),
		recipient: text().notNull(),
		subject: text().notNull(),
		body: text().notNull(),
		createdAt: instant().notNull().defaultNow(),
		sentAt: instant(),
		attempts: integer().notNull().default(0),
		nextAttemptAt: instant().notNull().defaultNow(),
		lastError: text()
	},
	(t) => [index().on(t.sentAt, t.nextAttemptAt)]
);
