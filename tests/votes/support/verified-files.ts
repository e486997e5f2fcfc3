import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '#lib/database/database.server.ts';
import { boardLines } from '#lib/votes/box/board-file.server.ts';
import { listBoard } from '#lib/votes/box/board.server.ts';
import { findServerKey, receiptOf } from '#lib/votes/box/receipt.server.ts';
import type { SignedEntry } from '#lib/votes/box/receipt.ts';
import { castBallot } from '#lib/votes/casting/cast-ballot.server.ts';
import { castFromForm } from '#lib/votes/casting/cast-from-form.server.ts';
import { closeVote } from '#lib/votes/counting/close-vote.server.ts';
import { settleVote } from '#lib/votes/counting/settle-vote.server.ts';
import { openVote } from '#lib/votes/life/open-vote.server.ts';
import { readRecountFile } from '#lib/votes/results/open-files.server.ts';
import { vote } from '#lib/votes/tables.server.ts';
import { sealFor } from '../../support/seal-for.ts';
import { giveBureau, openTogether } from '../../support/shared-bureau.ts';
import { aVoteToOpen, closeNow } from '../../support/votes.ts';

/** The files that a page gives of a published vote, as they are downloaded. */
export type VoteFiles = { board: string; questions: string; recount: string; receipts: string[] };

const NAMES = Array.from({ length: 9 }, (_, at) => `Voix ${at}`);
const OPTIONS = ['Une navette', 'Une maison de santé', 'Un bus dentaire'];

/** Nine people rank three options; ties are drawn. */
export async function filesOfAVote(db: Db, secrecy: 'confidential' | 'secret'): Promise<VoteFiles> {
	const isSecret = secrecy === 'secret';
	const made = await aVoteToOpen(db, {
		...{ names: NAMES, options: OPTIONS, secrecy },
		...{ drawsTies: true, drawWords: 'Loto du 12 mai : 4-17-33' },
		parameters: { method: 'instant-runoff' }
	});
	const { voteId, voters } = made;
	const accountIds = Object.values(made.accounts).slice(0, 3);
	const devices = isSecret ? await giveBureau(db, { voteId, accountIds }) : [];
	const refusal = await openVote(db, { voteId });
	if (refusal) throw new Error(refusal);
	const row = async () => (await db.select().from(vote).where(eq(vote.id, voteId)))[0]!;
	const signed: SignedEntry[] = [];
	for (const [at, name] of NAMES.entries()) {
		const ballot = { marks: [0, 1, 2].map((option) => ((option + at) % 3) + 1) };
		const castId = randomUUID();
		const voterId = voters[name]!;
		const cast = isSecret
			? await castBallot(db, {
					...{ voteId, voterId, castId },
					envelope: await sealFor(await row(), { castId, ballot, optionCount: 3 })
				})
			: await castFromForm(db, {
					...{ vote: await row(), voterId, formId: castId, optionCount: 3, ballot }
				});
		if ('refusal' in cast) throw new Error(cast.refusal);
		signed.push(cast.receipt);
	}
	await closeNow(db, made);
	if (isSecret) {
		await closeVote(db, made);
		await openTogether(db, voteId, devices.slice(0, 2));
	} else await settleVote(db, made);
	const serverKey = (await findServerKey(db, voteId))!;
	const published = await row();
	const lines = await listBoard(db, { voteId, limit: 100 });
	const given = isSecret ? signed : lines.filter(({ kind }) => kind === 'cast');
	const about = { vote: published, board: 'https://maillage.example/tableau', serverKey };
	return {
		board: await new Response(boardLines(db, voteId)).text(),
		questions: published.frozen!,
		recount: JSON.stringify(await readRecountFile(db, published)),
		receipts: given.map((entry) => JSON.stringify(receiptOf(entry, about)))
	};
}
