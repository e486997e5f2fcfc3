import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { account } from '../../../accounts/tables.server.ts';
import { contract } from '../../../contracts/tables.server.ts';
import type { Db } from '../../../database/database.server.ts';
import { recordEvent } from '../../../journal/record-event.server.ts';
import { recordMail } from '../../../journal/record-mail.server.ts';
import { journalEntry } from '../../../journal/tables.server.ts';
import { defaultLocale, type Locale } from '../../../shared/messages.ts';
import { vote, voter } from '../../tables.server.ts';
import { outcomeMail } from './outcome-mails.ts';

const TOLD = 'vote-outcome-told';

/**
 * Writes the outcome of votes to everyone on their rolls, once for each one that was published to be told: the mails and the
 * line of the journal that says so are one transaction. `origin` begins the addresses in the mails.
 */
export async function tellOutcomes(db: Db, { origin }: { origin: string }): Promise<string[]> {
	const due = await db
		.select({ id: vote.id })
		.from(vote)
		.where(and(isNotNull(vote.concludedAt), isNull(vote.withdrawnAt), isDue));
	const told: string[] = [];
	for (const { id: voteId } of due) if (await tellOne(db, { voteId, origin })) told.push(voteId);
	return told;
}

const ofVote = and(
	eq(journalEntry.subjectType, 'vote'),
	sql`${journalEntry.subjectId} = ${vote.id}::text`
);
const lastConcluded = sql`(select coalesce(max(${journalEntry.id}), 0) from ${journalEntry} where ${ofVote}
	and ${journalEntry.kind} = 'vote-concluded' and ${journalEntry.data}->>'tells' = 'true')`;
const lastTold = sql`(select coalesce(max((${journalEntry.data}->>'upTo')::bigint), 0) from ${journalEntry} where ${ofVote}
	and ${journalEntry.kind} = ${TOLD})`;
const isDue = sql`${lastConcluded} > ${lastTold}`;

async function tellOne(
	db: Db,
	{ voteId, origin }: { voteId: string; origin: string }
): Promise<boolean> {
	return db.transaction(async (tx) => {
		// Several processes look at the same second: one holds the row, the others find it told.
		const [row] = await tx.select().from(vote).where(eq(vote.id, voteId)).for('update');
		const [due] = await tx
			.select({ upTo: lastConcluded.mapWith(Number), told: lastTold.mapWith(Number) })
			.from(vote)
			.where(and(eq(vote.id, voteId), isDue));
		if (!row || row.withdrawnAt || !due) return false;
		const [place] = await tx.select().from(contract).where(eq(contract.id, row.contractId));
		// Where the mail would lead, nobody reads anything: it waits until the contract is shown again.
		if (place!.standing === 'hidden') return false;
		const words = {
			...{ title: row.title, territory: place!.territoryName, conclusion: row.conclusion },
			...{ steps: row.nextSteps, reviewOn: row.reviewOn, isChange: due.told > 0 },
			url: `${origin}/c/${place!.slug}/votes/${row.slug}/resultat`
		};
		for (const [recipient, locale] of await listAddresses(tx, voteId))
			await recordMail(tx, {
				...{ kind: 'vote-outcome', by: 'product', contractId: row.contractId },
				...{ recipient, locale, link: words.url, ...outcomeMail(locale, words) }
			});
		await recordEvent(tx, {
			...{ kind: TOLD, contractId: row.contractId },
			...{ subject: { type: 'vote', id: voteId }, data: { upTo: due.upTo } }
		});
		return true;
	});
}

/** The whole roll, voted or not: the address of the account once confirmed, or as the roll has it; each once. */
async function listAddresses(tx: Db, voteId: string): Promise<Map<string, Locale>> {
	const rows = await tx
		.select({ own: account.email, imported: voter.email, locale: account.locale })
		.from(voter)
		.leftJoin(account, and(eq(account.id, voter.accountId), isNotNull(account.emailVerifiedAt)))
		.where(
			and(
				...[eq(voter.voteId, voteId), isNull(voter.revokedAt)],
				or(isNotNull(account.email), isNotNull(voter.email))
			)
		)
		.orderBy(sql`random()`);
	return new Map(
		rows.map(({ own, imported, locale }) => [
			(own ?? imported)!.toLowerCase(),
			locale ?? defaultLocale
		])
	);
}
