import { sql } from 'drizzle-orm';
import {
	boolean,
	doublePrecision,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { bytes, foldedOf, instant } from '../../database/columns.server.ts';
import type { Visibility } from '../kinds.ts';
import { consultation, consultationPhase, participation } from '../tables.server.ts';
import type { ContributionKind } from './contribution-kinds.ts';

export const contributionCategory = pgTable(
	'contribution_category',
	{
		id: uuid().primaryKey().defaultRandom(),
		phaseId: uuid()
			.notNull()
			.references(() => consultationPhase.id, { onDelete: 'cascade' }),
		position: integer().notNull(),
		title: text().notNull()
	},
	(t) => [index().on(t.phaseId, t.position)]
);

/** An idea, a need or a testimony on the territory, in its author's own words, which nobody rewrites. */
export const contribution = pgTable(
	'contribution',
	{
		id: uuid().primaryKey().defaultRandom(),
		consultationId: uuid()
			.notNull()
			.references(() => consultation.id, { onDelete: 'cascade' }),
		phaseId: uuid()
			.notNull()
			.references(() => consultationPhase.id, { onDelete: 'cascade' }),
		participationId: uuid()
			.notNull()
			.references(() => participation.id, { onDelete: 'cascade' }),
		/** Counted from 1 in the consultation: what people call it by. */
		number: integer().notNull(),
		kind: text().$type<ContributionKind>().notNull(),
		title: text().notNull(),
		body: text().notNull(),
		categoryId: uuid().references(() => contributionCategory.id, { onDelete: 'set null' }),
		/** The place: words (« devant la pharmacie »), a commune of the territory, a point of the plan (0 to 1 each way). */
		placeWords: text().notNull().default(''),
		communeCode: text(),
		planX: doublePrecision(),
		planY: doublePrecision(),
		visibility: text().$type<Visibility>().notNull(),
		heldReasons: text().array().notNull().default([]),
		/** Grouped with a similar one by a coordinator; its words stay readable there. */
		mergedIntoId: uuid().references((): AnyPgColumn => contribution.id, { onDelete: 'set null' }),
		/** People who support it or one merged with it, each once. Counted by triggers (migration 0020), like the two below. */
		supports: integer().notNull().default(0),
		/** Arguments that everybody reads. */
		argumentsFor: integer().notNull().default(0),
		argumentsAgainst: integer().notNull().default(0),
		folded: foldedOf('title', 'place_words', 'body'),
		submissionKey: uuid().notNull(),
		revision: integer().notNull().default(1),
		writtenAt: instant().notNull().defaultNow()
	},
	(t) => [
		index('contribution_held_index')
			.on(t.id)
			.where(sql`${t.visibility} = 'held'`),
		unique().on(t.phaseId, t.submissionKey),
		unique().on(t.consultationId, t.number),
		// How many there are is read here, and not in the words of each.
		index('contribution_counted_index').on(
			t.consultationId,
			t.phaseId,
			t.visibility,
			t.mergedIntoId
		),
		index('contribution_not_shown_index')
			.on(t.id)
			.where(sql`${t.visibility} <> 'shown'`),
		index().on(t.phaseId, t.writtenAt, t.number),
		index().on(t.phaseId, t.supports, t.number),
		index('contribution_folded_index').using('gin', t.folded.op('gin_trgm_ops')),
		index().on(t.participationId),
		index().on(t.categoryId),
		index().on(t.mergedIntoId)
	]
);

/** One photo of a contribution, re-encoded by us: no metadata of the device is left in it. */
export const contributionPhoto = pgTable('contribution_photo', {
	contributionId: uuid()
		.primaryKey()
		.references(() => contribution.id, { onDelete: 'cascade' }),
	/** What it shows, for those who do not see it. */
	alternative: text().notNull().default(''),
	width: integer().notNull(),
	height: integer().notNull(),
	/** WebP. */
	image: bytes().notNull()
});

/** The plan of the territory on which people point: an image the coordination gives, re-encoded by us. */
export const consultationPlan = pgTable('consultation_plan', {
	consultationId: uuid()
		.primaryKey()
		.references(() => consultation.id, { onDelete: 'cascade' }),
	/** What it shows and where it comes from. */
	caption: text().notNull().default(''),
	width: integer().notNull(),
	height: integer().notNull(),
	/** WebP. */
	image: bytes().notNull()
});

export const contributionSupport = pgTable(
	'contribution_support',
	{
		contributionId: uuid()
			.notNull()
			.references(() => contribution.id, { onDelete: 'cascade' }),
		participationId: uuid()
			.notNull()
			.references(() => participation.id, { onDelete: 'cascade' })
	},
	(t) => [
		primaryKey({ columns: [t.contributionId, t.participationId] }),
		index().on(t.participationId)
	]
);

/** An argument for or against, under a contribution. */
export const contributionComment = pgTable(
	'contribution_comment',
	{
		id: uuid().primaryKey().defaultRandom(),
		consultationId: uuid()
			.notNull()
			.references(() => consultation.id, { onDelete: 'cascade' }),
		contributionId: uuid()
			.notNull()
			.references(() => contribution.id, { onDelete: 'cascade' }),
		participationId: uuid()
			.notNull()
			.references(() => participation.id, { onDelete: 'cascade' }),
		isFor: boolean().notNull(),
		body: text().notNull(),
		visibility: text().$type<Visibility>().notNull(),
		heldReasons: text().array().notNull().default([]),
		submissionKey: uuid().notNull(),
		writtenAt: instant().notNull().defaultNow()
	},
	(t) => [
		index('contribution_comment_held_index')
			.on(t.id)
			.where(sql`${t.visibility} = 'held'`),
		unique().on(t.contributionId, t.submissionKey),
		index().on(t.contributionId, t.isFor),
		index().on(t.consultationId),
		index().on(t.participationId)
	]
);
