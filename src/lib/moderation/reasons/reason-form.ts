import * as v from 'valibot';
import { REASON_MAX } from '../../moderated/reasons.ts';
import { cleanText } from '../../shared/typed-form.ts';

export const EXPLANATION_MAX = 300;

const line = (max: number) =>
	v.pipe(
		v.string('missing'),
		v.transform((typed) => cleanText(typed).replace(/\s+/g, ' ')),
		v.minLength(1, 'missing'),
		v.maxLength(max, 'too-long')
	);

/** A reason that a contract adds to ours. */
export const reasonForm = v.object({
	reason: line(REASON_MAX),
	explanation: line(EXPLANATION_MAX)
});
