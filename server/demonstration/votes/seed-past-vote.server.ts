import { createHash, randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/database/database.server.ts';
import { appendToBoard } from '#lib/votes/box/board.server.ts';
import { paddedLength, sealBallot } from '#lib/votes/box/envelope.ts';
import { inboxOf } from '#lib/votes/box/inbox.server.ts';
import { settleVote } from '#lib/votes/counting/settle-vote.server.ts';
import { concludeVote } from '#lib/votes/results/outcome/conclude-vote.server.ts';
import { vote, voteCast } from '#lib/votes/tables.server.ts';
import type { Conclusion } from './votes.ts';

type Vote = typeof vote.$inferSelect;
type Cast = { voterId: string; ballot: unknown };

const DAY_MS = 86_400_000;

/**
 * Ballots of a vote that ended before this installation existed: the triggers that keep the hours step aside while they are
 * written, and for nothing else.
 */
export async function castInThePast(
	tx: Db,
	row: Vote,
	{ casts, optionCount }: { casts: readonly Cast[]; optionCount: number }
): Promise<void> {
	const inbox = inboxOf(row.id);
	await tx.execute(sql`alter table vote_cast disable trigger vote_cast_in_time`);
	await tx.execute(sql`alter table ${inbox} disable trigger in_time`);
	for (const { voterId, ballot } of casts) {
		const castId = randomUUID();
		const binding = { voteId: row.id, castId, publicKey: row.publicKey! };
		const sealed = { ...binding, ballot, length: paddedLength(optionCount) };
		const envelope = Buffer.from(await sealBallot(sealed));
		const hash = createHash('sha256').update(envelope).digest('hex');
		await tx.insert(voteCast).values({ voterId, voteId: row.id, way: 'online' });
		await tx.execute(
			sql`insert into ${inbox} (voter_id, cast_id, envelope, hash) values (${voterId}, ${castId}, ${envelope}, ${hash})`
		);
		const data = { cast: castId, envelope: hash, replaces: null };
		const cast = { castId, envelopeHash: hash };
		await appendToBoard(tx, { voteId: row.id, kind: 'cast', data, cast });
	}
	await tx.execute(sql`alter table vote_cast enable trigger vote_cast_in_time`);
	await tx.execute(sql`alter table ${inbox} enable trigger in_time`);
}

type Concluding = { actorId: string; conclusion: Conclusion; now: Date };

/** Counts it as any other, dates it of its end, and says what was concluded. */
export async function settleInThePast(
	tx: Db,
	row: Vote,
	{ actorId, conclusion, now }: Concluding
): Promise<void> {
	const refusal = await settleVote(tx, { voteId: row.id });
	if (refusal) throw new Error(`demonstration vote ${row.slug}: ${refusal}`);
	const { closesAt } = row;
	await tx.execute(sql`alter table vote disable trigger vote_frozen`);
	await tx
		.update(vote)
		.set({ closedAt: closesAt, publishedAt: closesAt })
		.where(eq(vote.id, row.id));
	await tx.execute(sql`alter table vote enable trigger vote_frozen`);
	const dayIn = (days: number) =>
		new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
	const steps = conclusion.steps.map(({ what, who, inDays }) => ({ what, who, on: dayIn(inDays) }));
	const typed = { conclusion: conclusion.words, reviewOn: dayIn(conclusion.reviewIn), steps };
	const place = { contractId: row.contractId, voteId: row.id, actorId };
	const { revision } = row;
	const concluded = await concludeVote(tx, { ...place, typed, revision, tells: true });
	if (concluded) throw new Error(`demonstration outcome: ${JSON.stringify(concluded)}`);
	const concludedAt = new Date(closesAt!.getTime() + 5 * DAY_MS);
	await tx.update(vote).set({ concludedAt }).where(eq(vote.id, row.id));
}
