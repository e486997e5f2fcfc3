import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import type { ModerationReason } from './reasons.ts';
import type { Visibility } from './visibility.ts';

/** What moderation reads of a text, whatever its kind. */
export type TextRow = {
	id: string;
	contractId: string;
	/** The consultation, the vote or the fiche it belongs to; what its address and its title are. */
	homeId: string;
	homeKey: string;
	homeTitle: string;
	/** Its author, where the words are tied to somebody: at most one of the two. */
	participationId: string | null;
	accountId: string | null;
	about: string;
	number: number | null;
	title: string;
	body: string;
	/** Where it is about, in words. */
	place: string;
	photo: string;
	hasPhoto: boolean;
	isFor: boolean | null;
	/** +1 when something else than words changes too: the photo. */
	revision: number;
	visibility: Visibility;
	heldReasons: string[];
	/** Others read it as long as it is shown: the results it stands in are published. */
	isPublished: boolean;
	writtenAt: Date;
};

/** Each column says its table, for several are joined. */
export type TextColumns = { [K in keyof TextRow]: SQL<TextRow[K]> };

/** What is decided of a text. */
export type TextState = {
	visibility: Visibility;
	heldReasons: string[];
	/** Why it is hidden; null otherwise. */
	reason: ModerationReason | null;
};

/** A kind of texts that moderation looks at: what a domain gives to have its texts in the queue. */
export type ModeratedKind = {
	/** Every text of the kind, in all contracts: `select columns from from where where`. */
	columns: TextColumns;
	from: SQL;
	where?: SQL;
	/** The table of the texts themselves: its `id` and `visibility`, with an index of those that are held. */
	table: SQL;
	/** Holds the row until the transaction ends: nobody edits, decides or withdraws it meanwhile. False when it is gone. */
	lock: (tx: Db, id: string) => Promise<boolean>;
	/** Called on a text that `lock` holds. */
	record: (tx: Db, text: { id: string; homeId: string }, state: TextState) => Promise<void>;
};

/** What the texts of a domain belong to, for the public log. */
export type ModeratedHomes = {
	columns: {
		[K in 'id' | 'contractId' | 'key' | 'title']: SQL<string>;
	};
	from: SQL;
};

/** What most kinds do not have. */
export const plainColumns = {
	participationId: sql<string | null>`null::uuid`,
	accountId: sql<string | null>`null::uuid`,
	about: sql<string>`''::text`,
	number: sql<number | null>`null::int`,
	title: sql<string>`''::text`,
	place: sql<string>`''::text`,
	photo: sql<string>`''::text`,
	hasPhoto: sql<boolean>`false`,
	isFor: sql<boolean | null>`null::boolean`,
	revision: sql<number>`1`,
	isPublished: sql<boolean>`true`
} satisfies Partial<TextColumns>;
