import type { Db } from '../database/database.server.ts';
import type { CopyField } from './field-messages.ts';

/** Whose data: what they are found by. */
export type Person = { accountId: string; email: string };

export type CopyValue = string | number | boolean | Date | null;
/** One thing that is kept of a person, in words that they can read. */
export type CopyRow = Partial<Record<CopyField, CopyValue>>;

/** Somebody who leaves, in the transaction that erases them. Their account row goes last. */
export type Leaving = Person & {
	displayName: string;
	pseudonym: string;
	/** What stands in place of their names from now on. */
	nameAfter: string;
	now: Date;
};

/** What a domain does with the personal data that it keeps: it registers it in `personal/`. */
export type PersonalData<Key extends string> = {
	/** All that is tied to an account, by treatment; null where nothing leads from an account to it. */
	copy: Readonly<Record<Key, ((db: Db, person: Person) => Promise<CopyRow[]>) | null>>;
	/** Takes out all that tells who they were; common works stay, without them. */
	erase: (tx: Db, leaving: Leaving) => Promise<void>;
	/** Deletes, or makes nobody’s, what has passed its day. */
	expire: Readonly<Partial<Record<Key, (db: Db, now: Date) => Promise<void>>>>;
};
