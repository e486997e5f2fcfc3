import { eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { listPartakers } from '../../fiches/comments/people.server.ts';
import { recordEvent } from '../../journal/record-event.server.ts';
import { lockVote } from '../queries.server.ts';
import { vote, voteTrustee } from '../tables.server.ts';
import { bureauProblems, type BureauProblem } from './bureau.ts';
import { readBureauReadiness } from './queries.server.ts';

export type AppointRefusal =
	'gone' | 'opened' | 'announced' | 'withdrawn' | 'not-secret' | 'unknown-member' | BureauProblem;

/**
 * Says who makes the bureau of a secret vote, and how many of them open it. Another bureau begins again: devices and what was confirmed
 * are forgotten. Until the vote is announced with a bureau that is ready: without it, it would miss its hour.
 */
export async function appointBureau(
	db: Db,
	{ contractId, voteId, actorId, accountIds, needed }: Appointed
): Promise<AppointRefusal | null> {
	return db.transaction(async (tx) => {
		const held = await lockVote(tx, { contractId, voteId });
		if (!held) return 'gone';
		if (held.openedAt) return 'opened';
		if (held.withdrawnAt) return 'withdrawn';
		if (held.announcedAt && (await readBureauReadiness(tx, held)) === 'ready') return 'announced';
		if (held.secrecy !== 'secret') return 'not-secret';
		const members = [...new Set(accountIds)];
		const [problem] = bureauProblems({ members: members.length, needed });
		if (problem) return problem;
		const known = await listPartakers(tx, { contractId, accountIds: members });
		if (known.length !== members.length) return 'unknown-member';
		await tx.delete(voteTrustee).where(eq(voteTrustee.voteId, voteId));
		await tx.insert(voteTrustee).values(members.map((accountId) => ({ voteId, accountId })));
		const revision = held.revision + 1;
		await tx
			.update(vote)
			.set({ sharesNeeded: needed, envelopeVersion: 2, publicKey: null, revision })
			.where(eq(vote.id, voteId));
		await recordEvent(tx, {
			kind: 'vote-bureau-appointed',
			contractId,
			actorId,
			subject: { type: 'vote', id: voteId },
			data: { members: members.length, needed }
		});
		return null;
	});
}

export type Appointed = {
	contractId: string;
	voteId: string;
	actorId: string;
	accountIds: readonly string[];
	needed: number;
};
