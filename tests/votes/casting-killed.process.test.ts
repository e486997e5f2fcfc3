import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { createPostgresDatabase } from '../support/databases.ts';
import { randomFrom, seedOfRun } from '../support/random.ts';
import { anOpenVote } from '../support/votes.ts';
import { brokenCasts } from './support/broken-casts.ts';
import { buildCaster, startCaster } from './support/start-caster.ts';

const isLong = process.env.MAILLAGE_LONG === '1';
const names = Array.from({ length: 40 }, (_, at) => `Voix ${at}`);

type Place = { url: string } | { directory: string };

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
		const voterIds = Object.values(voters).filter(() => random() < 0.5);
		const casting = caster.cast({ voteId, voterIds, times: 3 }).catch(() => {});
		await new Promise((resolve) => setTimeout(resolve, random() * 250));
		await caster.stop('SIGKILL');
		await casting;
		receipts.push(...caster.said.filter((words) => words.startsWith('receipt ')));
		const opened = await openDatabase(place);
		const casts = receipts.map((words) => words.slice('receipt '.length));
		const broken = await brokenCasts(opened.db, { voteId, receipts: casts });
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
