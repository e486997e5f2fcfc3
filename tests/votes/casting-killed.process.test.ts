import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { createPostgresDatabase } from '../support/databases.ts';
import { randomFrom, seedOfRun } from '../support/random.ts';
import { anOpenVote } from '../support/votes.ts';
import { waitUntil } from '../support/wait-until.ts';
import { brokenCasts } from './support/broken-casts.ts';
import { buildCaster, startCaster, type Caster } from './support/start-caster.ts';

const isLong = process.env.MAILLAGE_LONG === '1';
const names = Array.from({ length: 40 }, (_, at) => `Voix ${at}`);

type Place = { url: string } | { directory: string };

const receiptsOf = ({ said }: Caster): string[] =>
	said
		.filter((words) => words.startsWith('receipt '))
		.map((words) => words.slice('receipt '.length));

/** Kills a process that casts, at any instant, then looks at what is left; again and again on the same vote. */
async function killAgain(place: Place, kills: number): Promise<void> {
	const seed = seedOfRun();
	const random = randomFrom(seed);
	const first = await openDatabase(place);
	const { voteId, voters } = await anOpenVote(first.db, { names });
	await first.close();
	const receipts: string[] = [];
	for (let round = 0; round < kills; round += 1) {
		const caster = await startCaster(place);
		const all = Object.values(voters);
		const voterIds = all.filter((_, at) => at < 10 || random() < 0.5);
		const casting = caster.cast({ voteId, voterIds, times: 3 }).catch(() => {});
		// After so many receipts, in the middle of what follows.
		const wanted = Math.floor(random() * 12);
		await waitUntil('ballots are cast', () => receiptsOf(caster).length >= wanted);
		await new Promise((resolve) => setTimeout(resolve, random() * 20));
		await caster.stop('SIGKILL');
		await casting;
		receipts.push(...receiptsOf(caster));
		const opened = await openDatabase(place);
		const broken = await brokenCasts(opened.db, { voteId, receipts });
		await opened.close();
		expect(broken, `seed ${seed}, kill ${round + 1}`).toEqual([]);
	}
	expect(receipts.length, 'nothing was cast: nothing was tested').toBeGreaterThan(0);
}

describe('a server killed while ballots are cast', () => {
	beforeAll(buildCaster);

	it.skipIf(inject('postgresUrl') === null)(
		'leaves ballots whole or not at all (postgres)',
		async () => {
			const place = await createPostgresDatabase();
			await killAgain(place, isLong ? 200 : 25);
			await place.drop();
		},
		isLong ? 3_600_000 : 300_000
	);

	it(
		'leaves ballots whole or not at all (pglite)',
		async () => {
			const directory = mkdtempSync(join(tmpdir(), 'maillage-kill-'));
			await killAgain({ directory }, isLong ? 200 : 3);
			rmSync(directory, { recursive: true, force: true });
		},
		isLong ? 3_600_000 : 300_000
	);
});
