import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { isPaperMissing } from './paper-progress.server.ts';
import { vote } from '../tables.server.ts';
import { findReason } from '../methods/reasons.ts';
import { readBallotSetup } from '../ballot/ballot-setup.server.ts';
import { listEnvelopes } from '../box/inbox.server.ts';
import { openBallots, type OpenRefusal } from './open-ballots.server.ts';
import { publishCount } from './publish-count.server.ts';

export type CountRefusal =
	| OpenRefusal
	| 'not-closed'
	/** A secret vote is opened by its bureau. */
	| 'secret'
	/** Paper ballots are waited for, or were not typed alike twice. */
	| 'paper-missing';

/** Opens, counts and publishes a public or confidential vote. Null when done, or done before. */
export async function countVoteOnServer(
	db: Db,
	{ voteId }: { voteId: string }
): Promise<CountRefusal | null> {
	return db.transaction(async (tx) => {
		const [held] = await tx.select().from(vote).where(eq(vote.id, voteId)).for('no key update');
		if (!held?.closedAt || held.withdrawnAt) return 'not-closed';
		if (held.publishedAt) return null;
		if (held.secrecy === 'secret') return withholdFew(tx, held);
		// Before anything is opened: nobody counts what is not to be published yet.
		if (await isPaperMissing(tx, held)) return 'paper-missing';
		const { parameters, options } = await readBallotSetup(tx, held);
		const opened = await openBallots(tx, held, { optionCount: options.length, parameters });
		if (typeof opened === 'string') return opened;
		const online = opened.map((one) => ({ ...one, count: 1 }));
		const reasons = opened.flatMap(({ ballot, voterName }) => {
			const reason = findReason(ballot);
			return reason ? [{ ...reason, voterName }] : [];
		});
		return publishCount(tx, { voteId, online, reasons });
	});
}

/** A bureau opens no box that would tell who voted what: with too few envelopes nobody waits for it. */
async function withholdFew(tx: Db, held: typeof vote.$inferSelect): Promise<CountRefusal | null> {
	const { id: voteId, minBallots } = held;
	const unopened = (await listEnvelopes(tx, voteId)).length;
	return unopened < minBallots ? publishCount(tx, { voteId, online: [], unopened }) : 'secret';
}
