import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	date,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { account } from '../accounts/tables.server.ts';
import { contract, theme } from '../contracts/tables.server.ts';
import { bytes, instant } from '../database/columns.server.ts';
import type { LineStyle } from '../documents/rich/lines.ts';
import type { IdRange } from '../documents/rich/standing-letters.ts';
import { document, documentVersion } from '../documents/tables.server.ts';
import { group } from '../groups/tables.server.ts';
import type { ModerationReason } from '../moderated/reasons.ts';
import type { Visibility } from '../moderated/visibility.ts';
import type { SuggestionState } from './suggestion-states.ts';
import type { FicheStatus } from './workflow.ts';

/** The unit of the programme. Everything written together is in its document; this row holds its place and its stage. */
export const fiche = pgTable(
	'fiche',
	{
		id: uuid().primaryKey().defaultRandom(),
		contractId: uuid()
			.notNull()
			.references(() => contract.id, { onDelete: 'cascade' }),
		themeId: uuid()
			.notNull()
			.references(() => theme.id),
		number: integer().notNull(),
		documentId: uuid()
			.notNull()
			.unique()
			.references(() => document.id),
		status: text().$type<FicheStatus>().notNull(),
		statusSince: instant().notNull().defaultNow(),
		/** 1 at birth, +1 each time a frozen fiche is opened again. */
		edition: integer().notNull().default(1),
		createdBy: uuid().references(() => account.id),
		createdAt: instant().notNull().defaultNow()
	},
	(t) => [unique().on(t.contractId, t.number), index().on(t.themeId), index().on(t.createdBy)]
);

/** What lists and boards show, derived from the document up to `uptoSeq`: it can be rebuilt at any moment. */
export const ficheSummary = pgTable('fiche_summary', {
	ficheId: uuid()
		.primaryKey()
		.references(() => fiche.id, { onDelete: 'cascade' }),
	uptoSeq: bigint({ mode: 'number' }).notNull(),
	title: text().notNull(),
	objective: text().notNull().default(''),
	audience: text().notNull().default(''),
	pilot: text().notNull().default(''),
	/** Keys of the populations concerned (families, young people, …). */
	populations: text().array().notNull().default([]),
	/** INSEE codes, or the contract's own codes. Empty = the whole territory. */
	communes: text().array().notNull().default([]),
	/** Keys of the framework's mandatory orientations that the fiche carries. */
	orientations: text().array().notNull().default([]),
	priority: text().notNull().default(''),
	partnerCount: integer().notNull().default(0),
	indicatorCount: integer().notNull().default(0),
	milestoneCount: integer().notNull().default(0),
	fundingCount: integer().notNull().default(0),
	startsOn: date({ mode: 'string' }),
	endsOn: date({ mode: 'string' }),
	/** All its words, for search. */
	words: text().notNull().default(''),
	lastWrittenAt: instant()
});

/** The groups whose members write this fiche. */
export const ficheGroup = pgTable(
	'fiche_group',
	{
		ficheId: uuid()
			.notNull()
			.references(() => fiche.id, { onDelete: 'cascade' }),
		groupId: uuid()
			.notNull()
			.references(() => group.id, { onDelete: 'cascade' })
	},
	(t) => [primaryKey({ columns: [t.ficheId, t.groupId] }), index().on(t.groupId)]
);

/** A right to write given to, or withdrawn from, one person on one fiche. A withdrawal wins over every other right. */
export const ficheWriter = pgTable(
	'fiche_writer',
	{
		ficheId: uuid()
			.notNull()
			.references(() => fiche.id, { onDelete: 'cascade' }),
		accountId: uuid()
			.notNull()
			.references(() => account.id, { onDelete: 'cascade' }),
		grantedBy: uuid().references(() => account.id),
		grantedAt: instant().notNull().defaultNow(),
		withdrawnBy: uuid().references(() => account.id),
		withdrawnAt: instant(),
		/** Said to the person whose right is withdrawn. */
		withdrawnReason: text()
	},
	(t) => [
		primaryKey({ columns: [t.ficheId, t.accountId] }),
		index().on(t.accountId),
		index().on(t.grantedBy),
		index().on(t.withdrawnBy)
	]
);

/** Each passage from one status to another. */
export const ficheMove = pgTable(
	'fiche_move',
	{
		id: uuid().primaryKey().defaultRandom(),
		ficheId: uuid()
			.notNull()
			.references(() => fiche.id, { onDelete: 'cascade' }),
		fromStatus: text().$type<FicheStatus>().notNull(),
		toStatus: text().$type<FicheStatus>().notNull(),
		note: text().notNull().default(''),
		movedBy: uuid().references(() => account.id),
		movedAt: instant().notNull().defaultNow(),
		/** The version made at this passage, when the text was frozen by it. */
		versionId: uuid().references(() => documentVersion.id)
	},
	(t) => [index().on(t.ficheId, t.movedAt), index().on(t.movedBy), index().on(t.versionId)]
);

