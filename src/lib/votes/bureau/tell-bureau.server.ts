import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import { contract } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { recordMail } from '../../journal/record-mail.server.ts';
import { journalEntry } from '../../journal/tables.server.ts';
import { vote, voteTrustee } from '../tables.server.ts';
import { bureauStage } from './bureau.ts';
import { countMail, openMail, prepareMail } from './bureau-mails.ts';
import { listTrustees, memberOf } from './queries.server.ts';

const APPOINTED = 'vote-bureau-appointed';
const TOLD = {
	prepare: 'vote-bureau-told',
	open: 'vote-bureau-called',
	count: 'vote-bureau-called-again'
} as const;
type Turn = keyof typeof TOLD;

/**
 * Writes to the members of each bureau when their turn comes: appointed, they prepare their devices; the vote closed, they
 * bring their shares; enough of these there, they come back and open it.
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
		// Where the mail would lead, nobody reads anything: it waits until the contract is shown again.
		if (place!.standing === 'hidden') return false;
		const words = {
			...{ title: row.title, territory: place!.territoryName, needed: row.sharesNeeded ?? 2 },
			url: `${origin}/c/${place!.slug}/votes/${row.slug}/bureau`
		};
		const mailOf = { prepare: prepareMail, open: openMail, count: countMail }[turn];
		for (const { email, locale } of await listAddresses(tx, { voteId, turn }))
			await recordMail(tx, {
				...{ kind: 'bureau', by: 'product', contractId: row.contractId },
				...{ recipient: email, locale, link: words.url, ...mailOf(locale, words) }
			});
		await recordEvent(tx, {
			...{ kind: TOLD[turn], contractId: row.contractId },
			...{ subject: { type: 'vote', id: voteId }, data: { appointments } }
		});
		return true;
	});
}

/** What they were not told yet: the last bureau that was appointed, once; the closing, once; that the box may be opened, once. */
async function findTurn(
	tx: Db,
	{ id, openedAt, closedAt, sharesNeeded }: typeof vote.$inferSelect
): Promise<{ turn: Turn; appointments: number } | null> {
	const rows = await tx
		.select({ kind: journalEntry.kind, data: journalEntry.data })
		.from(journalEntry)
		.where(
			and(
				eq(journalEntry.subjectType, 'vote'),
				eq(journalEntry.subjectId, id),
				inArray(journalEntry.kind, [APPOINTED, ...Object.values(TOLD)])
			)
		);
	const appointments = rows.filter(({ kind }) => kind === APPOINTED).length;
	const isTold = (turn: Turn) =>
		rows.some(({ kind, data }) => kind === TOLD[turn] && Number(data.appointments) >= appointments);
	if (closedAt) {
		if (!isTold('open')) return { turn: 'open', appointments };
		const stage = bureauStage({
			...{ isOpened: openedAt !== null, isClosed: true, isPublished: false },
			...{ isDealt: false, needed: sharesNeeded ?? Infinity },
			members: (await listTrustees(tx, id)).map(memberOf)
		});
		return stage === 'opening' && !isTold('count') ? { turn: 'count', appointments } : null;
	}
	if (openedAt || appointments === 0 || isTold('prepare')) return null;
	return { turn: 'prepare', appointments };
}

/** All of them; to open the box, those who brought their share and have not opened it yet. */
async function listAddresses(tx: Db, { voteId, turn }: { voteId: string; turn: Turn }) {
	const hasBrought = or(isNotNull(voteTrustee.brought), isNotNull(voteTrustee.handedShares));
	const mayOpen = and(hasBrought, isNull(voteTrustee.foundTotals));
	return tx
		.select({ email: account.email, locale: account.locale })
		.from(voteTrustee)
		.innerJoin(account, eq(account.id, voteTrustee.accountId))
		.where(and(eq(voteTrustee.voteId, voteId), turn === 'count' ? mayOpen : undefined))
		.orderBy(sql`${account.email}`);
}
