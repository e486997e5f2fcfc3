import { sql } from 'drizzle-orm';
import { customType, text, timestamp } from 'drizzle-orm/pg-core';

/** Raw bytes, as `Uint8Array` on both drivers. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
	dataType: () => 'bytea',
	toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
	fromDriver: (value) => new Uint8Array(value)
});

/** An instant with its zone, as a `Date`. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' });

/**
 * Words as they are searched: small letters, no accents (function `folded` of migration 0020). The database keeps them with the row:
 * folding a text takes a hundred times what reading it does. Index it (`gin_trgm_ops`) where rows are many, and ask `foldedContains`.
 */
export const foldedOf = (...columns: string[]) =>
	text()
		.notNull()
		.generatedAlwaysAs(sql.raw(`folded(${columns.join(` || ' ' || `)})`));
