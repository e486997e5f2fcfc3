import {
	and,
	desc,
	eq,
	ilike,
	inArray,
	isNotNull,
	isNull,
	lte,
	ne,
	or,
	sql,
	type SQL
} from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { daysBefore, MAIL_DAYS, REFUSAL_DAYS } from '../treatments/durations.ts';
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
		// Those of one moment were written in an order drawn by lot: it tells nothing, and is not shown.
		.orderBy(desc(mail.createdAt), mail.recipient, desc(mail.id))
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
	const ofRefusals = daysBefore(now, REFUSAL_DAYS);
	await db
		.delete(mail)
		.where(
			or(
				and(isNotNull(mail.sentAt), lte(mail.sentAt, limit)),
				and(isNull(mail.refusedAt), lte(mail.createdAt, limit)),
				lte(mail.createdAt, ofRefusals)
			)
		);
}

/** What the server of a mailbox answered the last time that something of this contract was sent there. */
export type MailRefusalShown = { at: Date; words: string };

/**
 * Of these mailboxes, those that the last mail of a contract did not reach because their server refused it for good. Reminders are
 * left out: they go to those who have not voted, and nobody is told who these are.
 */
export async function findRefusedMailboxes(
	db: Db,
	{ contractId, mailboxes }: { contractId: string; mailboxes: readonly (string | null)[] }
): Promise<Map<string, MailRefusalShown>> {
	const wanted = [...new Set(mailboxes.flatMap((mailbox) => mailbox?.toLowerCase() ?? []))];
	if (wanted.length === 0) return new Map();
	const last = await db
		.selectDistinctOn([mail.recipient], {
			recipient: mail.recipient,
			at: mail.refusedAt,
			words: mail.refusedWords
		})
		.from(mail)
		.where(
			and(
				eq(mail.contractId, contractId),
				ne(mail.kind, 'vote-reminder'),
				inArray(mail.recipient, wanted),
				or(isNotNull(mail.sentAt), isNotNull(mail.refusedAt))
			)
		)
		.orderBy(mail.recipient, desc(mail.createdAt), desc(mail.id));
	return new Map(
		last.flatMap(({ recipient, at, words }) =>
			at === null ? [] : [[recipient, { at, words: words ?? '' }] as const]
		)
	);
}

function matching(search: string): SQL | undefined {
	const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
	return or(
		ilike(mail.recipient, pattern),
		ilike(mail.subject, pattern),
		ilike(mail.body, pattern)
	);
}
