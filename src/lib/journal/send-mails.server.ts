import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { isStoppable } from './mail-kinds.ts';
import { nextAttempt, RETRY_MINUTES, wordsOfServer } from './mail-rules.ts';
import { framed, type MailPlace, type MailSite } from './mail-frame.ts';
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
	/** Asked once for each contract of those that leave together. */
	findPlace: (contractId: string) => Promise<MailPlace | null>;
	findSite: () => Promise<MailSite & { senderName: string }>;
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
	const address = addressing && reserved.length > 0 ? await addressedBy(addressing) : plain;
	let sent = 0;
	for (const row of reserved) {
		try {
			await send(await address(row));
			// The links of a mail that left open things: they are not kept.
			await db
				.update(mail)
				.set({ sentAt: now(), body: '', replyTo: null, lastError: null })
				.where(eq(mail.id, row.id));
			sent += 1;
		} catch (error) {
			await db.update(mail).set(failureOf(error, now())).where(eq(mail.id, row.id));
		}
	}
	return { sent, failed: reserved.length - sent };
}

type Row = typeof mail.$inferSelect;

const plain = async ({ id, recipient, subject, body }: Row): Promise<OutgoingMail> => ({
	...{ id, recipient, subject, body }
});

/** What people read of mails: with their frame, whom to answer, and how to stop them. */
export async function addressedBy(
	addressing: Addressing
): Promise<(row: Row) => Promise<OutgoingMail>> {
	const { senderName, ...site } = await addressing.findSite();
	const places = new Map<string, Promise<MailPlace | null>>();
	const placeOf = (contractId: string) => {
		const found = places.get(contractId) ?? addressing.findPlace(contractId);
		places.set(contractId, found);
		return found;
	};
	return async (row) => {
		const { recipient, body, kind, contractId, locale } = row;
		const place = contractId === null ? null : await placeOf(contractId);
		const isStopped = kind !== null && isStoppable(kind);
		const stopUrl = isStopped ? stopUrlOf(addressing.origin, { mailbox: recipient, kind }) : null;
		const frame = { site, place: withoutOwn(place, row), stopUrl };
		return {
			...(await plain(row)),
			...{ senderName, stopUrl, replyTo: row.replyTo ?? (place?.replyTo || null) },
			body: isFramed(row) ? framed(locale, body, frame) : body
		};
	};
}

/** What already left has no body, and no frame; what the demonstration sends is a file that is copied whole. */
const isFramed = ({ body, kind }: Row) => body !== '' && kind !== 'demonstration';

/** Where answers go to somebody else than the coordination, nothing says that it reads them. */
function withoutOwn(place: MailPlace | null, { replyTo }: Row): MailPlace | null {
	return place && replyTo !== null ? { ...place, replyTo: '' } : place;
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
		...{ lastError, attempts: RETRY_MINUTES.length + 1, body: '', replyTo: null },
		...{ refusedAt: now, refusedCode: status, refusedWords: wordsOfServer(response) }
	};
}
