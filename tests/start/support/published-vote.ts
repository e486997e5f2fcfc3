import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { recount, recountFileOf } from '#lib/votes/methods/recount-file.ts';
import { aVote } from '../../support/random-votes.ts';

/** The files that a result page offers, in that folder: `vote.json` as published, `tampered.json` with a ballot more. */
export async function publishVotes(folder: string): Promise<void> {
	const [vote] = fc.sample(aVote, { numRuns: 1, seed: 4 });
	const file = recountFileOf({ ...vote!, result: {} as never });
	file.result = await recount(file);
	writeFileSync(join(folder, 'vote.json'), JSON.stringify(file));
	file.ballots.push({ ballot: 'blank', count: 1 });
	writeFileSync(join(folder, 'tampered.json'), JSON.stringify(file));
}
