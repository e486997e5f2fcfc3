/** A mail that left, or that nobody could deliver. */
export const MAIL_DAYS = 30;
/** That an address was refused by its server, for whoever wrote to it. */
export const REFUSAL_DAYS = 180;
/** An address that an invitation was sent to, once the invitation was used, withdrawn or too old. */
export const INVITATION_DAYS_AFTER = 30;
/** A link that showed something before it opened, once it had ended. */
export const PREVIEW_DAYS_AFTER = 30;
/** A sign-up whose address was never confirmed. */
export const UNCONFIRMED_DAYS = 30;
/**
 * An account to which nobody signs in; CNIL, reference on the management of commercial activities of 3 February 2022: an account is unused
 * after two years, and its holder is told before it goes.
 */
export const UNUSED_MONTHS = 24;
/** Between that warning and the end of the account. */
export const UNUSED_DAYS_AFTER_WARNING = 30;
/** Who did what, in the journal; CNIL, deliberation 2021-122 of 14 October 2021: six months to a year. */
export const JOURNAL_MONTHS = 12;
/** An answer to a request. */
export const REQUEST_MONTHS = 12;
/** What stood beside a moderated text; law of 29 July 1881, articles 65 and 65-3: three months, a year for the gravest. */
export const MODERATION_MONTHS = 12;
/** A roll and its signatures, after the outcome; CJA, article R. 421-1: two months to bring an action, one more to hear of it. */
export const ROLL_MONTHS = 3;
/** The same where no outcome was said: after publication. Also a roll that never served, after it was begun. */
export const ROLL_MONTHS_AT_MOST = 12;
/** What ties accounts and devices to a consultation whose follow-up never comes, after its end. */
export const CONSULTATION_MONTHS = 12;

const DAY_MS = 86_400_000;

export function daysBefore(now: Date, days: number): Date {
	return new Date(now.getTime() - days * DAY_MS);
}

/** The same day of an earlier month, or its last day. */
export function monthsBefore(now: Date, months: number): Date {
	const at = new Date(now);
	at.setUTCMonth(at.getUTCMonth() - months);
	// The 31st of a month that has thirty days would be the first of the next one.
	if (at.getUTCDate() !== now.getUTCDate()) at.setUTCDate(0);
	return at;
}
