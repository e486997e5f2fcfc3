import type { RequestEvent } from '@sveltejs/kit';
import { eq } from 'drizzle-orm';
import { countTry, networkOf } from '../../accounts/limits.server.ts';
import { contract } from '../../contracts/tables.server.ts';
import { hashCode } from './code-hash.server.ts';
import { readCode } from './codes.ts';
import { findVoteOfCode } from './find-voter.server.ts';
import { vote } from '../tables.server.ts';
import { keepLetterCode } from './code-cookie.server.ts';

/** The way to the ballot that a code opens, whose browser now knows it; or why not. */
export async function openLetter(
	event: RequestEvent,
	typed: string
): Promise<{ path: string } | { unknown: true } | { waitMinutes: number }> {
	const { db } = event.locals;
	const code = readCode(typed);
	const found = code && (await findVoteOfCode(db, hashCode(code)));
	if (!code || !found) {
		const wait = await countTry(['vote-code-address', networkOf(event.getClientAddress())]);
		return wait ?? { unknown: true };
	}
	const [place] = await db
		.select({ contractSlug: contract.slug, voteSlug: vote.slug })
		.from(vote)
		.innerJoin(contract, eq(contract.id, vote.contractId))
		.where(eq(vote.id, found.voteId));
	keepLetterCode(event, { ...place!, code });
	return { path: `/c/${place!.contractSlug}/votes/${place!.voteSlug}/voter` };
}
