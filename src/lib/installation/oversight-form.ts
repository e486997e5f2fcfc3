import * as v from 'valibot';

export const REASON_MAX = 500;
/** Letters: a reason is a sentence. */
export const REASON_MIN = 10;

/** Why something is done to a contract or an account, as it is said to those it is done to; empty where nothing was said. */
export const reasonText = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed.replaceAll('\0', '').replaceAll('\r\n', '\n').trim()),
	v.maxLength(REASON_MAX, 'too-long')
);

export const suspensionForm = v.object({
	reason: v.pipe(reasonText, v.minLength(REASON_MIN, 'reason-missing'))
});