/** A conversation on a passage (anchored), or on the whole fiche (`field` null). */
export const commentThread = pgTable(
	'comment_thread',
	{
		id: uuid().primaryKey().defaultRandom(),
		ficheId: uuid()
			.notNull()
			.references(() => fiche.id, { onDelete: 'cascade' }),
		/** Key of the field of the document. */
		field: text(),
		/** Yjs relative positions (encoded) of the passage: they follow it when the text moves. */
		anchorStart: bytes(),
		anchorEnd: bytes(),
		/** The words that were selected, kept so that the comment still makes sense when they are gone. */
		quote: text().notNull().default(''),
		createdBy: uuid()
			.notNull()
			.references(() => account.id),
		createdAt: instant().notNull().defaultNow(),
		resolvedBy: uuid().references(() => account.id),
		resolvedAt: instant()
	},
	(t) => [index().on(t.ficheId, t.createdAt), index().on(t.createdBy), index().on(t.resolvedBy)]
);

export const comment = pgTable(
	'comment',
	{
		id: uuid().primaryKey().defaultRandom(),
		threadId: uuid()
			.notNull()
			.references(() => commentThread.id, { onDelete: 'cascade' }),
		authorId: uuid()
			.notNull()
			.references(() => account.id),
		body: text().notNull(),
		createdAt: instant().notNull().defaultNow(),
		withdrawn: boolean().notNull().default(false),
		visibility: text().$type<Visibility>().notNull().default('shown'),
		heldReasons: text().array().notNull().default([]),
		/** Why moderation hides it; null unless it does. */
		hiddenReason: text().$type<ModerationReason>()
	},
	(t) => [
		index('comment_held_index')
			.on(t.id)
			.where(sql`${t.visibility} = 'held'`),
		index().on(t.threadId, t.createdAt),
		index().on(t.authorId)
	]
);

export const commentMention = pgTable(
	'comment_mention',
	{
		commentId: uuid()
			.notNull()
			.references(() => comment.id, { onDelete: 'cascade' }),
		accountId: uuid()
			.notNull()
			.references(() => account.id, { onDelete: 'cascade' })
	},
	(t) => [primaryKey({ columns: [t.commentId, t.accountId] }), index().on(t.accountId)]
);

/** A change that somebody proposes in the text: beside the document, which holds nothing of it until it is accepted. */
export const suggestion = pgTable(
	'suggestion',
	{
		id: uuid().primaryKey().defaultRandom(),
		ficheId: uuid()
			.notNull()
			.references(() => fiche.id, { onDelete: 'cascade' }),
		/** Those that were sent together, with one reason: given by who sends, so that what is sent twice is kept once. */
		batchId: uuid().notNull(),
		/** Place in its batch: the order of the text. */
		position: integer().notNull(),
		/** Key of the field of the document. */
		field: text().notNull(),
		/** Encoded Yjs relative position of what comes. */
		at: bytes().notNull(),
		/** Ids of the letters that leave. */
		removes: jsonb().$type<IdRange[]>().notNull(),
		/** These letters when it was made; `\n` ends a line. */
		quote: text().notNull(),
		/** What comes; `\n` ends a line, which is shown as the next of `ends` says. */
		words: text().notNull(),
		ends: jsonb().$type<LineStyle[]>().notNull(),
		/** The words around, when it was made. */
		before: text().notNull(),
		after: text().notNull(),
		reason: text().notNull().default(''),
		createdBy: uuid()
			.notNull()
			.references(() => account.id),
		createdAt: instant().notNull().defaultNow(),
		state: text().$type<SuggestionState>().notNull().default('open'),
		decidedBy: uuid().references(() => account.id),
		decidedAt: instant(),
		/** Said to its author with the decision. */
		decisionNote: text().notNull().default(''),
		visibility: text().$type<Visibility>().notNull().default('shown'),
		heldReasons: text().array().notNull().default([]),
		/** Why moderation hides it; null unless it does. */
		hiddenReason: text().$type<ModerationReason>()
	},
	(t) => [
		index('suggestion_held_index')
			.on(t.id)
			.where(sql`${t.visibility} = 'held'`),
		index().on(t.ficheId, t.state, t.createdAt),
		unique().on(t.batchId, t.position),
		index().on(t.createdBy),
		index().on(t.decidedBy)
	]
);

/** The question put to a group: does anybody object? It decides nothing; those who write read the answer. */
export const suggestionConsent = pgTable(
	'suggestion_consent',
	{
		suggestionId: uuid()
			.primaryKey()
			.references(() => suggestion.id, { onDelete: 'cascade' }),
		groupId: uuid()
			.notNull()
			.references(() => group.id, { onDelete: 'cascade' }),
		askedBy: uuid()
			.notNull()
			.references(() => account.id),
		askedAt: instant().notNull().defaultNow(),
		endsAt: instant().notNull()
	},
	(t) => [index().on(t.askedBy), index().on(t.groupId)]
);

export const suggestionStance = pgTable(
	'suggestion_stance',
	{
		suggestionId: uuid()
			.notNull()
			.references(() => suggestionConsent.suggestionId, { onDelete: 'cascade' }),
		accountId: uuid()
			.notNull()
			.references(() => account.id, { onDelete: 'cascade' }),
		objects: boolean().notNull(),
		/** Why somebody objects. */
		reason: text().notNull().default(''),
		takenAt: instant().notNull().defaultNow()
	},
	(t) => [primaryKey({ columns: [t.suggestionId, t.accountId] }), index().on(t.accountId)]
);
