import { eq, sql } from 'drizzle-orm';
import { afterEach, expect, it } from 'vitest';
import { createContract } from '#lib/contracts/creating/create-contract.server.ts';
import { contract } from '#lib/contracts/tables.server.ts';
import { recordBatch } from '#lib/consultations/entry/record-batch.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { listStandingFicheWriters } from '#lib/fiches/writers/standing-writers.server.ts';
import { emptyContent } from '#lib/fiches/text/shape.ts';
import { findActor } from '#lib/groups/find-actor.server.ts';
import { mail } from '#lib/journal/tables.server.ts';
import {
	dayOf,
	defaultTimeZone,
	installTimeZoneReader,
	type TimeZone
} from '#lib/shared/time-zone.ts';
import { readRollPlan } from '#lib/votes/roll/electorate.server.ts';
import { remindVoters } from '#lib/votes/life/remind-voters.server.ts';
import { vote } from '#lib/votes/tables.server.ts';
import { aFiche } from '../fiches/support/fiches.ts';
import { anOpenConsultation } from '../support/consultations.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { aCommittee, aContract, aPerson } from '../support/people.ts';
import { anOpenVote } from '../support/votes.ts';

afterEach(() => installTimeZoneReader(() => defaultTimeZone));

async function inZone(db: Db, contractId: string, timeZone: TimeZone): Promise<void> {
	await db.update(contract).set({ timeZone }).where(eq(contract.id, contractId));
}

describeOnBothDatabases('the time of a contract', (db) => {
	it('is that of its communes from the first day', async () => {
		const accountId = await aPerson(db(), 'Claire');
		const commune = { code: '97411', name: 'Saint-Denis', population: 150_000, department: '' };
		const made = await db().transaction((tx) =>
			createContract(tx, {
				...{ title: 'CLS du Nord', territoryName: 'Nord de La Réunion', presentation: '' },
				...{ startsOn: '2027-01-01', endsOn: '2031-12-31', createdBy: accountId },
				...{ frameworkKey: 'libre', frameworkEdition: '2026-01' },
				...{ communes: [commune], districts: [], themes: [] }
			})
		);
		const [row] = await db().select().from(contract).where(eq(contract.id, made.id));
		expect(row!.timeZone).toBe('Indian/Reunion');
	});

	it.each([
		// The last day of the mandate is 31 December, there.
		['America/Martinique', '2027-01-01T03:59:00Z', '2027-01-01T04:00:00Z'],
		['Indian/Reunion', '2026-12-31T19:59:00Z', '2026-12-31T20:00:00Z'],
		['Europe/Paris', '2026-12-31T22:59:00Z', '2026-12-31T23:00:00Z']
	] as const)(
		'in %s a mandate runs until midnight there, not at midnight elsewhere',
		async (zone, last, after) => {
			const { contractId, themeId } = await aContract(db());
			await inZone(db(), contractId, zone);
			const { members, groupId } = await aCommittee(db(), contractId, ['Amina']);
			await db().execute(
				sql`update group_member set mandate_ends_on = '2026-12-31' where group_id = ${groupId}`
			);
			const accountId = members.Amina!;
			const seatsAt = async (now: string) =>
				(await findActor(db(), { accountId, contractId, now: new Date(now) })).seats.length;
			expect(await seatsAt(last)).toBe(1);
			expect(await seatsAt(after)).toBe(0);
			const votes = { id: crypto.randomUUID(), contractId, roles: ['committee-member' as const] };
			const rollAt = async (now: string) =>
				(await readRollPlan(db(), { vote: votes, now: new Date(now) })).added.length;
			expect(await rollAt(last)).toBe(1);
			expect(await rollAt(after)).toBe(0);
			const { documentId } = await aFiche(db(), {
				...{ contractId, themeId, content: emptyContent() },
				...{ status: 'co-writing', groupIds: [groupId] }
			});
			const writersAt = async (now: string) => {
				const pairs = [{ documentId, accountId }];
				return db().transaction((tx) =>
					listStandingFicheWriters(tx, { pairs, now: new Date(now) })
				);
			};
			expect((await writersAt(last)).size).toBe(1);
			expect((await writersAt(after)).size).toBe(0);
		}
	);

	it.each([
		[
			'Indian/Reunion',
			'2027-03-31T14:00:00Z',
			'2027-03-28T14:00:00Z',
			'31 mars 2027 à 18:00 (heure de La Réunion)'
		],
		[
			'America/Martinique',
			'2027-11-02T22:00:00Z',
			'2027-10-30T22:00:00Z',
			'2 novembre 2027 à 18:00 (heure de la Martinique)'
		],
		[
			'Europe/Paris',
			'2027-11-02T17:00:00Z',
			'2027-10-30T16:00:00Z',
			'2 novembre 2027 à 18:00 (heure de Paris)'
		]
	] as const)(
		'in %s a reminder leaves at the hour of the closing, and says it there',
		async (zone, closes, leaves, words) => {
			const opened = await anOpenVote(db());
			await inZone(db(), opened.contractId, zone);
			const dates = { opensAt: new Date('2027-01-01'), closesAt: new Date(closes) };
			await db().execute(sql`alter table vote disable trigger vote_frozen`);
			await db()
				.update(vote)
				.set({ ...dates, reminderDays: [3] })
				.where(eq(vote.id, opened.voteId));
			await db().execute(sql`alter table vote enable trigger vote_frozen`);
			const remindAt = async (now: Date) =>
				(await remindVoters(db(), { origin: 'https://cls.exemple.test', now })).reminded;
			const hour = new Date(leaves);
			expect(await remindAt(new Date(hour.getTime() - 1_000))).not.toContain(opened.voteId);
			expect(await remindAt(hour)).toContain(opened.voteId);
			const sent = (await db().select().from(mail)).filter(({ body }) =>
				body.includes(`/c/${opened.contractSlug}/votes/${opened.slug}`)
			);
			expect(sent).toHaveLength(3);
			for (const { body } of sent) expect(body.replace(/\s/g, ' ')).toContain(words);
		}
	);

	it('a form collected today there is no form of tomorrow', async () => {
		const accountId = await aPerson(db(), 'Farid');
		for (const zone of ['Pacific/Wallis', 'Pacific/Tahiti'] as const) {
			const { contractId, consultationId } = await anOpenConsultation(db());
			await inZone(db(), contractId, zone);
			const recorded = (heldOn: string) =>
				db().transaction((tx) =>
					recordBatch(tx, {
						batch: { id: crypto.randomUUID(), channel: 'paper', place: 'Marché', heldOn },
						...{ consultationId, accountId }
					})
				);
			const now = new Date();
			const tomorrow = new Date(now.getTime() + 86_400_000);
			expect(await recorded(dayOf(now, zone)), zone).toBeNull();
			expect(await recorded(dayOf(tomorrow, zone)), zone).toBe('date-future');
		}
	});
});
