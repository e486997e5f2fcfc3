import { expect, it } from 'vitest';
import { listLatestEvents } from '#lib/contracts/queries.server.ts';
import { journalEntry } from '#lib/journal/tables.server.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { aContract } from '../support/people.ts';

describeOnBothDatabases('the latest events of a contract', (db) => {
	it('are one a subject, the newest of each, and of its kinds only; one that moves all day hides nobody', async () => {
		const { contractId } = await aContract(db());
		const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 8, minute));
		const event = (subjectId: string, minute: number, kind = 'moved') => ({
			...{ contractId, kind, subjectId, subjectType: 'fiche' },
			...{ data: { minute }, createdAt: at(minute) }
		});
		await db()
			.insert(journalEntry)
			.values([
				...[event('quiet', 0), event('early', 1), event('secret', 2, 'private')],
				...Array.from({ length: 300 }, (_, n) => event('busy', 3 + n))
			]);
		const told = await listLatestEvents(db(), { contractId, kinds: ['moved'], limit: 8 });
		expect(told.map(({ subjectId, data }) => [subjectId, data.minute])).toEqual([
			['busy', 302],
			['early', 1],
			['quiet', 0]
		]);
		expect(told[0]!.createdAt).toEqual(at(302));
		const one = await listLatestEvents(db(), { contractId, kinds: ['moved'], limit: 1 });
		expect(one.map(({ subjectId }) => subjectId)).toEqual(['busy']);
	});
});
