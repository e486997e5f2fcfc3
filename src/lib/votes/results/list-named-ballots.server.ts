import { and, eq, isNotNull } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { foldWords } from '../../fiches/text/summary.ts';
import { pageWithin } from '../../shared/paging.ts';
import type { Vote } from '../queries.server.ts';
import { openedBallot } from '../tables.server.ts';

const PAGE_SIZE = 25;
const french = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

export type NamedBallot = { number: number; name: string; ballot: unknown };
export type NamedBallots = {
	ballots: NamedBallot[];
	page: number;
	pages: number;
	found: number;
	/** Ballots that have no name: sheets of paper carry none. */
	unnamed: number;
};

/** The names beside the ballots of a public vote that is published, in the order of a French list; null for any other vote. */
export async function listNamedBallots(
	db: Db,
	vote: Vote,
	{ search, page }: { search: string; page: number }
): Promise<NamedBallots | null> {
	if (vote.secrecy !== 'public' || !vote.publishedAt) return null;
	const ofVote = eq(openedBallot.voteId, vote.id);
	const rows = await db
		.select()
		.from(openedBallot)
		.where(and(ofVote, isNotNull(openedBallot.voterName)));
	const words = foldWords(search).split(/\s+/).filter(Boolean);
	const found = rows
		.map(({ number, voterName, ballot }) => ({ number, name: voterName!, ballot }))
		.filter(({ name }) => words.every((word) => foldWords(name).includes(word)))
		.sort((a, b) => french.compare(a.name, b.name) || a.number - b.number);
	const { offset, ...at } = pageWithin({ total: found.length, page, size: PAGE_SIZE });
	const all = await db.$count(openedBallot, ofVote);
	return {
		...at,
		...{ found: found.length, unnamed: Number(all) - rows.length },
		ballots: found.slice(offset, offset + PAGE_SIZE)
	};
}
