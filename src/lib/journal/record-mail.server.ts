import { and, eq, gte, inArray, sql } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { keyedHash } from '../shared/keyed-hash.server.ts';
import { defaultLocale, type Locale } from '../shared/messages.ts';
import { defusedAround, plainSubject } from './defused-words.ts';
import { isStoppable, mailKinds, type MailKind } from './mail-kinds.ts';
import {
	limitsOf,
	MAIL_LIMIT_HOURS,
	MAIL_LIMITS,
	type MailBy,
	type MailLimit,
	type MailRefusal
} from './mail-limits.ts';
import { mail, mailStop } from './tables.server.ts';

export type Mail = {
	kind: MailKind;
	by: MailBy;
	/** Null for what is about no contract. */
	contractId: string | null;
	recipient: string;
	/** Of whoever reads it. */
	locale?: Locale;
	subject: string;
	body: string;
	/** The one address that the mail leads to: any other is made unpressable. */
	link: string | null;
};

/** Thrown where a mail is all that was asked for: the transaction ends with nothing written. */
export class MailRefused extends Error {
	readonly refusal: MailRefusal;
	constructor(refusal: MailRefusal) {
		super(`mail refused: ${refusal}`);
		this.refusal = refusal;
	}
}

/**
 * The only way into the outbox, in the transaction that decides a mail: it leaves after COMMIT. Gives why it will not leave, for
 * whoever causes it to be told; what they did may stand without it. Whoever erased their account has no address any more: nothing is
 * written for them.
 */
export async function recordMail(tx: Db, wanted: Mail): Promise<MailRefusal | null> {
	const { kind, by, contractId, link } = wanted;
	const recipient = wanted.recipient.trim().toLowerCase();
	if (!recipient.includes('@')) return 'stopped';
	if (await isStopped(tx, { kind, recipient })) return 'stopped';
	const sender = senderOf(by);
	const refusal = await findLimit(tx, { kind, by, contractId, recipient, sender });
	if (refusal) return refusal;
	const isWritten = kind !== 'demonstration';
	await tx.insert(mail).values({
		...{ kind, contractId, recipient, sender, locale: wanted.locale ?? defaultLocale },
		subject: isWritten ? plainSubject(wanted.subject) : wanted.subject,
		body: isWritten ? defusedAround(wanted.body, link) : wanted.body
	});
	return null;
}

/** The same where the mail is what was asked for: throws `MailRefused`. */
export async function recordMailOrThrow(tx: Db, wanted: Mail): Promise<void> {
	const refusal = await recordMail(tx, wanted);
	if (refusal) throw new MailRefused(refusal);
}

/** The same for many people at once; gives how many will be told. */
export async function recordMails(tx: Db, wanted: readonly Mail[]): Promise<number> {
	let told = 0;
	for (const one of wanted) if ((await recordMail(tx, one)) === null) told += 1;
	return told;
}

function senderOf(by: MailBy): string | null {
	if (by === 'product') return null;
	return keyedHash('accountId' in by ? `mail account ${by.accountId}` : `mail from ${by.network}`);
}

async function isStopped(tx: Db, { kind, recipient }: { kind: MailKind; recipient: string }) {
	if (!isStoppable(kind)) return false;
	const stops = and(eq(mailStop.mailbox, recipient), inArray(mailStop.kind, [kind, 'all']));
	return Number(await tx.$count(mailStop, stops)) > 0;
}

type Counted = Pick<Mail, 'kind' | 'by' | 'contractId' | 'recipient'> & { sender: string | null };

/** The first limit that is reached. Those that one sender causes at once wait for each other: none passes unseen. */
async function findLimit(tx: Db, counted: Counted): Promise<MailLimit | null> {
	const { sender, contractId, recipient } = counted;
	if (sender === null) return null;
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`mail ${sender}`}, 0))`);
	const own = Object.keys(mailKinds).filter((kind) => mailKinds[kind as MailKind] === 'own');
	const isOwn = inArray(mail.kind, own as MailKind[]);
	const ofLimit = {
		mailbox: and(eq(mail.recipient, recipient), sql`not ${isOwn}`, sql`${mail.sender} is not null`),
		'own-mailbox': and(eq(mail.recipient, recipient), isOwn),
		account: eq(mail.sender, sender),
		network: eq(mail.sender, sender),
		contract:
			contractId === null
				? sql`false`
				: and(eq(mail.contractId, contractId), sql`${mail.sender} is not null`)
	};
	for (const limit of limitsOf(counted)) {
		const count = await tx.$count(mail, and(gte(mail.createdAt, dayAgo), ofLimit[limit]));
		if (Number(count) >= MAIL_LIMITS[limit]) return limit;
	}
	return null;
}

const dayAgo = sql`now() - make_interval(hours => ${MAIL_LIMIT_HOURS})`;
