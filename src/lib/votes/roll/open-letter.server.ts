import { eq } from 'drizzle-orm';
import { countTry, forgetTry, networkOf } from '../../accounts/limits.server.ts';
import { contract } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { hashCode } from './code-hash.server.ts';
import { readCode } from '../../shared/typed/secret-code.ts';
import { findVoteOfCode } from './find-voter.server.ts';
import { vote } from '../tables.server.ts';

type Opened = { contractSlug: string; voteSlug: string; code: string };

/** The vote that a code opens, and the code as it is kept; or why not. */
export async function openLetter(
	db: Db,
	{ typed, address }: { typed: string; address: string }
): Promise<Opened | { unknown: true } | { waitMinutes: number }> {
	// Counted before it is looked for: as many tries at once as one likes find no code that fewer would not.
	const tried = ['vote-code-address', networkOf(address)] as const;
	const wait = await countTry(tried);
	if (wait) return wait;
	const code = readCode(typed);
	const found = code && (await findVoteOfCode(db, hashCode(code)));
	if (!code || !found) return { unknown: true };
	await forgetTry(tried);
	const [place] = await db
		.select({ contractSlug: contract.slug, voteSlug: vote.slug })
		.from(vote)
		.innerJoin(contract, eq(contract.id, vote.contractId))
		.where(eq(vote.id, found.voteId));
	return { ...place!, code };
}
