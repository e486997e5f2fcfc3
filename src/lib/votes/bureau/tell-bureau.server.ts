import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import { contract } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { recordMail } from '../../journal/record-mail.server.ts';
import { journalEntry } from '../../journal/tables.server.ts';
import { vote, voteTrustee } from '../tables.server.ts';
import { openMail, prepareMail } from './bureau-mails.ts';

const APPOINTED = 'vote-bureau-appointed';
const TOLD = { prepare: 'vote-bureau-told', open: 'vote-bureau-called' } as const;
type Turn = keyof typeof TOLD;

/**
 * Writes to the members of each bureau when their turn comes: appointed, they prepare their devices; the vote closed, they open it.
 * Once each time, whatever the number of processes. `origin` begins the addresses in the mails.
 */
export async function tellBureaus(db: Db, { origin }: { origin: string }): Promise<string[]> {
	const waiting = await db
		.select({ id: vote.id })
		.from(vote)
		.where(
			and(
				eq(vote.secrecy, 'secret'),
				isNull(vote.publishedAt),
				isNull(vote.withdrawnAt),
				// While people vote nothing is asked of a bureau, and nobody waits for this row.
				or(isNull(vote.openedAt), isNotNull(vote.closedAt))
			)
		);
	const told: string[] = [];
	for (const { id: voteId } of waiting)
		if (await tellOne(db, { voteId, origin })) told.push(voteId);
	return told;
}

async function tellOne(
	db: Db,
	{ voteId, origin }: { voteId: string; origin: string }
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const [row] = await tx.select().from(vote).where(eq(vote.id, voteId)).for('no key update');
		if (!row || row.publishedAt || row.withdrawnAt) return false;
		const due = await findTurn(tx, row);
		if (!due) return false;
		const { turn, appointments } = due;
		const [place] = await tx.select().from(contract).where(eq(contract.id, row.contractId));
		const words = {
			...{ title: row.title, territory: place!.territoryName, needed: row.sharesNeeded ?? 2 },
			url: `${origin}/c/${place!.slug}/votes/${row.slug}/bureau`
		};
		const mailOf = turn === 'open' ? openMail : prepareMail;
		for (const { email, locale } of await listAddresses(tx, voteId))
			await recordMail(tx, { recipient: email, ...mailOf(locale, words) });
		await recordEvent(tx, {
			...{ kind: TOLD[turn], contractId: row.contractId },
			...{ subject: { type: 'vote', id: voteId }, data: { appointments } }
		});
		return true;
	});
}

/** What they were not told yet: the last bureau that was appointed, once; the closing, once. */
async function findTurn(
	tx: Db,
	{ id, openedAt, closedAt }: typeof vote.$inferSelect
): Promise<{ turn: Turn; appointments: number } | null> {
	const rows = await tx
		.select({ kind: journalEntry.kind, data: journalEntry.data })
		.from(journalEntry)
		.where(
			and(
				eq(journalEntry.subjectType, 'vote'),
				eq(journalEntry.subjectId, id),
				inArray(journalEntry.kind, [APPOINTED, TOLD.prepare, TOLD.open])
			)
		);
	const appointments = rows.filter(({ kind }) => kind === APPOINTED).length;
	const isTold = (turn: Turn) =>
		rows.some(({ kind, data }) => kind === TOLD[turn] && Number(data.appointments) >= appointments);
	if (closedAt) return isTold('open') ? null : { turn: 'open', appointments };
	if (openedAt || appointments === 0 || isTold('prepare')) return null;
	return { turn: 'prepare', appointments };
}

async function listAddresses(tx: Db, voteId: string) {
	return tx
		.select({ email: account.email, locale: account.locale })
		.from(voteTrustee)
		.innerJoin(account, eq(account.id, voteTrustee.accountId))
		.where(eq(voteTrustee.voteId, voteId))
		.orderBy(sql`${account.email}`);
}
