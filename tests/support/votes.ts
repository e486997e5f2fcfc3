import { sql } from 'drizzle-orm';
import { openVote } from '#lib/votes/life/open-vote.server.ts';
import { installServerKeys, serverKeysOf } from '#lib/votes/box/server-keys.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import type { AnyParameters } from '#lib/votes/methods/parameters.ts';
import { vote, voteOption, voter } from '#lib/votes/tables.server.ts';
import { aContract, aPerson } from './people.ts';

/** What tests sign with, in every process of theirs. */
export const TEST_SECRET = new Uint8Array(32).fill(7);

installServerKeys(serverKeysOf(TEST_SECRET));

let count = 0;
const DAY_MS = 86_400_000;

export type AVote = {
	voteId: string;
	contractId: string;
	contractSlug: string;
	slug: string;
	/** Voter ids and account ids by name. */
	voters: Record<string, string>;
	accounts: Record<string, string>;
};

type Wanted = Partial<typeof vote.$inferInsert> & {
	names?: string[];
	options?: string[];
	parameters?: AnyParameters;
};

/** A vote open since yesterday and for ten days, with these people on its roll. */
export async function anOpenVote(db: Db, wanted: Wanted = {}): Promise<AVote> {
	const prepared = await aVoteToOpen(db, wanted);
	const refusal = await openVote(db, { voteId: prepared.voteId });
	if (refusal) throw new Error(refusal);
	return prepared;
}

/** The same, announced and not open yet. */
export async function aVoteToOpen(db: Db, wanted: Wanted = {}): Promise<AVote> {
	const { names = ['Amina', 'Bruno', 'Chloé'], options = ['Oui', 'Non'], ...columns } = wanted;
	const { contractId, themeId, slug: contractSlug } = await aContract(db);
	count += 1;
	const slug = `vote-${count}`;
	const [row] = await db
		.insert(vote)
		.values({
			contractId,
			themeId,
			slug,
			title: `Question ${count}`,
			objectText: 'Le texte soumis à l’avis',
			parameters: { method: 'single-choice' },
			decider: 'Le comité de pilotage',
			opensAt: new Date(Date.now() - DAY_MS),
			closesAt: new Date(Date.now() + 10 * DAY_MS),
			announcedAt: new Date(Date.now() - 2 * DAY_MS),
			...columns
		})
		.returning();
	const voteId = row!.id;
	await db
		.insert(voteOption)
		.values(options.map((label, position) => ({ voteId, position, label })));
	const voters: Record<string, string> = {};
	const accounts: Record<string, string> = {};
	for (const [at, name] of names.entries()) {
		accounts[name] = await aPerson(db, name);
		const [line] = await db
			.insert(voter)
			.values({ voteId, number: at + 1, origin: 'imported', accountId: accounts[name], name })
			.returning();
		voters[name] = line!.id;
	}
	return { voteId, contractId, contractSlug, slug, voters, accounts };
}

/** Brings the end of a vote to this instant: the trigger that forbids it steps aside for the test. */
export async function closeNow(db: Db, { voteId }: { voteId: string }): Promise<void> {
	await db.execute(sql`alter table vote disable trigger vote_frozen`);
	await db
		.update(vote)
		.set({ closesAt: sql`clock_timestamp() - interval '1 second'` })
		.where(sql`${vote.id} = ${voteId}`);
	await db.execute(sql`alter table vote enable trigger vote_frozen`);
}
