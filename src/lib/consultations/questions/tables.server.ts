import { sql } from 'drizzle-orm';
import {
	boolean,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { foldedOf, instant } from '../../database/columns.server.ts';
import type { Visibility } from '../kinds.ts';
import { consultation, consultationPhase, participation } from '../tables.server.ts';
import type {
	AnswerValue,
	AnswerValues,
	Condition,
	QuestionKind,
	QuestionSettings
} from './questions.ts';

/** One line of a questionnaire: a question, or the heading of a section. */
export const question = pgTable(
	'question',
	{
		id: uuid().primaryKey().defaultRandom(),
		phaseId: uuid()
			.notNull()
			.references(() => consultationPhase.id, { onDelete: 'cascade' }),
		/** Fractional index: moving one line rewrites one row. Compared byte by byte. */
		position: text().notNull(),
		kind: text().$type<QuestionKind>().notNull(),
		title: text().notNull(),
		help: text().notNull().default(''),
		required: boolean().notNull().default(false),
		settings: jsonb().$type<QuestionSettings>().notNull().default({}),
		/** Asked only when an earlier question was answered so; null = always. */
		condition: jsonb().$type<Condition | null>(),
		/** +1 at each change of this line: whoever saves over something newer is shown both. */
		revision: integer().notNull().default(1)
	},
	(t) => [index().on(t.phaseId)]
);

/** The closed answers of one person to one questionnaire; their texts are in `answer_text`. */
export const answer = pgTable(
	'answer',
	{
		id: uuid().primaryKey().defaultRandom(),
		participationId: uuid()
			.notNull()
			.references(() => participation.id, { onDelete: 'cascade' }),
		phaseId: uuid()
			.notNull()
			.references(() => consultationPhase.id, { onDelete: 'cascade' }),
		/** By question id. */
		values: jsonb().$type<AnswerValues>().notNull(),
		/** Drawn when the form is shown: the same form sent twice makes one answer. */
		submissionKey: uuid().notNull(),
		revision: integer().notNull().default(1),
		submittedAt: instant().notNull().defaultNow(),
		updatedAt: instant().notNull().defaultNow()
	},
	(t) => [
		unique().on(t.participationId, t.phaseId),
		unique().on(t.phaseId, t.submissionKey),
		// Whether one of them has changed since they were counted.
		index('answer_changed_index').on(t.phaseId, t.revision, t.updatedAt)
	]
);

/** What a person wrote to an open question. */
export const answerText = pgTable(
	'answer_text',
	{
		id: uuid().primaryKey().defaultRandom(),
		consultationId: uuid()
			.notNull()
			.references(() => consultation.id, { onDelete: 'cascade' }),
		answerId: uuid()
			.notNull()
			.references(() => answer.id, { onDelete: 'cascade' }),
		questionId: uuid()
			.notNull()
			.references(() => question.id, { onDelete: 'cascade' }),
		body: text().notNull(),
		folded: foldedOf('body'),
		visibility: text().$type<Visibility>().notNull(),
		/** Codes of what the detector saw; see `sensitive-text.ts`. */
		heldReasons: text().array().notNull().default([]),
		writtenAt: instant().notNull().defaultNow()
	},
	(t) => [
		index('answer_text_held_index')
			.on(t.id)
			.where(sql`${t.visibility} = 'held'`),
		unique().on(t.answerId, t.questionId),
		index().on(t.questionId, t.visibility),
		index('answer_text_folded_index').using('gin', t.folded.op('gin_trgm_ops')),
		index().on(t.consultationId, t.visibility, t.writtenAt),
		// How many there are, of all questions or of one.
		index('answer_text_counted_index').on(t.consultationId, t.visibility, t.questionId, t.answerId)
	]
);

/** Closed counts and profile tables as published, once: a later withdrawal must not give a person away by difference. */
export const publishedResult = pgTable(
	'published_result',
	{
		phaseId: uuid()
			.notNull()
			.references(() => consultationPhase.id, { onDelete: 'cascade' }),
		/** What it holds: `counts`, `profile`. */
		part: text().notNull(),
		data: jsonb().notNull(),
		/** With `counts`: which drawing of lines is the open file. */
		drawing: uuid(),
		publishedAt: instant().notNull().defaultNow()
	},
	(t) => [primaryKey({ columns: [t.phaseId, t.part] })]
);

/**
 * The open file of a phase, line by line, drawn once in random order when results are published: nothing leads back to a
 * participation, and a later withdrawal does not show which line was whose. See `draw-lines.server.ts`.
 */
export const publishedLine = pgTable(
	'published_line',
	{
		phaseId: uuid()
			.notNull()
			.references(() => consultationPhase.id, { onDelete: 'cascade' }),
		/** Lines are drawn before they are published, apart from those that are. */
		drawing: uuid().notNull(),
		number: integer().notNull(),
		values: jsonb().$type<Record<string, AnswerValue | null>>().notNull()
	},
	(t) => [primaryKey({ columns: [t.phaseId, t.drawing, t.number] })]
);
