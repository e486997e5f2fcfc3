/**
 * `own`: answers what its recipient has just done, and leaves whatever was stopped. `due`: its recipient has a task or a right
 * that nobody else may tell them of. `news`: all the rest, which whoever receives it may stop.
 */
export type MailNature = 'own' | 'due' | 'news';

/** Every kind of mail. One more says here what it is before it can be recorded. */
export const mailKinds = {
	'sign-up': 'own',
	'sign-in': 'own',
	password: 'own',
	/** A change of address, or the end of an account: asked by the person, proven by their mailboxes. */
	address: 'own',
	'private-link': 'own',
	'request-answered': 'own',
	'claim-answered': 'own',
	bureau: 'due',
	/** A right in a contract begins or ends, or waits for who answers for it. */
	role: 'due',
	/** What those who run the installation have said of a contract, or have to say. */
	'contract-standing': 'due',
	/** An account that those who run the installation keep out, or let in again. */
	suspension: 'due',
	/** An account that nobody uses will be erased. */
	unused: 'due',
	claim: 'due',
	demonstration: 'due',
	/** What somebody writes to the coordination. */
	contact: 'due',
	invitation: 'news',
	request: 'news',
	mention: 'news',
	reply: 'news',
	'invitation-accepted': 'news',
	moderation: 'news',
	'consultation-opened': 'news',
	'vote-opened': 'news',
	suggestion: 'news',
	consent: 'news',
	'follow-up': 'news',
	'vote-reminder': 'news',
	'vote-outcome': 'news'
} as const satisfies Record<string, MailNature>;

export type MailKind = keyof typeof mailKinds;
export type StoppableKind = {
	[K in MailKind]: (typeof mailKinds)[K] extends 'news' ? K : never;
}[MailKind];

export function isStoppable(kind: MailKind): kind is StoppableKind {
	return mailKinds[kind] === 'news';
}

export function isMailKind(value: unknown): value is MailKind {
	return typeof value === 'string' && Object.hasOwn(mailKinds, value);
}
