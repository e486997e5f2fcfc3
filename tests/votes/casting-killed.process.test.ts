import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { createPostgresDatabase } from '../support/databases.ts';
import { embeddedTemplate } from '../support/embedded-template.ts';
import { randomFrom, seedOfRun } from '../support/random.ts';
import { anOpenVote } from '../support/votes.ts';
import { waitUntil } from '../support/wait-until.ts';
import { brokenCasts } from './support/broken-casts.ts';
import {
	buildCaster,
	startCaster,
	type Caster,
	type CasterProgram
} from './support/start-caster.ts';

const isLong = process.env.MAILLAGE_LONG === '1';
const WITHIN_MS = isLong ? 7_200_000 : 300_000;
/** A start on the embedded database costs twice as much. */
const KILLS = isLong ? { pglite: 500, postgres: 500 } : { pglite: 2, postgres: 5 };
const names = Array.from({ length: 40 }, (_, at) => `Voix ${at}`);

type Place = { url: string } | { directory: string };

const receiptsOf = ({ said }: Caster): string[] =>
	said
		.filter((words) => words.startsWith('receipt '))
		.map((words) => words.slice('receipt '.length));

/** Kills a process that casts, at any instant, then looks at what is left; again and again on the same vote. */
async function killAgain(program: CasterProgram, place: Place, kills: number): Promise<void> {
	const seed = seedOfRun();
	const random = randomFrom(seed);
	const first = await openDatabase(place);
	const { voteId, voters } = await anOpenVote(first.db, { names });
	await first.close();
	const receipts: string[] = [];
	for (let round = 0; round < kills; round += 1) {
		const caster = await startCaster(program, place);
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
	let program: CasterProgram;
	beforeAll(async () => {
		program = await buildCaster();
	});
	afterAll(() => program.remove());

	it.skipIf(inject('postgresUrl') === null)(
		'leaves ballots whole or not at all (postgres)',
		async () => {
			const place = await createPostgresDatabase({ isMigrated: true });
			await killAgain(program, place, KILLS.postgres);
			await place.drop();
		},
		WITHIN_MS
	);

	it(
		'leaves ballots whole or not at all (pglite)',
		async () => {
			const directory = mkdtempSync(join(tmpdir(), 'maillage-kill-'));
			await (await openDatabase({ directory, copyOf: await embeddedTemplate() })).close();
			await killAgain(program, { directory }, KILLS.pglite);
			rmSync(directory, { recursive: true, force: true });
		},
		WITHIN_MS
	);
});
