import { and, eq, gt, isNull, not } from 'drizzle-orm';
import { contract } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { recordMails } from '../../journal/record-mail.server.ts';
import { areAllTold, tellMany, type Part } from '../../journal/tell-again.server.ts';
import { countRoll, listRollMailboxes } from '../roll/roll-mailboxes.server.ts';
import { vote } from '../tables.server.ts';
import { openedVoteMail } from './opened-mails.ts';

const TOLD = 'vote-opening-told';
/** Opened before, it is no news any more: the reminders that were announced are left. */
const NEWS_MS = 3 * 86_400_000;

type At = { origin: string; now: Date };

/** Writes to everyone on the roll of a vote that has opened, once for each vote. `origin` begins the addresses in the mails. */
export async function tellOpenedVotes(
	db: Db,
	{ origin, now = new Date() }: { origin: string; now?: Date }
): Promise<string[]> {
	const due = await db
		.select({ id: vote.id, contractId: vote.contractId })
		.from(vote)
		.where(and(isNews(now), not(areAllTold({ kind: TOLD, type: 'vote' }, vote.id))))
		.orderBy(vote.openedAt, vote.id);
	const told: string[] = [];
	for (const { id, contractId } of due) {
		const telling = { kind: TOLD, contractId, subject: { type: 'vote', id } };
		const isTold = await tellMany(db, telling, {
			count: async (tx) => ((await findNews(tx, id, now)) ? countRoll(tx, id) : null),
			tell: (tx, part) => writeMails(tx, { voteId: id, part, origin, now })
		});
		if (isTold) told.push(id);
	}
	return told;
}

const isNews = (now: Date) =>
	and(
		gt(vote.openedAt, new Date(now.getTime() - NEWS_MS)),
		isNull(vote.closedAt),
		isNull(vote.withdrawnAt),
		gt(vote.closesAt, now)
	);

/** Null when there is nothing to tell. Where the mail would lead, somebody reads: of a hidden contract, it waits. */
async function findNews(tx: Db, voteId: string, now: Date) {
	const [found] = await tx
		.select({ vote, place: contract })
		.from(vote)
		.innerJoin(contract, eq(contract.id, vote.contractId))
		.where(and(eq(vote.id, voteId), isNews(now)));
	return found && found.place.standing !== 'hidden' ? found : null;
}

async function writeMails(
	tx: Db,
	{ voteId, part, origin, now }: At & { voteId: string; part: Part }
): Promise<number | null> {
	const found = await findNews(tx, voteId, now);
	if (!found) return null;
	const { slug, title, closesAt, contractId } = found.vote;
	const { slug: contractSlug, territoryName: territory, timeZone: zone } = found.place;
	const url = `${origin}/c/${contractSlug}/votes/${slug}`;
	const words = { title, territory, closesAt: closesAt!, zone, url };
	return recordMails(
		tx,
		[...(await listRollMailboxes(tx, voteId, part))].map(([recipient, locale]) => ({
			...{ kind: 'vote-opened', by: 'product', contractId },
			...{ recipient, locale, link: url, ...openedVoteMail(locale, words) }
		}))
	);
}
