import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { contract } from '../../../contracts/tables.server.ts';
import type { Db } from '../../../database/database.server.ts';
import { recordEvent } from '../../../journal/record-event.server.ts';
import { recordMails } from '../../../journal/record-mail.server.ts';
import { journalEntry } from '../../../journal/tables.server.ts';
import { listRollMailboxes } from '../../roll/roll-mailboxes.server.ts';
import { vote } from '../../tables.server.ts';
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
		const { contractId } = row;
		await recordMails(
			tx,
			[...(await listRollMailboxes(tx, voteId))].map(([recipient, locale]) => ({
				...{ kind: 'vote-outcome', by: 'product', contractId },
				...{ recipient, locale, link: words.url, ...outcomeMail(locale, words) }
			}))
		);
		await recordEvent(tx, {
			...{ kind: TOLD, contractId },
			...{ subject: { type: 'vote', id: voteId }, data: { upTo: due.upTo } }
		});
		return true;
	});
}
