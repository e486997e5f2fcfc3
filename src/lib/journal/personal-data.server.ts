import { and, desc, eq, isNotNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { JOURNAL_MONTHS, monthsBefore } from '../treatments/durations.ts';
import { withoutName } from '../treatments/names.ts';
import type { Leaving, PersonalData } from '../treatments/personal-data.server.ts';
import type { KeyOf } from '../treatments/treatment.ts';
import type { journalTreatments } from './personal-data.ts';
import { deleteMailsTo, deleteOldMails } from './queries.server.ts';
import { journalEntry, mail, mailStop } from './tables.server.ts';

const aboutAccount = (accountId: string) =>
	and(eq(journalEntry.subjectType, 'account'), eq(journalEntry.subjectId, accountId));
const namedInData = (accountId: string) => sql`${journalEntry.data}->>'accountId' = ${accountId}`;
const sentTo = (email: string) => sql`lower(${mail.recipient}) = ${email}`;

export const journalPersonalData: PersonalData<KeyOf<typeof journalTreatments>> = {
	copy: {
		journal: async (db, { accountId }) => {
			const rows = await db
				.select()
				.from(journalEntry)
				.where(
					or(eq(journalEntry.actorId, accountId), aboutAccount(accountId), namedInData(accountId))
				)
				.orderBy(desc(journalEntry.id));
			return rows.map(({ kind, subjectType, createdAt }) => ({
				...{ event: kind, about: subjectType, date: createdAt }
			}));
		},
		mails: async (db, { email }) => {
			const rows = await db.select().from(mail).where(sentTo(email)).orderBy(desc(mail.createdAt));
			return rows.map(({ subject, createdAt, sentAt }) => ({
				...{ title: subject, date: createdAt, sent: sentAt }
			}));
		},
		stops: async (db, { email }) => {
			const rows = await db.select().from(mailStop).where(eq(mailStop.mailbox, email));
			return rows.map(({ kind, createdAt }) => ({ kind, date: createdAt }));
		}
	},
	erase: async (tx, leaving) => {
		await tx.delete(journalEntry).where(aboutAccount(leaving.accountId));
		await deleteMailsTo(tx, leaving.email);
		await tx.delete(mailStop).where(eq(mailStop.mailbox, leaving.email));
		await eraseNamesInMails(tx, leaving);
	},
	expire: { journal: forgetWho, mails: deleteOldMails }
};

/** Mails that wait for somebody else may say what this person did. */
async function eraseNamesInMails(
	tx: Db,
	{ displayName, pseudonym, nameAfter: by }: Leaving
): Promise<void> {
	for (const name of new Set([displayName, pseudonym])) {
		const words = sql`lower(${mail.subject} || ' ' || ${mail.body})`;
		const rows = await tx
			.select({ id: mail.id, subject: mail.subject, body: mail.body })
			.from(mail)
			.where(sql`position(lower(${name}::text) in ${words}) > 0`);
		for (const { id, subject, body } of rows)
			await tx
				.update(mail)
				.set({
					subject: withoutName(subject, { name, by }),
					body: withoutName(body, { name, by })
				})
				.where(eq(mail.id, id));
	}
}

/** What is about accounts goes; of the rest, that it happened stays, and not who did it. */
async function forgetWho(db: Db, now: Date): Promise<void> {
	const isOld = lt(journalEntry.createdAt, monthsBefore(now, JOURNAL_MONTHS));
	await db.delete(journalEntry).where(and(isOld, eq(journalEntry.subjectType, 'account')));
	await db
		.update(journalEntry)
		.set({ actorId: null, data: sql`${journalEntry.data} - 'accountId'` })
		.where(
			and(isOld, or(isNotNull(journalEntry.actorId), sql`${journalEntry.data} ? 'accountId'`))
		);
}
