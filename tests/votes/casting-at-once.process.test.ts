import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { OpenDatabase } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { listRows } from '#lib/database/rows.server.ts';
import { createPostgresDatabase } from '../support/databases.ts';
import { anOpenVote } from '../support/votes.ts';
import { brokenCasts } from './support/broken-casts.ts';
import {
	buildCaster,
	startCaster,
	type Caster,
	type CasterProgram
} from './support/start-caster.ts';

const ROUNDS = process.env.MAILLAGE_LONG ? 1_000 : 40;
const AT_ONCE = 100;
const names = Array.from({ length: ROUNDS }, (_, at) => `Voix ${at}`);

describe.skipIf(inject('postgresUrl') === null)('one voter, two processes (postgres)', () => {
	let opened: OpenDatabase;
	let place: Awaited<ReturnType<typeof createPostgresDatabase>>;
	let program: CasterProgram;
	let casters: Caster[] = [];

	beforeAll(async () => {
		program = await buildCaster();
		place = await createPostgresDatabase({ isMigrated: true });
		opened = await openDatabase({ url: place.url });
		casters = await Promise.all([0, 1].map(() => startCaster(program, place)));
	});
	afterAll(async () => {
		await Promise.all(casters.map((caster) => caster.stop()));
		await opened?.close();
		await place?.drop();
		program.remove();
	});

	const countsOf = async (voteId: string) => {
		const [counts] = await listRows<Record<string, number>>(
			opened.db,
			sql`select (select count(*)::int from vote_cast where vote_id = ${voteId}) as ticked,
				(select count(*)::int from vote_board where vote_id = ${voteId} and kind = 'cast') as entries`
		);
		return counts;
	};

	it('a hundred ballots at once through two processes are one ballot, and the others are told so', async () => {
		const { voteId, voters } = await anOpenVote(opened.db, { names, canChange: false });
		for (const name of names) {
			const order = { voteId, voterIds: [voters[name]!], times: AT_ONCE / 2 };
			const answers = (await Promise.all(casters.map((one) => one.cast(order)))).flat();
			expect(answers).toHaveLength(AT_ONCE);
			expect(answers.filter((answer) => answer.startsWith('receipt '))).toHaveLength(1);
			expect(answers.filter((answer) => answer === 'already-voted')).toHaveLength(AT_ONCE - 1);
		}
		expect(await countsOf(voteId)).toEqual({ ticked: ROUNDS, entries: ROUNDS });
		expect(await brokenCasts(opened.db, { voteId, receipts: [] })).toEqual([]);
		// Thousands of ballots: a busy machine takes its time, and no other test has this many.
	}, 1_200_000);

	it('where a ballot may change, each of the hundred is taken and the last alone is in the box', async () => {
		const { voteId, voters } = await anOpenVote(opened.db);
		const order = { voteId, voterIds: [voters.Amina!], times: AT_ONCE / 2 };
		const answers = (await Promise.all(casters.map((one) => one.cast(order)))).flat();
		expect(answers.filter((answer) => answer.startsWith('receipt '))).toHaveLength(AT_ONCE);
		expect(await countsOf(voteId)).toEqual({ ticked: 1, entries: AT_ONCE });
		expect(await brokenCasts(opened.db, { voteId, receipts: [] })).toEqual([]);
	});
});
