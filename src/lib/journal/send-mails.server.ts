import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { nextAttempt, RETRY_MINUTES } from './mail-rules.ts';
import { mail } from './tables.server.ts';

/** What leaves; `id` makes the same Message-ID at each try, so that a mail sent twice is seen as one. */
export type OutgoingMail = { id: string; recipient: string; subject: string; body: string };
export type SendMail = (mail: OutgoingMail) => Promise<void>;

const AT_ONCE = 10;

/**
 * Sends the mails that are due. Each is first reserved in a short transaction of its own, so that several processes
 * share the work and a slow mail server holds no lock; one that dies in between is tried again when its turn comes back.
 */
export async function sendDueMails(
	db: Db,
	{ send, now }: { send: SendMail; now: () => Date }
): Promise<{ sent: number; failed: number }> {
	const reserved = await reserveMails(db, now());
	let sent = 0;
	for (const row of reserved) {
		try {
			await send(row);
			// The links of a mail that left open things: they are not kept.
			await db
				.update(mail)
				.set({ sentAt: now(), body: '', lastError: null })
				.where(eq(mail.id, row.id));
			sent += 1;
		} catch (error) {
			await db.update(mail).set(failureOf(error)).where(eq(mail.id, row.id));
		}
	}
	return { sent, failed: reserved.length - sent };
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

/** A code and a number only: what a mail server answers repeats the address. An address that is refused is not tried again. */
function failureOf(error: unknown): { lastError: string; attempts?: number } {
	const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
	const status = typeof responseCode === 'number' ? responseCode : null;
	const lastError = [code, status].filter(Boolean).join(' ') || 'unknown';
	const refusedForGood = code === 'EENVELOPE' && status !== null && status >= 500;
	return refusedForGood ? { lastError, attempts: RETRY_MINUTES.length + 1 } : { lastError };
}
