import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { foldedOf, instant } from '../../database/columns.server.ts';
import type { Visibility } from '../kinds.ts';
import { consultation, consultationPhase, participation } from '../tables.server.ts';
import type { Choice } from './choices.ts';

/** A sentence to agree or disagree with. */
export const statement = pgTable(
	'statement',
	{
		id: uuid().primaryKey().defaultRandom(),
		consultationId: uuid()
			.notNull()
			.references(() => consultation.id, { onDelete: 'cascade' }),
		phaseId: uuid()
			.notNull()
			.references(() => consultationPhase.id, { onDelete: 'cascade' }),
		/** Counted from 1 in the phase. */
		number: integer().notNull(),
		body: text().notNull(),
		folded: foldedOf('body'),
		/** Who proposed it; null when the coordination did. */
		participationId: uuid().references(() => participation.id, { onDelete: 'cascade' }),
		visibility: text().$type<Visibility>().notNull(),
		heldReasons: text().array().notNull().default([]),
		submissionKey: uuid().notNull(),
		writtenAt: instant().notNull().defaultNow(),
		/** How many chose each; kept by the database with every choice (trigger `statement_choice_counted`). */
		agree: integer().notNull().default(0),
		disagree: integer().notNull().default(0),
		pass: integer().notNull().default(0)
	},
	(t) => [
		index('statement_held_index')
			.on(t.id)
			.where(sql`${t.visibility} = 'held'`),
		unique().on(t.phaseId, t.number),
		unique().on(t.phaseId, t.submissionKey),
		index().on(t.phaseId, t.visibility),
		index().on(t.consultationId),
		index().on(t.participationId)
	]
);

/** One cell of the participant × statement matrix that an opinion map is drawn from; a missing row is « not seen ». */
export const statementChoice = pgTable(
	'statement_choice',
	{
		statementId: uuid()
			.notNull()
			.references(() => statement.id, { onDelete: 'cascade' }),
		participationId: uuid()
			.notNull()
			.references(() => participation.id, { onDelete: 'cascade' }),
		choice: text().$type<Choice>().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.statementId, t.participationId] }),
		index().on(t.participationId)
	]
);
