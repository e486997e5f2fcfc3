import { randomUUID } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/database/database.server.ts';
import { openVote } from '#lib/votes/life/open-vote.server.ts';
import { canonicalJson } from '#lib/shared/canonical-json.ts';
import { castBallot } from '#lib/votes/casting/cast-ballot.server.ts';
import { closeVote } from '#lib/votes/counting/close-vote.server.ts';
import { countVoteOnServer } from '#lib/votes/counting/count-vote-on-server.server.ts';
import type { Ballot } from '#lib/votes/methods/ballots.ts';
import { DEFAULTS } from '#lib/votes/methods/parameters.ts';
import { sealFor } from '../../support/seal-for.ts';
import { giveBureau, openTogether, type MemberDevice } from '../../support/shared-bureau.ts';
import { vote, voteOption, voter } from '#lib/votes/tables.server.ts';

const VOTERS = 50;
const OPTIONS = 4;
/** One voter in five changes their ballot. */
const CHANGING = 0.2;
const DAY_MS = 86_400_000;

export type Place = { contractId: string; themeId: string; accounts: string[] };
export type Simulated = {
	id: string;
	/** The ballot that stands, by voter. */
	truth: Map<string, string>;
	/** Of a secret vote: what its bureau holds. */
	devices: MemberDevice[] | null;
};
type Chance = () => number;

/** Some choices are more frequent than others, as in a true vote; who makes them has nothing to do with anything else. */
function aBallot(random: Chance, method: 'single-choice' | 'instant-runoff'): Ballot {
	if (random() < 0.08) return random() < 0.5 ? 'blank' : 'abstention';
	if (method === 'single-choice') return { marks: Math.floor(random() ** 1.5 * OPTIONS) };
	const order = shuffled([...Array(OPTIONS).keys()], random);
	const ranked = order.slice(0, 1 + Math.floor(random() * OPTIONS));
	return {
		marks: [...Array(OPTIONS).keys()].map((option) => {
			const at = ranked.indexOf(option);
			return at === -1 ? null : at + 1;
		})
	};
}

export function shuffled<T>(items: readonly T[], random: Chance): T[] {
	return items
		.map((item) => ({ item, key: random() }))
		.sort((a, b) => a.key - b.key)
		.map(({ item }) => item);
}

/** A vote of fifty people with the real services, up to its last cast; secret ones are sealed as a browser does. */
export async function castOneVote(db: Db, place: Place, random: Chance): Promise<Simulated> {
	const isSecret = random() < 0.5;
	const method = random() < 0.5 ? 'single-choice' : 'instant-runoff';
	const [row] = await db
		.insert(vote)
		.values({
			...{ contractId: place.contractId, themeId: place.themeId, slug: randomUUID() },
			...{ title: 'Une question', objectText: 'Un texte', decider: 'le comité' },
			...{ secrecy: isSecret ? 'secret' : 'confidential', parameters: DEFAULTS[method] },
			opensAt: new Date(Date.now() - DAY_MS),
			closesAt: new Date(Date.now() + DAY_MS),
			announcedAt: new Date(Date.now() - DAY_MS)
		})
		.returning();
	const voteId = row!.id;
	const labels = ['Un', 'Deux', 'Trois', 'Quatre'].slice(0, OPTIONS);
	await db
		.insert(voteOption)
		.values(labels.map((label, position) => ({ voteId, position, label })));
	const voters = await db
		.insert(voter)
		.values(
			place.accounts.slice(0, VOTERS).map((accountId, at) => ({
				voteId,
				number: at + 1,
				origin: 'imported' as const,
				accountId
			}))
		)
		.returning({ id: voter.id });
	const accountIds = place.accounts.slice(0, 3);
	const devices = isSecret ? await giveBureau(db, { voteId, accountIds }) : null;
	const refusal = await openVote(db, { voteId });
	if (refusal) throw new Error(refusal);
	const [opened] = await db.select().from(vote).where(eq(vote.id, voteId));
	const truth = new Map<string, string>();
	const changing = voters.filter(() => random() < CHANGING);
	const turns = shuffled([...voters, ...changing], random);
	for (const { id: voterId } of turns) {
		const ballot = aBallot(random, method);
		const castId = randomUUID();
		const envelope = await sealFor(opened!, { castId, ballot, optionCount: OPTIONS });
		const answer = await castBallot(db, { voteId, voterId, castId, envelope });
		if ('refusal' in answer) throw new Error(answer.refusal);
		truth.set(voterId, canonicalJson(ballot));
	}
	return { id: voteId, truth, devices };
}

/** Brings the end of these votes to this instant; the trigger that forbids it steps aside for the test. */
export async function endAll(db: Db, votes: readonly Simulated[]): Promise<void> {
	await db.execute(sql`alter table vote disable trigger vote_frozen`);
	await db
		.update(vote)
		.set({ closesAt: sql`clock_timestamp() - interval '1 second'` })
		.where(
			inArray(
				vote.id,
				votes.map(({ id }) => id)
			)
		);
	await db.execute(sql`alter table vote enable trigger vote_frozen`);
}

/** Closes and counts as the server does, or as the devices of a bureau do. */
export async function countOneVote(db: Db, { id: voteId, devices }: Simulated): Promise<void> {
	await closeVote(db, { voteId });
	if (devices) return openTogether(db, voteId, devices.slice(1));
	const refusal = await countVoteOnServer(db, { voteId });
	if (refusal) throw new Error(refusal);
}
