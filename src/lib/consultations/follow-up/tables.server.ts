import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { account } from '../../accounts/tables.server.ts';
import { bytes, instant } from '../../database/columns.server.ts';
import { fiche } from '../../fiches/tables.server.ts';
import { contribution } from '../contributions/tables.server.ts';
import { answerText } from '../questions/tables.server.ts';
import { statement } from '../statements/tables.server.ts';
import { consultation } from '../tables.server.ts';
import type { FollowUpDecision } from './decisions.ts';

/** What several people said in their own words, named by a coordinator. Each source stays readable. */
export const idea = pgTable(
	'idea',
	{
		id: uuid().primaryKey().defaultRandom(),
		consultationId: uuid()
			.notNull()
			.references(() => consultation.id, { onDelete: 'cascade' }),
		position: integer().notNull(),
		title: text().notNull(),
		description: text().notNull().default(''),
		createdBy: uuid().references(() => account.id),
		createdAt: instant().notNull().defaultNow()
	},
	(t) => [index().on(t.consultationId, t.position), index().on(t.createdBy)]
);

/** Where an idea comes from: exactly one of the three. A text may feed several ideas, each once. */
export const ideaSource = pgTable(
	'idea_source',
	{
		id: uuid().primaryKey().defaultRandom(),
		ideaId: uuid()
			.notNull()
			.references(() => idea.id, { onDelete: 'cascade' }),
		answerTextId: uuid().references(() => answerText.id, { onDelete: 'cascade' }),
		contributionId: uuid().references(() => contribution.id, { onDelete: 'cascade' }),
		statementId: uuid().references(() => statement.id, { onDelete: 'cascade' })
	},
	(t) => [
		unique().on(t.ideaId, t.answerTextId),
		unique().on(t.ideaId, t.contributionId),
		unique().on(t.ideaId, t.statementId),
		index().on(t.answerTextId),
		index().on(t.contributionId),
		index().on(t.statementId)
	]
);

/** What becomes of an idea, or of one contribution: decided, with the reason. */
export const followUp = pgTable(
	'follow_up',
	{
		id: uuid().primaryKey().defaultRandom(),
		consultationId: uuid()
			.notNull()
			.references(() => consultation.id, { onDelete: 'cascade' }),
		ideaId: uuid()
			.unique()
			.references(() => idea.id, { onDelete: 'cascade' }),
		contributionId: uuid()
			.unique()
			.references(() => contribution.id, { onDelete: 'cascade' }),
		decision: text().$type<FollowUpDecision>().notNull(),
		reason: text().notNull(),
		revision: integer().notNull().default(1),
		decidedBy: uuid().references(() => account.id),
		decidedAt: instant().notNull().defaultNow()
	},
	(t) => [index().on(t.consultationId), index().on(t.decidedBy)]
);

/** The words of a fiche that a follow-up became: two Yjs relative positions, which follow the words when these move. */
export const followUpPassage = pgTable(
	'follow_up_passage',
	{
		id: uuid().primaryKey().defaultRandom(),
		followUpId: uuid()
			.notNull()
			.references(() => followUp.id, { onDelete: 'cascade' }),
		ficheId: uuid()
			.notNull()
			.references(() => fiche.id, { onDelete: 'cascade' }),
		field: text().notNull(),
		anchorStart: bytes().notNull(),
		anchorEnd: bytes().notNull(),
		/** The words as they were when linked. */
		quote: text().notNull(),
		createdBy: uuid().references(() => account.id),
		createdAt: instant().notNull().defaultNow()
	},
	(t) => [index().on(t.followUpId), index().on(t.ficheId), index().on(t.createdBy)]
);
