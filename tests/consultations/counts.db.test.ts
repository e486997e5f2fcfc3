import { randomUUID } from 'node:crypto';
import { and, eq, ne, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import {
	contribution,
	contributionComment,
	contributionSupport
} from '#lib/consultations/contributions/tables.server.ts';
import { participation } from '#lib/consultations/tables.server.ts';
import { listRows } from '#lib/database/rows.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { randomFrom, seedOfRun } from '../support/random.ts';
import { aCall } from './support/contributing.ts';

const STEPS = process.env.MAILLAGE_LONG ? 4_000 : 250;
const AT_ONCE = 5;

describeOnADatabase('what a contribution counts', (db, driver) => {
	it(`is what there is, after ${STEPS} things that people and coordinators did, ${AT_ONCE} at once`, async () => {
		const seed = seedOfRun();
		process.stdout.write(`seed of the counts on ${driver}: ${seed}\n`);
		const random = randomFrom(seed);
		const { consultationId, send, participationOf } = await aCall(db());
		const names = Array.from({ length: 12 }, (_, n) => `p${n}`);
		for (const name of [...names, ...names]) await send(name);
		const people = await Promise.all(names.map(participationOf));
		const any = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
		const idsNow = async () => {
			const rows = await db().select({ id: contribution.id }).from(contribution);
			return rows.map(({ id }) => id).sort();
		};
		const visibility = () => any(['shown', 'hidden', 'held'] as const);
		const does = async (ids: readonly string[]): Promise<unknown> => {
			const contributionId = any(ids);
			const participationId = any(people);
			const own = and(
				eq(contributionSupport.contributionId, contributionId),
				eq(contributionSupport.participationId, participationId)
			);
			const what = random();
			if (what < 0.4)
				return db()
					.insert(contributionSupport)
					.values({ contributionId, participationId })
					.onConflictDoNothing();
			if (what < 0.55) return db().delete(contributionSupport).where(own);
			if (what < 0.7)
				return db()
					.insert(contributionComment)
					.values({
						...{ consultationId, contributionId, participationId, body: 'Parce que' },
						...{ isFor: random() < 0.5, visibility: visibility(), submissionKey: randomUUID() }
					});
			if (what < 0.8)
				return db()
					.update(contributionComment)
					.set({ visibility: visibility() })
					.where(eq(contributionComment.contributionId, contributionId));
			if (what < 0.9) {
				const main = any(ids);
				if (main === contributionId) return;
				return db()
					.update(contribution)
					.set({ mergedIntoId: random() < 0.3 ? null : main })
					.where(eq(contribution.id, contributionId));
			}
			if (what < 0.92)
				return db().delete(contributionComment).where(eq(contributionComment.isFor, true));
			if (what < 0.96 && ids.length > 8)
				return db().delete(contribution).where(eq(contribution.id, contributionId));
			return db()
				.delete(contributionSupport)
				.where(ne(contributionSupport.participationId, participationId));
		};
		for (let step = 0; step < STEPS; step += AT_ONCE) {
			const ids = await idsNow();
			await Promise.allSettled(Array.from({ length: AT_ONCE }, () => does(ids)));
			if (step % (AT_ONCE * 10) === 0) expect(await wrong(), `step ${step}`).toEqual([]);
		}
		expect(await wrong()).toEqual([]);
		await db().delete(participation).where(eq(participation.id, people[0]!));
		expect(await wrong()).toEqual([]);
		expect((await idsNow()).length).toBeGreaterThan(5);
	});

	it('is what there is, when somebody leaves who supported an idea into which theirs was merged', async () => {
		const { send, participationOf } = await aCall(db());
		for (const name of ['main', 'own']) await send(name);
		const [other, leaver] = [await participationOf('main'), await participationOf('own')];
		const ideaOf = async (of: string) =>
			(await db().select().from(contribution).where(eq(contribution.participationId, of)))[0]!.id;
		const [main, own] = [await ideaOf(other), await ideaOf(leaver)];
		await db()
			.insert(contributionSupport)
			.values({ contributionId: main, participationId: leaver });
		await db().update(contribution).set({ mergedIntoId: main }).where(eq(contribution.id, own));
		await db().delete(participation).where(eq(participation.id, leaver));
		expect(await wrong()).toEqual([]);
	});

	/** Contributions whose counts are not what is counted now. */
	const wrong = () =>
		listRows(
			db(),
			sql`select * from (
				select id, supports, arguments_for, arguments_against,
					(select count(distinct s.participation_id)::int from contribution_support s join contribution k on k.id = s.contribution_id
						where k.id = c.id or k.merged_into_id = c.id) as people,
					(select count(*)::int from contribution_comment a where a.contribution_id = c.id and a.visibility = 'shown' and a.is_for) as pro,
					(select count(*)::int from contribution_comment a where a.contribution_id = c.id and a.visibility = 'shown' and not a.is_for) as contra
				from contribution c
			) as counted where supports <> people or arguments_for <> pro or arguments_against <> contra`
		);
});
