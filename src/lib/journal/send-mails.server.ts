import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { isStoppable } from './mail-kinds.ts';
import { nextAttempt, RETRY_MINUTES, wordsOfServer } from './mail-rules.ts';
import { stopFooter } from './stop-mails.ts';
import { stopUrlOf } from './mail-stops.server.ts';
import { mail } from './tables.server.ts';

/** What leaves; `id` makes the same Message-ID at each try, so that a mail sent twice is seen as one. */
export type OutgoingMail = {
	id: string;
	recipient: string;
	subject: string;
	body: string;
	/** Who reads the answers; nobody when null. */
	replyTo?: string | null;
	/** Where a press stops such mails; null for those that nobody stops. */
	stopUrl?: string | null;
	/** Beside the address that it comes from; empty: as that address says. */
	senderName?: string;
};
export type SendMail = (mail: OutgoingMail) => Promise<void>;
/** What an installation knows of a mail when it leaves. */
export type Addressing = {
	origin: string;
	replyToOf: (contractId: string) => Promise<string | null>;
	findSenderName: () => Promise<string>;
};

const AT_ONCE = 10;

/**
 * Sends the mails that are due. Each is first reserved in a short transaction of its own, so that several processes
 * share the work and a slow mail server holds no lock; one that dies in between is tried again when its turn comes back.
 */
export async function sendDueMails(
	db: Db,
	{ send, now, addressing }: { send: SendMail; now: () => Date; addressing?: Addressing }
): Promise<{ sent: number; failed: number }> {
	const reserved = await reserveMails(db, now());
	const senderName = reserved.length > 0 ? await addressing?.findSenderName() : undefined;
	let sent = 0;
	for (const row of reserved) {
		try {
			await send({ ...(await addressed(row, addressing)), senderName });
			// The links of a mail that left open things: they are not kept.
			await db
				.update(mail)
				.set({ sentAt: now(), body: '', lastError: null })
				.where(eq(mail.id, row.id));
			sent += 1;
		} catch (error) {
			await db.update(mail).set(failureOf(error, now())).where(eq(mail.id, row.id));
		}
	}
	return { sent, failed: reserved.length - sent };
}

type Row = typeof mail.$inferSelect;

async function addressed(row: Row, addressing: Addressing | undefined): Promise<OutgoingMail> {
	const { id, recipient, subject, body, kind, contractId, locale } = row;
	const plain = { id, recipient, subject, body };
	if (!addressing) return plain;
	const replyTo = contractId === null ? null : await addressing.replyToOf(contractId);
	if (kind === null || !isStoppable(kind)) return { ...plain, replyTo, stopUrl: null };
	const stopUrl = stopUrlOf(addressing.origin, { mailbox: recipient, kind });
	return { ...plain, replyTo, stopUrl, body: body + stopFooter(locale, { url: stopUrl }) };
}

async function reserveMails(db: Db, now: Date) {
	return db.transaction(async (tx) => {
		const due = await tx
			.select({ id: mail.id, attempts: mail.attempts })
			.from(mail)
			.where(
				and(
					isNull(mail.sentAt),
					lte(mail.nextAttemptAt, now),
					lte(mail.attempts, RETRY_MINUTES.length)
				)
			)
			.orderBy(asc(mail.createdAt))
			.limit(AT_ONCE)
			.for('update', { skipLocked: true });
		for (const { id, attempts } of due) {
			const next = { attempts: attempts + 1, nextAttemptAt: nextAttempt(attempts + 1, now) };
			await tx.update(mail).set(next).where(eq(mail.id, id));
		}
		const ids = due.map(({ id }) => id);
		return tx.select().from(mail).where(inArray(mail.id, ids)).orderBy(asc(mail.createdAt));
	});
}

type Failure = Partial<typeof mail.$inferInsert>;

/**
 * A code and a number: what a mail server answers repeats the address. What the server of the recipient refuses for good is not tried
 * again, and its words are kept, without the address, for whoever sent; a server that refuses us as a sender is another matter.
 */
function failureOf(error: unknown, now: Date): Failure {
	const { code, responseCode, command, response } = error as Record<string, unknown>;
	const status = typeof responseCode === 'number' ? responseCode : null;
	const lastError = [code, status].filter(Boolean).join(' ') || 'unknown';
	const isOfRecipient = command === 'RCPT TO' || command === 'DATA';
	if (status === null || status < 500 || !isOfRecipient) return { lastError };
	return {
		...{ lastError, attempts: RETRY_MINUTES.length + 1, body: '' },
		...{ refusedAt: now, refusedCode: status, refusedWords: wordsOfServer(response) }
	};
}
