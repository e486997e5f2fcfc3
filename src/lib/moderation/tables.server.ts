import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { account } from '../accounts/tables.server.ts';
import { contract } from '../contracts/tables.server.ts';
import { instant } from '../database/columns.server.ts';
import type { ModerationReason } from '../moderated/reasons.ts';
import type { Closing, DecisionCause, Outcome } from './rules.ts';
import type { TextKind } from './text-kinds.ts';

/** Somebody found a text that should not be there. */
export const report = pgTable(
	'moderation_report',
	{
		id: uuid().primaryKey().defaultRandom(),
		contractId: uuid()
			.notNull()
			.references(() => contract.id, { onDelete: 'cascade' }),
		/** The consultation, the vote or the fiche it belongs to: the kind says which table. */
		homeId: uuid().notNull(),
		targetKind: text().$type<TextKind>().notNull(),
		targetId: uuid().notNull(),
		reason: text().$type<ModerationReason>().notNull(),
		/** Read by the coordination only; emptied when the report is settled. */
		words: text().notNull().default(''),
		/** Of the account, or of the device's random name, and the text: tells two reporters apart, and leads to neither. */
		reporterHash: text().notNull(),
		/** Counts among those that take a text away: see `REPORTS_THAT_HOLD`. */
		weighs: boolean().notNull().default(false),
		createdAt: instant().notNull().defaultNow(),
		/** When a decision answered it, or its text went away. */
		settledAt: instant(),
		/** Null while it waits. */
		closing: text().$type<Closing>()
	},
	(t) => [
		index().on(t.contractId, t.settledAt),
		uniqueIndex('moderation_report_once')
			.on(t.targetKind, t.targetId, t.reporterHash)
			.where(sql`${t.settledAt} is null`)
	]
);

/** Each decision, for ever: what the public log is made of. It never repeats the text. */
export const decision = pgTable(
	'moderation_decision',
	{
		id: uuid().primaryKey().defaultRandom(),
		contractId: uuid()
			.notNull()
			.references(() => contract.id, { onDelete: 'cascade' }),
		/** The consultation, the vote or the fiche it belongs to: the kind says which table. */
		homeId: uuid().notNull(),
		targetKind: text().$type<TextKind>().notNull(),
		targetId: uuid().notNull(),
		outcome: text().$type<Outcome>().notNull(),
		/** Why it is hidden; null when it is shown. */
		reason: text().$type<ModerationReason>(),
		/** What made somebody look. */
		cause: text().$type<DecisionCause>().notNull(),
		/** Said to the author only, never in the log. */
		wordsToAuthor: text().notNull().default(''),
		decidedBy: uuid().references(() => account.id),
		decidedAt: instant().notNull().defaultNow()
	},
	(t) => [
		index().on(t.contractId, t.decidedAt),
		index().on(t.targetKind, t.targetId),
		index().on(t.decidedBy)
	]
);

/** Since when, and until when, a contract offers a reason. Without a line, ours are offered from the beginning. */
export const reasonPeriod = pgTable(
	'moderation_reason',
	{
		id: uuid().primaryKey().defaultRandom(),
		contractId: uuid()
			.notNull()
			.references(() => contract.id, { onDelete: 'cascade' }),
		/** One of ours, or the words of a reason of its own: decisions keep them, whatever becomes of the list. */
		reason: text().$type<ModerationReason>().notNull(),
		/** What it means, in the words of the contract; empty for ours. */
		explanation: text().notNull().default(''),
		/** Null: from the beginning. */
		offeredFrom: instant(),
		/** Null while it is offered. */
		offeredUntil: instant()
	},
	(t) => [
		index().on(t.contractId, t.offeredFrom),
		uniqueIndex('moderation_reason_once')
			.on(t.contractId, t.reason)
			.where(sql`${t.offeredUntil} is null`)
	]
);

/** The author of a hidden text asks for another look, once for each decision. */
export const secondLook = pgTable(
	'moderation_second_look',
	{
		id: uuid().primaryKey().defaultRandom(),
		contractId: uuid()
			.notNull()
			.references(() => contract.id, { onDelete: 'cascade' }),
		decisionId: uuid()
			.notNull()
			.references(() => decision.id, { onDelete: 'cascade' }),
		words: text().notNull().default(''),
		createdAt: instant().notNull().defaultNow(),
		settledAt: instant()
	},
	(t) => [unique().on(t.decisionId), index().on(t.contractId, t.settledAt)]
);
