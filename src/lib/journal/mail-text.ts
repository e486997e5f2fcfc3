import type { InEachLanguage, Locale } from '../shared/messages.ts';

export type MailText = { subject: string; body: string };

/**
 * A mail in the language of who reads it, not of who causes it: it stands apart from the catalogue of pages, and like a
 * message does not compile until each language has it.
 */
// @__NO_SIDE_EFFECTS__
export function mailText<P>(
	words: InEachLanguage<(p: P) => MailText>
): (locale: Locale, p: P) => MailText {
	return (locale, p) => words[locale](p);
}
