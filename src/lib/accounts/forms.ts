import * as v from 'valibot';
import { isName, tidyName } from './rules.ts';
import { normalEmail, readAddress } from '../shared/typed/typed-address.ts';
import { locales } from '../shared/messages.ts';

const email = v.pipe(
	v.string('email-missing'),
	v.maxLength(1000, 'email-malformed'),
	v.transform(normalEmail),
	v.nonEmpty('email-missing'),
	v.check((address) => readAddress(address).problem !== 'other-alphabet', 'other-alphabet'),
	v.check((address) => readAddress(address).problem === null, 'email-malformed')
);
const name = (missing: string, malformed: string) =>
	v.pipe(
		v.string(missing),
		v.maxLength(1000, malformed),
		v.transform(tidyName),
		v.nonEmpty(missing),
		v.check(isName, malformed)
	);
const displayName = name('name-missing', 'name-malformed');
const pseudonym = name('pseudonym-missing', 'pseudonym-malformed');
/** Its quality is judged by `newPasswordRefusal`, which knows the list. */
const newPassword = v.pipe(v.string('password-missing'), v.nonEmpty('password-missing'));

export const signUpForm = v.object({ displayName, email, pseudonym, password: newPassword });
export const emailForm = v.object({ email });
export const changePasswordForm = v.object({
	current: v.pipe(v.string('current-missing'), v.nonEmpty('current-missing')),
	password: newPassword
});
export const profileForm = v.object({
	displayName,
	pseudonym,
	locale: v.picklist(locales, 'locale-unknown')
});
