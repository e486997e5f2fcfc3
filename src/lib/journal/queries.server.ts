import { and, desc, ilike, isNotNull, lte, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { daysBefore, MAIL_DAYS } from '../treatments/durations.ts';
import { mail } from './tables.server.ts';

export const MAILS_PER_PAGE = 20;

export type StoredMail = typeof mail.$inferSelect;

/** The outbox, newest first. `search` looks in the address, the subject and the text. `page` starts at 1. */
export async function listMails(
	db: Db,
	{ search, page }: { search: string; page: number }
): Promise<{ mails: StoredMail[]; pages: number }> {
	const found = search === '' ? undefined : matching(search);
	const count = await db.$count(mail, found);
	const mails = await db
		.select()
		.from(mail)
		.where(found)
		.orderBy(desc(mail.createdAt), desc(mail.id))
		.limit(MAILS_PER_PAGE)
		.offset((page - 1) * MAILS_PER_PAGE);
	return { mails, pages: Math.max(1, Math.ceil(count / MAILS_PER_PAGE)) };
}

/** `email` in lower case. */
export async function deleteMailsTo(tx: Db, email: string): Promise<void> {
	await tx.delete(mail).where(sql`lower(${mail.recipient}) = ${email}`);
}

/** Forgets the mails whose time is over. */
export async function deleteOldMails(db: Db, now: Date): Promise<void> {
	const limit = daysBefore(now, MAIL_DAYS);
	await db
		.delete(mail)
		.where(or(and(isNotNull(mail.sentAt), lte(mail.sentAt, limit)), lte(mail.createdAt, limit)));
}

function matching(search: string): SQL | undefined {
	const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
	return or(
		ilike(mail.recipient, pattern),
		ilike(mail.subject, pattern),
		ilike(mail.body, pattern)
	);
}
