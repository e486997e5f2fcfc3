import * as v from 'valibot';
import { bytesOf } from '../../shared/bytes.ts';
import { isId } from '../../shared/ids.ts';

/** The accounts ticked in a form, or named by an address; null when nothing was asked there. */
export function chosenMembers(asked: FormData | URLSearchParams): string[] | null {
	if (!asked.has('membre') && !asked.has('parts')) return null;
	const ids = asked.getAll('membre').map(String);
	return [...new Set(ids)].filter(isId).slice(0, MOST_CHOSEN);
}

/** More than a bureau holds: who ticks too many is told so. */
const MOST_CHOSEN = 50;

/** Bytes in base64url, at most so many signs. */
const bytes = (signs: number) =>
	v.pipe(
		v.string(),
		v.maxLength(signs),
		v.regex(/^[A-Za-z0-9_-]+$/),
		// One sign over a group of four holds no whole byte.
		v.check((text) => text.length % 4 !== 1),
		v.transform(bytesOf)
	);
const byAccount = <T extends v.GenericSchema<string, unknown>>(value: T) =>
	v.pipe(v.string(), v.parseJson(), v.record(v.pipe(v.string(), v.uuid()), value));

/** Large enough for a sealed share, and no more. */
const SEALED_SIGNS = 1_024;

/** Sixty-four bytes. */
const signature = v.pipe(v.string(), v.regex(/^[\w-]{86}$/));

export const deviceForm = v.object({
	deviceKey: bytes(100),
	signingKey: bytes(100),
	proof: v.pipe(
		v.string(),
		v.parseJson(),
		v.strictObject({ device: signature, signing: signature })
	)
});
export const confirmForm = v.object({ confirmation: signature });
/** What the request may bring is limited before: by account, the shares of all ballots. */
export const bringForm = v.object({
	brought: v.pipe(
		v.string(),
		v.parseJson(),
		v.strictObject({
			sealed: v.record(v.pipe(v.string(), v.uuid()), v.pipe(v.string(), v.regex(/^[\w-]+$/))),
			missing: v.array(v.pipe(v.string(), v.uuid())),
			signature
		})
	)
});
export const handForm = v.object({
	sealedShares: byAccount(v.pipe(v.string(), v.maxLength(SEALED_SIGNS)))
});
export const totalsForm = v.object({
	totals: v.string(),
	signature
});

/** Null when the device sent something else. */
export function readDeviceForm<T extends v.GenericSchema>(
	schema: T,
	form: FormData
): v.InferOutput<T> | null {
	const read = v.safeParse(schema, Object.fromEntries(form));
	return read.success ? read.output : null;
}
