import * as v from 'valibot';
import { isEmail, normalEmail } from '../../shared/typed/typed-address.ts';
import { cleanText } from '../../shared/typed-form.ts';

export const MESSAGE_MAX = 4000;
const LINE_MAX = 160;
const ADDRESS_MAX = 400;

const line = v.pipe(
	v.string('line-long'),
	v.transform((typed) => cleanText(typed).replace(/\s+/g, ' ')),
	v.maxLength(LINE_MAX, 'line-long')
);

/** How the coordination is reached; any of it may stay empty. */
export const contactDetails = v.object({
	service: line,
	phone: line,
	hours: line,
	address: v.pipe(
		v.string('address-long'),
		v.transform(cleanText),
		v.maxLength(ADDRESS_MAX, 'address-long')
	)
});
export type ContactDetails = v.InferOutput<typeof contactDetails>;

/** What somebody writes to the coordination. */
export const contactMessage = v.object({
	email: v.pipe(
		v.string('email-missing'),
		v.transform(normalEmail),
		v.minLength(1, 'email-missing'),
		v.check(isEmail, 'email-malformed')
	),
	words: v.pipe(
		v.string('words-missing'),
		v.transform(cleanText),
		v.minLength(1, 'words-missing'),
		v.maxLength(MESSAGE_MAX, 'words-long')
	)
});
export type ContactMessage = v.InferOutput<typeof contactMessage>;
