import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
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
import { fiche } from '../fiches/tables.server.ts';
import { group } from '../groups/tables.server.ts';
import type {
	Answerers,
	EntryChannel,
	Level,
	ModerationMoment,
	Naming,
	PhaseKind,
	ProfileQuestion,
	PublicationStatus,
	Verification
} from './kinds.ts';
import { defaultLocale, type Locale } from '../shared/messages.ts';

/** What a theme (or one of its fiches) asks people. What the law wants said before is in columns of its own. */
export const consultation = pgTable(
	'consultation',
	{
		id: uuid().primaryKey().defaultRandom(),
		contractId: uuid()
			.notNull()
			.references(() => contract.id, { onDelete: 'cascade' }),
		themeId: uuid()
			.notNull()
			.references(() => theme.id),
		ficheId: uuid().references(() => fiche.id),
		slug: text().notNull(),
		title: text().notNull(),
		status: text().$type<PublicationStatus>().notNull().default('draft'),
		/** Summary in easy language; « FALC » only when its reviewers are named. */
		easySummary: text().notNull().default(''),
		easyReviewers: text().notNull().default(''),
		/** What article L131-1 of the CRPA wants known before: see `missingBeforeOpening`. */
		purpose: text().notNull().default(''),
		information: text().notNull().default(''),
		decider: text().notNull().default(''),
		decisionOn: date({ mode: 'string' }),
		canChange: text().notNull().default(''),
		cannotChange: text().notNull().default(''),
		audience: text().notNull().default(''),
		protection: text().notNull().default(''),
		level: text().$type<Level>(),
		/** Who owes the answer after the end: a body or a function, never « l’équipe ». */
		answerOwner: text().notNull().default(''),
		answerers: text().$type<Answerers>().notNull().default('link'),
		naming: text().$type<Naming>().notNull().default('pseudonym'),
		namingReason: text().notNull().default(''),
		moderation: text().$type<ModerationMoment>().notNull().default('after'),
		/** Profile questions asked, all optional for the person. */
		profileQuestions: text().array().$type<ProfileQuestion[]>().notNull().default([]),
		/** People below which a group of the profile is never shown alone. Copied here: changing the rule rewrites nothing. */
		profileThreshold: integer().notNull().default(5),
		/** What is concluded, published with the follow-up. */
		conclusion: text().notNull().default(''),
		/** +1 at each change of its description: two people who edit at once do not overwrite each other. */
		revision: integer().notNull().default(1),
		openedBy: uuid().references(() => account.id),
		openedAt: instant(),
		resultsPublishedAt: instant(),
		followUpPublishedAt: instant(),
		withdrawnAt: instant(),
		withdrawnReason: text().notNull().default(''),
		/** The number of its latest contribution: a number is never given twice, even after a withdrawal. */
		lastContributionNumber: integer().notNull().default(0),
		createdBy: uuid().references(() => account.id),
		createdAt: instant().notNull().defaultNow()
	},
	(t) => [
		unique().on(t.contractId, t.slug),
		index().on(t.themeId),
		index().on(t.ficheId),
		// The last guard behind `openConsultation`: what the law wants known is there, or nobody reads it.
		check(
			'consultation_draft_or_complete',
			sql`${t.status} = 'draft' or (
				${t.level} is not null and ${t.decisionOn} is not null
				and ${t.purpose} ~ '[^[:space:]]' and ${t.information} ~ '[^[:space:]]'
				and ${t.decider} ~ '[^[:space:]]' and ${t.canChange} ~ '[^[:space:]]'
				and ${t.cannotChange} ~ '[^[:space:]]' and ${t.audience} ~ '[^[:space:]]'
				and ${t.protection} ~ '[^[:space:]]' and ${t.answerOwner} ~ '[^[:space:]]'
				and (${t.naming} <> 'name' or ${t.namingReason} ~ '[^[:space:]]')
			)`
		),
		index().on(t.createdBy),
		index().on(t.openedBy)
	]
);

