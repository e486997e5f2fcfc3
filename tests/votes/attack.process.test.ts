import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account } from '#lib/accounts/tables.server.ts';
import type { Db, OpenDatabase } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { findPostgresPrograms } from '../support/find-services.js';
import { aContract } from '../support/people.ts';
import { randomFrom, seedOfRun } from '../support/random.ts';
import { startSystemPostgres, type SystemPostgres } from '../support/system-postgres.ts';
import '../support/votes.ts';
import { above, attack, type Score, type Solved } from './attack/attack.ts';
import { castNaively, createNaiveSchema, eraseLinks, NAIVE, type Naivety } from './attack/naive.ts';
import { readDatabase, type Schema } from './attack/read-database.ts';
import {
	castOneVote,
	countOneVote,
	endAll,
	type Place,
	type Simulated
} from './attack/simulate.ts';

/**
 * Whoever knows the ballot of a part p of the voters is right p·(1 − c)·50 more times a vote than chance, where c, about 0.3, is
 * what chance gets and 3.2 its standard deviation: over n votes, 11·p·√n σ above it. Twenty-four votes show a leak of one voter in
 * ten at five σ, two hundred of one in thirty.
 */
const VOTES = process.env.MAILLAGE_LONG ? 200 : 24;
const NAIVE_VOTES = 16;
const AT_ONCE = 4;
const SIGMAS = 3;
const REAL: Schema = { ticks: 'vote_cast', ballots: 'opened_ballot', tables: '%' };

const wordsOf = (score: Score): string => {
	const of = (right: number) => `${((100 * right) / score.voters).toFixed(2)} %`;
	return `${of(score.right)} right, chance ${of(score.chance)}, σ ${of(score.sigma)}, ${above(score).toFixed(2)} σ above`;
};

/** Several at a time, as people vote in several votes at once: transactions follow one another from all of them. */
async function several<T>(count: number, work: (at: number) => Promise<T>): Promise<T[]> {
	const done: T[] = [];
	let next = 0;
	const worker = async () => {
		for (let at = next++; at < count; at = next++) done[at] = await work(at);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
	return done;
}

async function solve(db: Db, schema: Schema, votes: readonly Simulated[]): Promise<Solved[]> {
	const seen = await readDatabase(
		db,
		schema,
		votes.map(({ id }) => id)
	);
	return seen.map((one, at) => {
		const truth = one.voters.map(({ id }) => votes[at]!.truth.get(id)!);
		expect(one.ballots.map(({ choice }) => choice).sort()).toEqual([...truth].sort());
		return { seen: one, truth };
	});
}

const programs = findPostgresPrograms();

describe.skipIf(programs === null)('somebody who has the whole database after closing', () => {
	let server: SystemPostgres;
	let opened: OpenDatabase;

	beforeAll(async () => {
		// Every commit keeps its instant, and nothing that was erased is cleaned up: the attacker’s best day.
		server = await startSystemPostgres(programs!, [
			...['track_commit_timestamp=on', 'autovacuum=off'],
			...['fsync=off', 'synchronous_commit=off']
		]);
		opened = await openDatabase({ url: server.url });
		await opened.db.execute(sql`create extension pageinspect`);
		await createNaiveSchema(opened.db);
	});
	afterAll(async () => {
		await opened?.close();
		await server?.remove();
	});

	async function aPlace(db: Db): Promise<Place> {
		const people = Array.from({ length: 50 }, (_, at) => ({
			email: `voix-${at}-${Math.random()}@exemple.test`,
			displayName: `Voix ${at}`,
			pseudonym: `Voix ${at}`
		}));
		const accounts = await db.insert(account).values(people).returning({ id: account.id });
		return { ...(await aContract(db)), accounts: accounts.map(({ id }) => id) };
	}

	// Once in several hundred runs, chance alone is three σ away: a second time in a row, it is a leak.
	it(
		'guesses who voted what no better than chance, over many votes of fifty',
		{ timeout: 1_800_000, retry: 1 },
		async () => {
			const seed = seedOfRun();
			const random = randomFrom(seed);
			const place = await aPlace(opened.db);
			const votes = await several(VOTES, () => castOneVote(opened.db, place, random));
			await endAll(opened.db, votes);
			await several(VOTES, (at) => countOneVote(opened.db, votes[at]!));
			const { best, combined, used } = attack(await solve(opened.db, REAL, votes));
			console.log(`best (${used.join('; ')}): ${wordsOf(best)}\ncombined: ${wordsOf(combined)}`);
			expect(best.voters).toBe(VOTES * 50);
			expect(above(best), `seed ${seed}: ${wordsOf(best)}`).toBeLessThanOrEqual(SIGMAS);
			expect(above(combined), `seed ${seed}: ${wordsOf(combined)}`).toBeLessThanOrEqual(SIGMAS);
		}
	);

	it.each<Naivety>(['together', 'in turn', 'at closing', 'erased'])(
		'guesses nearly everything where ballots are kept naively (%s)',
		async (naivety) => {
			const random = randomFrom(seedOfRun());
			const votes = await several(NAIVE_VOTES, () => castNaively(opened.db, { naivety, random }));
			await eraseLinks(opened.db);
			const { best, combined, used } = attack(await solve(opened.db, NAIVE, votes));
			console.log(`${naivety} (${used.join('; ')}): ${wordsOf(best)}; ${wordsOf(combined)}`);
			expect(best.right / best.voters).toBeGreaterThan(0.9);
			expect(above(best)).toBeGreaterThan(10);
			expect(above(combined)).toBeGreaterThan(10);
		}
	);
});
