import { hexOf } from './bytes.ts';

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** An id as the database takes it: anything else in an address or a form names nothing. */
export function isId(value: unknown): value is string {
	return typeof value === 'string' && ID.test(value);
}

/** The first sixteen of these bytes as a UUID of version 8, made in a way of our own (RFC 9562 §5.8). */
export function uuidOf(bytes: Uint8Array): string {
	const own = Uint8Array.from(bytes.slice(0, 16));
	own[6] = (own[6]! & 0x0f) | 0x80;
	own[8] = (own[8]! & 0x3f) | 0x80;
	return hexOf(own).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
