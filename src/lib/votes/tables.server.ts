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
import type { Role } from '../accounts/actor.ts';
import { account } from '../accounts/tables.server.ts';
import { contract, theme } from '../contracts/tables.server.ts';
import { bytes, foldedOf, instant } from '../database/columns.server.ts';
import { documentVersion } from '../documents/tables.server.ts';
import { fiche } from '../fiches/tables.server.ts';
import { group } from '../groups/tables.server.ts';
import type { Visibility } from '../moderated/visibility.ts';
import type {
	BoardEntryKind,
	Brought,
	CastWay,
	DeviceProof,
	ObjectKind,
	Quorum,
	ScriptlessWay,
	Secrecy,
	Threshold,
	VoterOrigin
} from './kinds.ts';

/**
 * A question put to a defined electorate, about something that cannot move. A trigger refuses any change of what was frozen,
 * once `openedAt` is set: see docs/decisions/0017-ballots.md.
 */
export const vote = pgTable(
	'vote',
	{
		id: uuid().primaryKey().defaultRandom(),
		contractId: uuid()
			.notNull()
			.references(() => contract.id, { onDelete: 'cascade' }),
		/** It belongs to one of the three. */
		themeId: uuid().references(() => theme.id),
		ficheId: uuid().references(() => fiche.id),
		groupId: uuid().references(() => group.id),
		slug: text().notNull(),
		/** The question. */
		title: text().notNull(),
		introduction: text().notNull().default(''),
		objectKind: text().$type<ObjectKind>().notNull().default('text'),
		objectText: text().notNull().default(''),
		versionId: uuid().references(() => documentVersion.id),
		/** Null until chosen; then as `parametersSchema` reads it. */
		parameters: jsonb().$type<Record<string, unknown>>(),
		secrecy: text().$type<Secrecy>().notNull().default('confidential'),
		withoutScript: text().$type<ScriptlessWay>().notNull().default('paper'),
		canChange: boolean().notNull().default(true),
		allowsPaper: boolean().notNull().default(false),
		/** The electorate, beside `vote_group`: people of the contract by role; those with a one-use code; an imported roll. */
		roles: text().array().$type<Role[]>().notNull().default([]),
		quorum: jsonb().$type<Quorum>().notNull().default({ kind: 'none' }),
		threshold: jsonb().$type<Threshold>().notNull().default({ kind: 'none' }),
		/** Ballots below which no result is shown: it would tell who voted what. */
		minBallots: integer().notNull().default(5),
		/** Ties are left open, or broken by a draw whose seed is made and published at opening (decision 0048). */
		drawsTies: boolean().notNull().default(false),
		/** What the coordination adds to the seed, so that the server alone does not make it. */
		drawWords: text().notNull().default(''),
		drawSeed: text(),
		/** Who decides once the avis is known: a vote here never decides for an assembly. */
		decider: text().notNull().default(''),
		opensAt: instant(),
		closesAt: instant(),
		/** How many days before closing those who have not voted are reminded. */
		reminderDays: integer().array().notNull().default([]),
		announcedAt: instant(),
		openedAt: instant(),
		/** What was frozen, as canonical JSON, and its SHA-256 (hex); SHA-256 of the roll. */
		frozen: text(),
		frozenSha256: text(),
		rollSha256: text(),
		rollCount: integer(),
		/** The key that ballots are encrypted to, raw point of P-256: the server’s for this vote, or one dealt to a bureau. Null for version 2. */
		publicKey: bytes(),
		/** 2: each ballot is sealed to the devices of a bureau (decision 0038); 1: to one key, also in secret votes prepared before. */
		envelopeVersion: integer().$type<1 | 2>().notNull().default(1),
		/** How many members of the bureau open a secret vote. */
		sharesNeeded: integer(),
		closedAt: instant(),
		/** Sheets found in the box of a vote with paper, and what explains that they are not as many as those who signed. */
		paperSheets: integer(),
		paperNote: text().notNull().default(''),
		publishedAt: instant(),
		withdrawnAt: instant(),
		withdrawnReason: text().notNull().default(''),
		/** The human outcome, said after the count. */
		conclusion: text().notNull().default(''),
		nextSteps: jsonb()
			.$type<{ what: string; who: string; on: string | null }[]>()
			.notNull()
			.default([]),
		reviewOn: date({ mode: 'string' }),
		concludedAt: instant(),
		/** +1 at each change of its preparation: two people who edit at once do not overwrite each other. */
		revision: integer().notNull().default(1),
		createdBy: uuid().references(() => account.id),
		createdAt: instant().notNull().defaultNow()
	},
	(t) => [
		unique().on(t.contractId, t.slug),
		index().on(t.themeId),
		index().on(t.ficheId),
		index().on(t.groupId),
		index().on(t.versionId),
		check('vote_of_one_place', sql`num_nonnulls(${t.themeId}, ${t.ficheId}, ${t.groupId}) = 1`),
		check(
			'vote_opened_is_frozen',
			sql`${t.openedAt} is null or (${t.frozen} is not null and ${t.frozenSha256} is not null and ${t.rollSha256} is not null and (${t.publicKey} is not null or ${t.envelopeVersion} = 2) and ${t.opensAt} is not null and ${t.closesAt} is not null)`
		),
		index().on(t.createdBy)
	]
);

