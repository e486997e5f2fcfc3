import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Db } from '#lib/database/database.server.ts';
import { openVote } from '#lib/votes/life/open-vote.server.ts';
import { readBallotSetup } from '#lib/votes/ballot/ballot-setup.server.ts';
import { castFromForm } from '#lib/votes/casting/cast-from-form.server.ts';
import { settleVote } from '#lib/votes/counting/settle-vote.server.ts';
import type { Ballot, Counted } from '#lib/votes/methods/ballots.ts';
import type { VoteResult } from '#lib/votes/methods/count-vote.ts';
import { recountFileOf, type RecountFile } from '#lib/votes/methods/recount-file.ts';
import { openedBallot, vote, voteOption, voteResult } from '#lib/votes/tables.server.ts';
import { aVoteToOpen, closeNow } from '../../support/votes.ts';

type Random = Pick<RecountFile, 'options' | 'parameters' | 'tieRule' | 'ballots'>;

/** Plays a random vote in the application, one voter for each ballot; every other one changes theirs. The file that is published. */
export async function voteAndPublish(db: Db, random: Random): Promise<RecountFile> {
	// A dozen people, and at least one ballot that counts among them: else nothing is compared.
	const ballots = [...random.ballots, ...random.ballots].map(({ ballot }) => ballot).slice(0, 12);
	const names = ballots.map((_, at) => `Voix ${at}`);
	const { options, parameters, tieRule } = random;
	const drawsTies = tieRule.kind === 'draw';
	const wanted = { names, options, parameters, drawsTies, minBallots: 1 };
	const made = await aVoteToOpen(db, wanted);
	const { voteId } = made;
	if (parameters.method === 'equal-shares')
		for (const [position, cost] of parameters.costs.entries())
			await db
				.update(voteOption)
				.set({ cost })
				.where(and(eq(voteOption.voteId, voteId), eq(voteOption.position, position)));
	const refusal = await openVote(db, made);
	if (refusal) throw new Error(refusal);
	const [row] = await db.select().from(vote).where(eq(vote.id, voteId));
	const cast = async (at: number, ballot: unknown) => {
		const form = { vote: row!, voterId: made.voters[names[at]!]!, formId: randomUUID(), ballot };
		const answer = await castFromForm(db, { ...form, optionCount: options.length });
		if ('refusal' in answer) throw new Error(answer.refusal);
	};
	for (const at of ballots.keys()) if (at % 2 === 0) await cast(at, ballots.at(-1 - at));
	for (const [at, ballot] of ballots.entries()) await cast(at, ballot);
	await closeNow(db, made);
	const unsettled = await settleVote(db, made);
	if (unsettled) throw new Error(unsettled);
	return publishedFile(db, voteId, options);
}

async function publishedFile(db: Db, voteId: string, options: string[]): Promise<RecountFile> {
	const [row] = await db.select().from(vote).where(eq(vote.id, voteId));
	const lines = await db.select().from(openedBallot).where(eq(openedBallot.voteId, voteId));
	const [kept] = await db.select().from(voteResult).where(eq(voteResult.voteId, voteId));
	const { parameters } = await readBallotSetup(db, row!);
	return recountFileOf({
		...{ question: row!.title, options, parameters },
		tieRule: row!.drawSeed ? { kind: 'draw', seed: row!.drawSeed } : { kind: 'none' },
		ballots: lines.map(({ ballot, count }) => ({ ballot, count }) as Counted<Ballot>),
		result: kept!.result as VoteResult
	});
}
