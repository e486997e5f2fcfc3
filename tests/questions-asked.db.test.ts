import { expect, it } from 'vitest';
import { listConsultations } from '#lib/consultations/pages/list-consultations.server.ts';
import { listBoard } from '#lib/fiches/board/queries.server.ts';
import { listSubjects } from '#lib/fiches/subjects.server.ts';
import { listGroups } from '#lib/groups/queries.server.ts';
import { queueFilterFrom } from '#lib/moderation/queue/queue-filter.ts';
import { listWaiting } from '#lib/moderation/queue/waiting.server.ts';
import { listVotes } from '#lib/votes/pages/list-votes.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { aFiche } from './fiches/support/fiches.ts';
import { aContractThatWrites } from './moderation/support/every-kind.ts';
import { anOpenConsultation } from './support/consultations.ts';
import { questionsOf } from './support/count-questions.ts';
import { describeOnBothDatabases } from './support/databases.ts';
import { aCommittee, aContract } from './support/people.ts';
import { aVoteToOpen } from './support/votes.ts';

type Place = { contractId: string; themeId: string };
type List = {
	what: string;
	addOne: (db: Db, place: Place) => Promise<unknown>;
	/** How many lines it gives. */
	read: (db: Db, place: Place) => Promise<number>;
};
const now = new Date();

const lists: List[] = [
	{
		what: 'the board of fiches',
		addOne: (db, place) => aFiche(db, { ...place, status: 'co-writing' }),
		read: async (db, { contractId }) => (await listBoard(db, { contractId })).length
	},
	{
		what: 'what a consultation or a vote may be about',
		addOne: (db, place) => aFiche(db, { ...place, status: 'co-writing' }),
		read: async (db, { contractId }) =>
			(await listSubjects(db, contractId)).flatMap(({ fiches }) => fiches).length
	},
	{
		what: 'consultations',
		addOne: (db, place) => anOpenConsultation(db, place),
		read: async (db, { contractId }) => (await listConsultations(db, { contractId, now })).length
	},
	{
		what: 'votes',
		addOne: (db, place) => aVoteToOpen(db, place),
		read: async (db, { contractId }) => (await listVotes(db, { contractId, now })).length
	},
	{
		what: 'groups',
		addOne: (db, { contractId }) => aCommittee(db, contractId, ['Amina', 'Bruno']),
		read: async (db, { contractId }) => (await listGroups(db, { contractId })).groups.length
	}
];

describeOnBothDatabases('a list asks the database', (db) => {
	it.each(lists)('as many questions for ten lines as for one: $what', async (list) => {
		const { contractId, themeId } = await aContract(db());
		const place = { contractId, themeId };
		const counted = async () => {
			let lines = 0;
			const asked = await questionsOf(db(), async () => {
				lines = await list.read(db(), place);
			});
			return { lines, asked };
		};
		await list.addOne(db(), place);
		const one = await counted();
		for (let more = 0; more < 9; more += 1) await list.addOne(db(), place);
		const ten = await counted();
		expect([one.lines, ten.lines]).toEqual([1, 10]);
		expect(one.asked.length).toBeGreaterThan(0);
		expect(ten.asked.length, ten.asked.join('\n')).toBe(one.asked.length);
	});

	it('as many questions for ten texts that wait as for one', async () => {
		const here = await aContractThatWrites(db());
		const filter = queueFilterFrom(new URLSearchParams());
		const wait = async (count: number) => {
			for (let at = 0; at < count; at += 1) {
				const key = await here.write('statement', `Madame Untel ${at}`);
				await here.report(key, 'phone', 'named-person');
			}
			let total = 0;
			const asked = await questionsOf(db(), async () => {
				({ total } = await listWaiting(db(), { contractId: here.contractId, filter }));
			});
			return { total, asked: asked.length };
		};
		const one = await wait(1);
		expect(await wait(9)).toEqual({ total: 10, asked: one.asked });
	});
});