/** One way to take part, between two dates. Phases of a consultation may overlap. */
export const consultationPhase = pgTable(
	'consultation_phase',
	{
		id: uuid().primaryKey().defaultRandom(),
		consultationId: uuid()
			.notNull()
			.references(() => consultation.id, { onDelete: 'cascade' }),
		position: integer().notNull(),
		kind: text().$type<PhaseKind>().notNull(),
		title: text().notNull(),
		introduction: text().notNull().default(''),
		opensAt: instant(),
		closesAt: instant(),
		/** Options of the kind: see `PhaseOptions`. */
		options: jsonb().$type<Record<string, boolean>>().notNull().default({}),
		/** +1 at each change of its list of questions (add, remove, move). */
		revision: integer().notNull().default(1)
	},
	(t) => [index().on(t.consultationId, t.position)]
);

/** The groups whose members answer, when only members do. */
export const consultationGroup = pgTable(
	'consultation_group',
	{
		consultationId: uuid()
			.notNull()
			.references(() => consultation.id, { onDelete: 'cascade' }),
		groupId: uuid()
			.notNull()
			.references(() => group.id, { onDelete: 'cascade' })
	},
	(t) => [primaryKey({ columns: [t.consultationId, t.groupId] }), index().on(t.groupId)]
);

/**
 * The key under which accounts and devices are counted once (HMAC). It is deleted when the follow-up is published:
 * from then on nobody can tell who took part, even with the whole database.
 */
export const consultationKey = pgTable('consultation_key', {
	consultationId: uuid()
		.primaryKey()
		.references(() => consultation.id, { onDelete: 'cascade' }),
	secret: bytes().notNull()
});

/** What a facilitator collected at one place on one day: paper forms, oral answers, post-its. */
export const entryBatch = pgTable(
	'entry_batch',
	{
		/** Chosen by the device, so that sending twice makes one. */
		id: uuid().primaryKey(),
		consultationId: uuid()
			.notNull()
			.references(() => consultation.id, { onDelete: 'cascade' }),
		channel: text().$type<EntryChannel>().notNull(),
		place: text().notNull(),
		heldOn: date({ mode: 'string' }).notNull(),
		enteredBy: uuid()
			.notNull()
			.references(() => account.id),
		createdAt: instant().notNull().defaultNow()
	},
	(t) => [index().on(t.consultationId), index().on(t.enteredBy)]
);

/** One person in one consultation, without their identity. Everything they gave hangs here; the private link opens it. */
export const participation = pgTable(
	'participation',
	{
		id: uuid().primaryKey().defaultRandom(),
		consultationId: uuid()
			.notNull()
			.references(() => consultation.id, { onDelete: 'cascade' }),
		/** SHA-256 (hex) of the secret in the private link. */
		tokenHash: text().notNull().unique(),
		/** HMAC (hex) of the device or of the account, under the key of the consultation. */
		deviceHash: text(),
		accountHash: text(),
		verification: text().$type<Verification>().notNull(),
		/** What others see beside a contribution; the real name only where the consultation asks for it. */
		shownName: text().notNull().default(''),
		batchId: uuid().references(() => entryBatch.id),
		/** Chosen by the facilitator's device, so that sending twice makes one. */
		entryKey: uuid(),
		createdAt: instant().notNull().defaultNow(),
		withdrawnAt: instant()
	},
	(t) => [
		unique().on(t.consultationId, t.deviceHash),
		unique().on(t.consultationId, t.accountHash),
		unique().on(t.consultationId, t.entryKey),
		index('participation_withdrawn_index')
			.on(t.consultationId)
			.where(sql`${t.withdrawnAt} is not null`),
		index().on(t.batchId)
	]
);

/** The optional profile of a person who took part, apart from what they said. */
export const participationProfile = pgTable(
	'participation_profile',
	{
		participationId: uuid()
			.primaryKey()
			.references(() => participation.id, { onDelete: 'cascade' }),
		consultationId: uuid()
			.notNull()
			.references(() => consultation.id, { onDelete: 'cascade' }),
		ageGroup: text(),
		communeCode: text(),
		districtId: uuid(),
		standing: text()
	},
	(t) => [index().on(t.consultationId)]
);

/** Who wants to be told once what became of the answers. No path leads from here to an answer. */
export const followUpSubscriber = pgTable(
	'follow_up_subscriber',
	{
		id: uuid().primaryKey().defaultRandom(),
		consultationId: uuid()
			.notNull()
			.references(() => consultation.id, { onDelete: 'cascade' }),
		/** In lower case. Emptied once told. */
		email: text().notNull(),
		locale: text().$type<Locale>().notNull().default(defaultLocale),
		told: boolean().notNull().default(false)
	},
	(t) => [unique().on(t.consultationId, t.email)]
);
