/** ASVS 5.0, 6.2.1: eight characters at least; more are advised. Long enough for a passphrase (6.2.9). */
export const PASSWORD_MIN_CHARACTERS = 8;
export const PASSWORD_MAX_CHARACTERS = 200;
export const NAME_MAX_CHARACTERS = 80;

/** How long a link sent by mail can be used (ASVS 5.0, 6.5.5: ten minutes for what signs in). */
export const LINK_MINUTES = {
	'sign-in': 10,
	reset: 30,
	verify: 3 * 24 * 60,
	// Two mailboxes, of which one may be at work.
	'address-before': 24 * 60,
	'address-after': 24 * 60,
	erase: 30
} as const;

export type PasswordRefusal =
	'password-too-short' | 'password-too-long' | 'password-too-common' | 'password-too-personal';

/** Length and known lists only: no rule on the kinds of characters (ASVS 5.0, 6.2.5). */
export function passwordRefusal(
	password: string,
	{ common, personal }: { common: ReadonlySet<string>; personal: readonly string[] }
): PasswordRefusal | null {
	const length = [...password].length;
	if (length < PASSWORD_MIN_CHARACTERS) return 'password-too-short';
	if (length > PASSWORD_MAX_CHARACTERS) return 'password-too-long';
	const plain = password.trim().toLowerCase();
	if (common.has(plain) || /^(.)\1*$/u.test(plain)) return 'password-too-common';
	const words = personal.flatMap((text) => [text, text.split('@')[0] ?? '']);
	const known = words.map((word) => word.trim().toLowerCase()).filter(Boolean);
	return known.includes(plain) ? 'password-too-personal' : null;
}

/** Spaces made single; what a person could not have typed on one line removed. */
export function tidyName(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Names travel in mails to other people: one that carries a link would make us send it. */
export function isName(text: string): boolean {
	if (text === '' || [...text].length > NAME_MAX_CHARACTERS) return false;
	return !/[<>@\\]|\/\/|www\.|\.(fr|com|net|org|eu|io)\b/i.test(text);
}

/** Monday of the week of an instant (UTC), as a plain day. */
export function mondayOf(now: Date): string {
	const daysSince = (now.getUTCDay() + 6) % 7;
	return new Date(now.getTime() - daysSince * 86_400_000).toISOString().slice(0, 10);
}
