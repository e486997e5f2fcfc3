import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { account } from '../accounts/tables.server.ts';
import { bytes, instant } from '../database/columns.server.ts';

/** A co-edited document. Its truth is the log of updates; `seq` is the number of the last one committed. */
export const document = pgTable(
	'document',
	{
		id: uuid().primaryKey().defaultRandom(),
		kind: text().notNull(),
		seq: bigint({ mode: 'number' }).notNull().default(0),
		snapshotSeq: bigint({ mode: 'number' }).notNull().default(0),
		/** Bytes that reading it takes now, newest snapshot and updates after it: what the cap on a document is held against. */
		bytes: bigint({ mode: 'number' }).notNull().default(0),
		/** Pieces of which Yjs makes it, as of the newest snapshot: what the other cap is held against (decision 0030). */
		structs: integer().notNull().default(0),
		/** The shape of what is inside: an older one is carried over before anybody writes in it (decision 0024). */
		shape: integer().notNull().default(2),
		/** Moves with every change of who may write here, and with the freeze (triggers of migration 0017); see `account_access`. */
		access: bigint({ mode: 'number' }).notNull().default(1),
		frozenAt: instant(),
		/** Code of the reason, made a sentence by the domain that froze it. */
		frozenReason: text(),
		/** The document that took its place, with the same words and none of its past: nobody comes in here any more. */
		successorId: uuid().references((): AnyPgColumn => document.id),
		createdAt: instant().notNull().defaultNow()
	},
	(t) => [
		index('document_successor_index')
			.on(t.successorId)
			.where(sql`${t.successorId} is not null`)
	]
);

/**
 * One Yjs V1 update: what was committed at once. `accountId` is null for what the server itself wrote (the seed), and where
 * several people wrote it (`several`): the client ids in it tell whose letters are whose.
 */
export const documentUpdate = pgTable(
	'document_update',
	{
		documentId: uuid()
			.notNull()
			.references(() => document.id, { onDelete: 'cascade' }),
		seq: bigint({ mode: 'number' }).notNull(),
		accountId: uuid().references(() => account.id),
		several: boolean().notNull().default(false),
		payload: bytes().notNull(),
		createdAt: instant().notNull().defaultNow()
	},
	(t) => [primaryKey({ columns: [t.documentId, t.seq] })]
);

export const documentSnapshot = pgTable(
	'document_snapshot',
	{
		documentId: uuid()
			.notNull()
			.references(() => document.id, { onDelete: 'cascade' }),
		uptoSeq: bigint({ mode: 'number' }).notNull(),
		state: bytes().notNull(),
		stateVector: bytes().notNull(),
		/** SHA-256 (hex) of `state`. */
		sha256: text().notNull(),
		createdAt: instant().notNull().defaultNow()
	},
	(t) => [primaryKey({ columns: [t.documentId, t.uptoSeq] })]
);

/** Which account owns which Yjs client id: attribution, and refusal of borrowed ids. */
export const documentClient = pgTable(
	'document_client',
	{
		documentId: uuid()
			.notNull()
			.references(() => document.id, { onDelete: 'cascade' }),
		clientId: bigint({ mode: 'number' }).notNull(),
		accountId: uuid().references(() => account.id)
	},
	(t) => [primaryKey({ columns: [t.documentId, t.clientId] })]
);

/**
 * Who wrote what: the letters of a Yjs client id from `fromClock` to before `toClock`. Kept when the log that said so is compacted; a part
 * that is still in the log is not here yet.
 */
export const documentAuthorship = pgTable(
	'document_authorship',
	{
		documentId: uuid()
			.notNull()
			.references(() => document.id, { onDelete: 'cascade' }),
		clientId: bigint({ mode: 'number' }).notNull(),
		fromClock: bigint({ mode: 'number' }).notNull(),
		toClock: bigint({ mode: 'number' }).notNull(),
		accountId: uuid().references(() => account.id),
		/** Absent where the log of that time is gone: only the author is known. */
		writtenAt: instant()
	},
	(t) => [primaryKey({ columns: [t.documentId, t.clientId, t.fromClock] })]
);

/** A named version: immutable, numbered, hashed. */
/**
 * A large snapshot on its way, a little at a time, each piece its own transaction: with the embedded database everybody waits for one.
 * `writing` is drawn for each snapshot; what an interrupted one left is removed by the next.
 */
export const documentSnapshotPart = pgTable(
	'document_snapshot_part',
	{
		writing: uuid().notNull(),
		place: integer().notNull(),
		part: bytes().notNull(),
		createdAt: instant().notNull().defaultNow()
	},
	(t) => [primaryKey({ columns: [t.writing, t.place] }), index().on(t.createdAt)]
);

export const documentVersion = pgTable(
	'document_version',
	{
		id: uuid().primaryKey().defaultRandom(),
		documentId: uuid()
			.notNull()
			.references(() => document.id, { onDelete: 'cascade' }),
		number: integer().notNull(),
		label: text().notNull(),
		uptoSeq: bigint({ mode: 'number' }).notNull(),
		/** SHA-256 (hex) of `state`. */
		sha256: text().notNull(),
		/** Full Yjs V1 state at `uptoSeq`. */
		state: bytes().notNull(),
		createdBy: uuid().references(() => account.id),
		createdAt: instant().notNull().defaultNow()
	},
	(t) => [
		unique().on(t.documentId, t.number),
		index().on(t.documentId, t.createdAt),
		index().on(t.createdBy)
	]
);
