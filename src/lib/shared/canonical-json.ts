/**
 * One text for one value: keys sorted by code unit, no space, as `JSON.stringify` writes strings and numbers. What is hashed
 * and signed is this text, so that anybody finds the same (RFC 8785, for the whole numbers and texts that we keep).
 */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) =>
		isPlainObject(inner) ? Object.fromEntries(sortedEntries(inner)) : inner
	);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sortedEntries(object: Record<string, unknown>): [string, unknown][] {
	return Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
}
