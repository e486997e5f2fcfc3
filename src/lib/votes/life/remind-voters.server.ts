import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import { contract } from '../../contracts/tables.server.ts';
import { readClock } from '../../database/clock.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { recordMails } from '../../journal/record-mail.server.ts';
import { journalEntry } from '../../journal/tables.server.ts';
import { defaultLocale, type Locale } from '../../shared/messages.ts';
import { dueReminders } from '../rules.ts';
import { vote, voteCast, voter } from '../tables.server.ts';
import { reminderMail } from './reminder-mails.ts';

const KIND = 'vote-reminded';

/**
 * Writes to those who have not voted, on the days that were announced, once each. Nobody is told who they are: the mails go
 * from the database to the outbox, and the journal keeps the day alone. `origin` begins the addresses in the mails.
 */
export async function remindVoters(
	db: Db,
	{ origin, now }: { origin: string; now?: Date }
): Promise<{ reminded: string[] }> {
	const open = await db
		.select({ id: vote.id })
		.from(vote)
		.where(
			and(
				isNotNull(vote.openedAt),
				isNull(vote.closedAt),
				isNull(vote.withdrawnAt),
				sql`cardinality(${vote.reminderDays}) > 0`
			)
		);
	const reminded: string[] = [];
	for (const { id: voteId } of open)
		if (await remindOne(db, { voteId, origin, now })) reminded.push(voteId);
	return { reminded };
}

async function remindOne(
	db: Db,
	{ voteId, origin, now }: { voteId: string; origin: string; now?: Date }
): Promise<boolean> {
	return db.transaction(async (tx) => {
		// Several processes look at the same hour: one holds the row, the others find it done.
		const [row] = await tx.select().from(vote).where(eq(vote.id, voteId)).for('update');
		if (!row?.opensAt || !row.closesAt || row.withdrawnAt) return false;
		const at = now ?? (await readClock(tx));
		const { opensAt, closesAt, reminderDays } = row;
		const sent = await listSent(tx, voteId);
		const [place] = await tx.select().from(contract).where(eq(contract.id, row.contractId));
		const zone = place!.timeZone;
		const due = dueReminders({ opensAt, closesAt, reminderDays, zone }, { sent, now: at });
		if (due.length === 0) return false;
		// Where the mail would lead, nobody reads anything: it waits until the contract is shown again.
		if (place!.standing === 'hidden') return false;
		const url = `${origin}/c/${place!.slug}/votes/${row.slug}`;
		const words = { title: row.title, territory: place!.territoryName, url };
		await recordMails(
			tx,
			(await listSilent(tx, voteId)).map(({ email, locale }) => ({
				...{ kind: 'vote-reminder', by: 'product', contractId: row.contractId },
				...{ recipient: email, locale, link: url },
				...reminderMail(locale, { ...words, closesAt, zone })
			}))
		);
		for (const days of due)
			await recordEvent(tx, {
				...{ kind: KIND, contractId: row.contractId },
				...{ subject: { type: 'vote', id: voteId }, data: { days } }
			});
		return true;
	});
}

async function listSent(tx: Db, voteId: string): Promise<number[]> {
	const rows = await tx
		.select({ data: journalEntry.data })
		.from(journalEntry)
		.where(
			and(
				eq(journalEntry.subjectType, 'vote'),
				eq(journalEntry.subjectId, voteId),
				eq(journalEntry.kind, KIND)
			)
		);
	return rows.map(({ data }) => Number(data.days));
}

/** Addresses of those who have not voted: theirs once confirmed, or as the roll has it. Those who have a letter alone have none. */
async function listSilent(tx: Db, voteId: string): Promise<{ email: string; locale: Locale }[]> {
	const rows = await tx
		.select({ own: account.email, imported: voter.email, locale: account.locale })
		.from(voter)
		.leftJoin(account, and(eq(account.id, voter.accountId), isNotNull(account.emailVerifiedAt)))
		.leftJoin(voteCast, eq(voteCast.voterId, voter.id))
		.where(
			and(
				eq(voter.voteId, voteId),
				isNull(voter.revokedAt),
				isNull(account.suspendedAt),
				isNull(voteCast.voterId),
				or(isNotNull(account.email), isNotNull(voter.email))
			)
		)
		.orderBy(sql`random()`);
	return rows.map(({ own, imported, locale }) => ({
		email: (own ?? imported)!,
		locale: locale ?? defaultLocale
	}));
}