/** What can be chosen, in the order of the ballot. Counting knows an option by its position, from 0. */
export const voteOption = pgTable(
	'vote_option',
	{
		id: uuid().primaryKey().defaultRandom(),
		voteId: uuid()
			.notNull()
			.references(() => vote.id, { onDelete: 'cascade' }),
		position: integer().notNull(),
		label: text().notNull(),
		description: text().notNull().default(''),
		/** Budget only, in whole euros. */
		cost: integer()
	},
	(t) => [index().on(t.voteId, t.position)]
);

/** The groups whose members vote. */
export const voteGroup = pgTable(
	'vote_group',
	{
		voteId: uuid()
			.notNull()
			.references(() => vote.id, { onDelete: 'cascade' }),
		groupId: uuid()
			.notNull()
			.references(() => group.id, { onDelete: 'cascade' })
	},
	(t) => [primaryKey({ columns: [t.voteId, t.groupId] }), index().on(t.groupId)]
);

/** The roll. Members of groups and people by role enter it at opening; imported lines and codes before. Frozen with the vote. */
export const voter = pgTable(
	'voter',
	{
		id: uuid().primaryKey().defaultRandom(),
		voteId: uuid()
			.notNull()
			.references(() => vote.id, { onDelete: 'cascade' }),
		/** From 1: the number of the letter, and the order of the list of those who voted. */
		number: integer().notNull(),
		origin: text().$type<VoterOrigin>().notNull(),
		accountId: uuid().references(() => account.id),
		/** Imported lines: as the roll writes it. */
		name: text().notNull().default(''),
		email: text(),
		folded: foldedOf('name'),
		/** SHA-256 (hex) of the one-use code. */
		codeHash: text(),
		revokedAt: instant(),
		revokedReason: text().notNull().default('')
	},
	(t) => [
		index('voter_folded_index').using('gin', t.folded.op('gin_trgm_ops')),
		unique().on(t.voteId, t.number),
		unique().on(t.voteId, t.accountId),
		unique().on(t.voteId, t.email),
		unique().on(t.codeHash),
		index().on(t.accountId),
		// All the rolls on which an address stands.
		index('voter_mailbox_index').on(sql`lower(${t.email})`)
	]
);

/** Émargement: who took part. No hour, and no path from here to a ballot once the vote is closed. */
export const voteCast = pgTable(
	'vote_cast',
	{
		voterId: uuid()
			.primaryKey()
			.references(() => voter.id, { onDelete: 'cascade' }),
		voteId: uuid()
			.notNull()
			.references(() => vote.id, { onDelete: 'cascade' }),
		way: text().$type<CastWay>().notNull()
	},
	(t) => [index().on(t.voteId)]
);

/** The public, append-only, hash-chained board of a vote. A trigger refuses updates and deletions. */
export const voteBoard = pgTable(
	'vote_board',
	{
		voteId: uuid()
			.notNull()
			.references(() => vote.id, { onDelete: 'cascade' }),
		/** From 0. */
		position: integer().notNull(),
		kind: text().$type<BoardEntryKind>().notNull(),
		/** The entry as canonical JSON, with its position, its kind and the hash of the one before: what is hashed and signed. */
		entry: text().notNull(),
		/** SHA-256 (hex) of `entry`. */
		hash: text().notNull(),
		/** Ed25519 by the server, over the hash (base64url). */
		signature: text().notNull(),
		/** Casts only, as the entry says them: neither the same cast nor the same envelope is ever taken twice. */
		castId: uuid(),
		envelopeHash: text()
	},
	(t) => [
		primaryKey({ columns: [t.voteId, t.position] }),
		unique().on(t.voteId, t.hash),
		unique().on(t.voteId, t.castId),
		unique().on(t.voteId, t.envelopeHash),
		// The beginning of a fingerprint or of an identifier is searched in a board of fifty thousand lines.
		index('vote_board_hash_start_index').on(t.voteId, t.hash.op('text_pattern_ops')),
		index('vote_board_envelope_start_index').on(t.voteId, t.envelopeHash.op('text_pattern_ops')),
		index('vote_board_entry_start_index').on(t.voteId, sql`left(${t.entry}, 64) text_pattern_ops`),
		// A receipt asks which line took the place of its own.
		index('vote_board_replaces_index')
			.on(t.voteId, sql`((${t.entry}::jsonb -> 'data' ->> 'replaces')::int)`)
			.where(sql`${t.kind} = 'cast'`)
	]
);

