import { customType, timestamp } from 'drizzle-orm/pg-core';

/** Raw bytes, as `Uint8Array` on both drivers. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
	dataType: () => 'bytea',
	toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
	fromDriver: (value) => new Uint8Array(value)
});

/** An instant with its zone, as a `Date`. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' });
