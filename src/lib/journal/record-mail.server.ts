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
	/** Who is answered, when it is not the coordination of the contract. */
	replyTo?: string;
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
	const { kind, by, contractId } = wanted;
	const recipient = mailboxOf(wanted);
	if (!recipient.includes('@')) return 'stopped';
	if (await isStopped(tx, { kind, recipient })) return 'stopped';
	const sender = senderOf(by);
	const refusal = await findLimit(tx, { kind, by, contractId, recipient, sender });
	if (refusal) return refusal;
	await tx.insert(mail).values(rowOf(wanted, { recipient, sender }));
	return null;
}

function rowOf(
	wanted: Mail,
	{ recipient, sender }: { recipient: string; sender: string | null }
): typeof mail.$inferInsert {
	const { kind, contractId, link, subject, body } = wanted;
	const isWritten = kind !== 'demonstration';
	return {
		...{ kind, contractId, recipient, sender, locale: wanted.locale ?? defaultLocale },
		replyTo: wanted.replyTo ?? null,
		subject: isWritten ? plainSubject(subject) : subject,
		body: isWritten ? defusedAround(body, link) : body
	};
}

/** The same where the mail is what was asked for: throws `MailRefused`. */
export async function recordMailOrThrow(tx: Db, wanted: Mail): Promise<void> {
	const refusal = await recordMail(tx, wanted);
	if (refusal) throw new MailRefused(refusal);
}

/** The same for many people at once; gives how many will be told. What the product sends by itself is written many rows at a time. */
export async function recordMails(tx: Db, wanted: readonly Mail[]): Promise<number> {
	let told = 0;
	for (const one of wanted) {
		if (one.by === 'product') continue;
		if ((await recordMail(tx, one)) === null) told += 1;
	}
	const own = wanted.filter(({ by }) => by === 'product');
	for (let from = 0; from < own.length; from += ROWS_AT_ONCE)
		told += await recordOwnMails(tx, own.slice(from, from + ROWS_AT_ONCE));
	return told;
}

const ROWS_AT_ONCE = 200;

/** What the product sends has no limit; who stopped it has none. */
async function recordOwnMails(tx: Db, wanted: readonly Mail[]): Promise<number> {
	const rows = wanted
		.map((one) => rowOf(one, { recipient: mailboxOf(one), sender: null }))
		.filter(({ recipient }) => recipient.includes('@'));
	const recipients = rows.map(({ recipient }) => recipient);
	if (recipients.length === 0) return 0;
	const stops = await tx.select().from(mailStop).where(inArray(mailStop.mailbox, recipients));
	const stopped = new Set(stops.map(({ mailbox, kind }) => `${kind} ${mailbox}`));
	const told = rows.filter(
		({ kind, recipient }) =>
			!isStoppable(kind!) ||
			(!stopped.has(`${kind} ${recipient}`) && !stopped.has(`all ${recipient}`))
	);
	if (told.length > 0) await tx.insert(mail).values(told);
	return told.length;
}

const mailboxOf = ({ recipient }: Mail) => recipient.trim().toLowerCase();

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