/** The bureau of a secret vote. Keys are made in the browser of each; the server holds only what is public or encrypted to them. */
export const voteTrustee = pgTable(
	'vote_trustee',
	{
		voteId: uuid()
			.notNull()
			.references(() => vote.id, { onDelete: 'cascade' }),
		accountId: uuid()
			.notNull()
			.references(() => account.id),
		/** How the board and the devices name them: drawn when they are appointed. */
		memberId: uuid().notNull().unique().defaultRandom(),
		/** Public keys of their device: to receive shares (ECDH P-256, raw point), to sign (ECDSA P-256, raw point). */
		deviceKey: bytes(),
		signingKey: bytes(),
		/** That their device has the private halves: see `proveDevice`. Then their signature of the list of all members. */
		proof: jsonb().$type<DeviceProof>(),
		confirmation: text(),
		/** After closing: their shares of all ballots, sealed to the device of each member. */
		brought: jsonb().$type<Brought>(),
		/** Version 1, as the two that follow. Their share of the vote’s key, encrypted to their device; emptied once it has it. */
		sealedShare: bytes(),
		/** Their device said that it holds the share. */
		holdsShare: boolean().notNull().default(false),
		/** After closing: their share encrypted to the device of each other member, by account. */
		handedShares: jsonb().$type<Record<string, string>>(),
		/** The totals that their device found, as canonical JSON, and their signature of it. */
		foundTotals: text(),
		signature: text()
	},
	(t) => [primaryKey({ columns: [t.voteId, t.accountId] }), index().on(t.accountId)]
);

/**
 * Opened ballots, grouped, or the names beside them where the vote is public. Written in one transaction in random order, so that
 * not even the bookkeeping of the database says who cast which.
 */
export const openedBallot = pgTable(
	'opened_ballot',
	{
		voteId: uuid()
			.notNull()
			.references(() => vote.id, { onDelete: 'cascade' }),
		number: integer().notNull(),
		/** Null when too few took one of the two ways: it would tell what those who came by it voted. */
		way: text().$type<CastWay>(),
		ballot: jsonb().notNull(),
		count: integer().notNull(),
		/** Public votes only. */
		voterName: text()
	},
	(t) => [primaryKey({ columns: [t.voteId, t.number] })]
);

/** The count, as it was published. */
export const voteResult = pgTable('vote_result', {
	voteId: uuid()
		.primaryKey()
		.references(() => vote.id, { onDelete: 'cascade' }),
	/** A `VoteResult`; null when there were too few ballots to show any. */
	result: jsonb(),
	cast: integer().notNull(),
	castOnPaper: integer().notNull(),
	refused: integer().notNull()
});

/** Why people objected or blocked (consent): written with their ballot, published after the count, in random order. */
export const voteReason = pgTable(
	'vote_reason',
	{
		/** Drawn at random when the count is published: moderation names these words by it, and it leads to nobody. */
		id: uuid().notNull().unique().defaultRandom(),
		voteId: uuid()
			.notNull()
			.references(() => vote.id, { onDelete: 'cascade' }),
		number: integer().notNull(),
		position: text().$type<'objection' | 'block'>().notNull(),
		words: text().notNull(),
		/** Public votes only. */
		voterName: text(),
		visibility: text().$type<Visibility>().notNull().default('shown'),
		heldReasons: text().array().notNull().default([]),
		/** Why it is hidden: a `ModerationReason`, or the words of whoever hid it before moderation was one queue. */
		hiddenReason: text()
	},
	(t) => [
		index('vote_reason_held_index')
			.on(t.id)
			.where(sql`${t.visibility} = 'held'`),
		primaryKey({ columns: [t.voteId, t.number] })
	]
);
