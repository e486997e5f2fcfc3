import { cpSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import { openLoginSession } from '#lib/accounts/sessions/login-sessions.server.ts';
import { account, session } from '#lib/accounts/tables.server.ts';
import { contract, theme } from '#lib/contracts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { openVote } from '#lib/votes/life/open-vote.server.ts';
import { castBallot } from '#lib/votes/casting/cast-ballot.server.ts';
import { installServerKeys, serverKeysOf } from '#lib/votes/box/server-keys.server.ts';
import { tellOutcomes } from '#lib/votes/results/outcome/tell-outcomes.server.ts';
import { DEFAULTS, type MethodId } from '#lib/votes/methods/parameters.ts';
import type { Vote } from '#lib/votes/queries.server.ts';
import { vote, voteOption, voter } from '#lib/votes/tables.server.ts';
import { readServerKey } from '#server/server-key.ts';
import type { Secrecy } from '#lib/votes/kinds.ts';
import { putDemonstration } from '../../support/demonstration-template.ts';
import { sealFor } from '../../support/seal-for.ts';
import { giveBureau } from '../../support/shared-bureau.ts';

const DAY_MS = 86_400_000;

/** Words that stand nowhere else. */
export const OPTIONS = ['Verdiers', 'Pipits', 'Loriots'];
/** How many took part, in both installations. */
export const TURNOUT = 79;
/** What was chosen in each: the only thing in which they differ. */
export const CHOSEN = [
	[63, 15, 1],
	[68, 10, 1]
];

/** A resident, somebody who voted, somebody who may and has not, a partner, and the three of the bureau of the secret vote. */
export const PEOPLE = ['habitant', 'amina', 'chloe', 'partenaire', 'elue', 'ars', 'coordination'];
/** They took part; Chloé is on the roll and has not. */
const VOTED = ['amina', 'bruno'];
const BUREAU = ['coordination', 'ars', 'elue'];

export type OpenVote = {
	id: string;
	slug: string;
	row: Vote;
	voters: string[];
	casts: string[];
};
export type Prepared = { votes: OpenVote[]; cookies: Record<string, string> };

type Wanted = { slug: string; secrecy: Secrecy; method: Exclude<MethodId, 'equal-shares'> };
const WANTED: Wanted[] = [
	{ slug: 'canari-confidentiel', secrecy: 'confidential', method: 'single-choice' },
	{ slug: 'canari-public', secrecy: 'public', method: 'approval' },
	{ slug: 'canari-secret', secrecy: 'secret', method: 'single-choice' }
];

/** The demonstration territory with three open votes of eighty people, where everybody is signed in; nobody has voted yet. */
export async function prepare(directory: string): Promise<Prepared> {
	await putDemonstration(directory);
	const opened = await openDatabase({ directory });
	installServerKeys(serverKeysOf(readServerKey({ serverKey: null, dataDir: directory })));
	const { db } = opened;
	// What is written to voters leaves in an order drawn at random: once, before there are two.
	await tellOutcomes(db, { origin: 'https://cls.exemple.test' });
	const accounts = await db.select({ id: account.id, email: account.email }).from(account);
	const idOf = (name: string) =>
		accounts.find(({ email }) => email === `${name}@brumeval.example`)!.id;
	const cookies: Record<string, string> = {};
	for (const name of PEOPLE) {
		const wanted = { accountId: idOf(name), device: 'Essai', secure: false };
		const cookie = await openLoginSession(db, wanted);
		cookies[name] = `${cookie.name}=${cookie.value}`;
	}
	// Long enough ago to be seen again at the first address, in both: not in whichever was slower.
	await db.update(session).set({ lastSeenAt: new Date(Date.now() - DAY_MS) });
	const others = Array.from({ length: TURNOUT - VOTED.length }, (_, at) => ({
		email: `voix-${at}@exemple.test`,
		displayName: `Voix ${at}`,
		pseudonym: `Voix ${at}`
	}));
	const added = await db.insert(account).values(others).returning({ id: account.id });
	const people = { voting: [...VOTED.map(idOf), ...added.map(({ id }) => id)], idOf };
	const votes: OpenVote[] = [];
	for (const wanted of WANTED) votes.push(await anOpenVote(db, wanted, people));
	await opened.close();
	return { votes, cookies };
}

type People = { voting: string[]; idOf: (name: string) => string };

async function anOpenVote(db: Db, wanted: Wanted, { voting, idOf }: People): Promise<OpenVote> {
	const [place] = await db.select().from(contract).where(eq(contract.slug, 'brumeval'));
	const [first] = await db.select().from(theme).where(eq(theme.contractId, place!.id));
	const [row] = await db
		.insert(vote)
		.values({
			...{ contractId: place!.id, themeId: first!.id, slug: wanted.slug, title: wanted.slug },
			...{ secrecy: wanted.secrecy, parameters: DEFAULTS[wanted.method] },
			...{ objectText: 'Quel oiseau ?', decider: 'le comité', withoutScript: 'paper' },
			opensAt: new Date(Date.now() - DAY_MS),
			closesAt: new Date(Date.now() + 10 * DAY_MS),
			announcedAt: new Date(Date.now() - 2 * DAY_MS)
		})
		.returning();
	const voteId = row!.id;
	await db
		.insert(voteOption)
		.values(OPTIONS.map((label, position) => ({ voteId, position, label })));
	const roll = [...voting, idOf('chloe')].map((accountId, at) => ({
		...{ voteId, accountId, number: at + 1, origin: 'imported' as const }
	}));
	await db.insert(voter).values(roll);
	if (wanted.secrecy === 'secret') await giveBureau(db, { voteId, accountIds: BUREAU.map(idOf) });
	const refusal = await openVote(db, { voteId });
	if (refusal) throw new Error(refusal);
	const [opened] = await db.select().from(vote).where(eq(vote.id, voteId));
	const lines = await db
		.select({ id: voter.id, accountId: voter.accountId })
		.from(voter)
		.where(inArray(voter.accountId, voting));
	const idOfAccount = new Map(lines.map(({ id, accountId }) => [accountId, id]));
	const ofThis = await db.select().from(voter).where(eq(voter.voteId, voteId));
	for (const { id, accountId } of ofThis) idOfAccount.set(accountId, id);
	const voters = voting.map((accountId) => idOfAccount.get(accountId)!);
	const casts = voters.map(() => randomUUID());
	return { id: voteId, slug: wanted.slug, row: opened!, voters, casts };
}

/** The same files again, before anybody has voted. */
export function copyInstallation(from: string, to: string): void {
	cpSync(from, to, { recursive: true });
}

/** The same voters, in the same order, with the same identifiers; what they choose is that of this installation. */
export async function castAll(
	directory: string,
	{ votes }: Prepared,
	chosen: readonly number[]
): Promise<void> {
	const opened = await openDatabase({ directory });
	const choices = chosen.flatMap((count, option) => Array<number>(count).fill(option));
	for (const { id: voteId, row, voters, casts, slug } of votes)
		for (const [at, voterId] of voters.entries()) {
			const marks = slug === 'canari-public' ? [choices[at]!] : choices[at]!;
			const castId = casts[at]!;
			const envelope = await sealFor(row, {
				castId,
				ballot: { marks },
				optionCount: OPTIONS.length
			});
			const answer = await castBallot(opened.db, { voteId, voterId, castId, envelope });
			if ('refusal' in answer) throw new Error(answer.refusal);
		}
	await opened.close();
}
