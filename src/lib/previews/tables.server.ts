import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { account } from '../accounts/tables.server.ts';
import { consultation } from '../consultations/tables.server.ts';
import { contract } from '../contracts/tables.server.ts';
import { instant } from '../database/columns.server.ts';
import { vote } from '../votes/tables.server.ts';

/** A link that shows what is being prepared, to whoever has it, until its day or until the opening: nothing is recorded of who opens it. */
export const previewLink = pgTable(
	'preview_link',
	{
		id: uuid().primaryKey().defaultRandom(),
		contractId: uuid()
			.notNull()
			.references(() => contract.id, { onDelete: 'cascade' }),
		/** It shows one of the two. */
		consultationId: uuid().references(() => consultation.id, { onDelete: 'cascade' }),
		voteId: uuid().references(() => vote.id, { onDelete: 'cascade' }),
		/** SHA-256 (hex) of the secret in the link. */
		tokenHash: text().notNull().unique(),
		/** To whom it is given, for those who prepare. */
		note: text().notNull().default(''),
		createdBy: uuid()
			.notNull()
			.references(() => account.id),
		createdAt: instant().notNull().defaultNow(),
		/** A midnight of the contract. */
		expiresAt: instant().notNull(),
		/** Ended before, by hand. */
		endedAt: instant()
	},
	(t) => [
		check('preview_link_one_subject', sql`num_nonnulls(${t.consultationId}, ${t.voteId}) = 1`),
		index().on(t.contractId),
		index().on(t.consultationId),
		index().on(t.voteId),
		index().on(t.createdBy)
	]
);
