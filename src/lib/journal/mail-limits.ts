import { mailKinds, type MailKind } from './mail-kinds.ts';

/**
 * How many mails caused by people leave in a day (24 hours that slide). A person meets none of them; a stolen account or a script
 * does. What the product does by itself at its hour (reminders, outcomes) is owed to people and has no limit.
 */
export const MAIL_LIMITS = {
	/** To one mailbox, caused by others: nobody is flooded through us. */
	mailbox: 40,
	/** To one mailbox, asked for by whoever says that it is theirs. */
	'own-mailbox': 25,
	/** Caused by one account: several rounds of invitations in a day. */
	account: 600,
	/** Caused by one network without an account: two rooms where everybody signs up. */
	network: 400,
	/** Caused in one contract. */
	contract: 5_000
} as const;
export type MailLimit = keyof typeof MAIL_LIMITS;
/** Why a mail is not recorded: too many left, or whoever would receive it wants no more of these. */
export type MailRefusal = MailLimit | 'stopped';

export const MAIL_LIMIT_HOURS = 24;

/** Who causes a mail: somebody signed in, whoever sits behind a network address, or the product at its hour. */
export type MailBy = { accountId: string } | { network: string } | 'product';

/** The limits that a mail counts under. */
export function limitsOf({ kind, by }: { kind: MailKind; by: MailBy }): MailLimit[] {
	if (by === 'product') return [];
	const sender: MailLimit = 'accountId' in by ? 'account' : 'network';
	return [mailKinds[kind] === 'own' ? 'own-mailbox' : 'mailbox', sender, 'contract'];
}
