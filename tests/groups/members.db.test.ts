import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { account } from '#lib/accounts/tables.server.ts';
import { closeRequest } from '#lib/groups/seats/close-request.server.ts';
import { createGroup } from '#lib/groups/founding/create-group.server.ts';
import { createRequest } from '#lib/groups/seats/create-request.server.ts';
import { findActor } from '#lib/groups/find-actor.server.ts';
import type { JoiningMode } from '#lib/groups/kinds.ts';
import { countMembersOf, findOwnSeat, listMembers } from '#lib/groups/member-queries.server.ts';
import {
	findGroup,
	isRequestWaiting,
	listGroups,
	listRequests
} from '#lib/groups/queries.server.ts';
import { closeGroup, recordGroup } from '#lib/groups/founding/record-group.server.ts';
import { recordJoining } from '#lib/groups/seats/record-joining.server.ts';
import {
	closeSeat,
	recordFacilitator,
	recordMandate,
	recordNameShown
} from '#lib/groups/seats/record-seat.server.ts';
import { group, groupMember } from '#lib/groups/tables.server.ts';
import { journalEntry, mail } from '#lib/journal/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aCommittee, aContract, aPerson, aRole } from '../support/people.ts';

const url = 'https://exemple.test/c/x/groupes/y';
const stranger = { accountId: null, maySeeNames: false };

describeOnADatabase('a group and its members', (db) => {
	const start = async (joining: JoiningMode) => {
		const { contractId, themeId } = await aContract(db());
		const claire = await aPerson(db(), 'Claire');
		await aRole(db(), { contractId, accountId: claire, role: 'coordinator' });
		const created = await createGroup(db(), {
			contractId,
			actorId: claire,
			themeId,
			kind: 'citizen-committee',
			name: 'Comité citoyen',
			purpose: 'Donner un avis',
			joining
		});
		if (typeof created === 'string') throw new Error(created);
		return { contractId, groupId: created.id, slug: created.slug, claire };
	};
	const seatsOf = async (contractId: string, accountId: string) =>
		(await findActor(db(), { accountId, contractId })).seats;
	const mailsTo = async (accountId: string) => {
		const [person] = await db().select().from(account).where(eq(account.id, accountId));
		return db().select().from(mail).where(eq(mail.recipient, person!.email));
	};

	it('a theme of another contract cannot be its theme', async () => {
		const { contractId, claire } = await start('open');
		const other = await aContract(db());
		const refused = await createGroup(db(), {
			contractId,
			actorId: claire,
			themeId: other.themeId,
			kind: 'copil',
			name: 'COPIL',
			purpose: '',
			joining: 'invitation'
		});
		expect(refused).toBe('theme-unknown');
	});

	it('whoever comes in by the open door eight times at once has one seat', async () => {
		const { contractId, groupId } = await start('open');
		for (const name of ['Amina', 'Bruno', 'Chloé']) {
			const accountId = await aPerson(db(), name);
			const tries = await Promise.all(
				Array.from({ length: 8 }, () => recordJoining(db(), { contractId, groupId, accountId }))
			);
			expect(tries.filter((one) => one === 'created')).toHaveLength(1);
			expect(await seatsOf(contractId, accountId)).toEqual([{ groupId, isFacilitator: false }]);
		}
		const events = await db()
			.select()
			.from(journalEntry)
			.where(eq(journalEntry.contractId, contractId));
		expect(events.filter(({ kind }) => kind === 'seat-created')).toHaveLength(3);
	});

	it('the door that is not open stays shut, through another contract too', async () => {
		const { contractId, groupId } = await start('invitation');
		const accountId = await aPerson(db());
		expect(await recordJoining(db(), { contractId, groupId, accountId })).toBe('door-closed');
		const other = await aContract(db());
		expect(await recordJoining(db(), { contractId: other.contractId, groupId, accountId })).toBe(
			'group-closed'
		);
		expect(await createRequest(db(), { contractId, groupId, accountId, message: '', url })).toBe(
			'door-closed'
		);
	});

	it('a request waits once, is answered once, and the person is told by mail in their language', async () => {
		const { contractId, groupId, claire } = await start('request');
		const accountId = await aPerson(db(), 'Bruno');
		await db().update(account).set({ locale: 'en' }).where(eq(account.id, accountId));
		const ask = () => createRequest(db(), { contractId, groupId, accountId, message: 'Oui', url });
		expect((await Promise.all([ask(), ask()])).sort()).toEqual(['already-asked', 'created']);
		expect(await isRequestWaiting(db(), { groupId, accountId })).toBe(true);
		expect((await mailsTo(claire)).map(({ subject }) => subject)).toEqual([
			expect.stringContaining('demande')
		]);
		const [request] = await listRequests(db(), groupId);
		expect(request).toMatchObject({ name: 'Bruno', message: 'Oui' });
		const answer = (accepted: boolean) =>
			closeRequest(db(), {
				contractId,
				groupId,
				requestId: request!.id,
				actorId: claire,
				accepted,
				url
			});
		const answers = await Promise.all([answer(true), answer(true), answer(false)]);
		expect(answers.filter((one) => one === 'closed')).toHaveLength(1);
		const letters = await mailsTo(accountId);
		expect(letters).toHaveLength(1);
		expect(letters[0]!.body).toContain('Your request is accepted');
		expect(await listRequests(db(), groupId)).toEqual([]);
	});

	it('a refused person has no seat and may ask again', async () => {
		const { contractId, groupId, claire } = await start('request');
		const accountId = await aPerson(db());
		const asked = { contractId, groupId, accountId, message: '', url };
		await createRequest(db(), asked);
		const [request] = await listRequests(db(), groupId);
		await closeRequest(db(), {
			contractId,
			groupId,
			requestId: request!.id,
			actorId: claire,
			accepted: false,
			url
		});
		expect(await seatsOf(contractId, accountId)).toEqual([]);
		expect(await createRequest(db(), asked)).toBe('created');
	});

	it('a request of one group cannot be answered through another', async () => {
		const { contractId, groupId, claire } = await start('request');
		const { groupId: elsewhere } = await aCommittee(db(), contractId, []);
		const accountId = await aPerson(db());
		await createRequest(db(), { contractId, groupId, accountId, message: '', url });
		const [request] = await listRequests(db(), groupId);
		const answered = await closeRequest(db(), {
			contractId,
			groupId: elsewhere,
			requestId: request!.id,
			actorId: claire,
			accepted: true,
			url
		});
		expect(answered).toBe('already-answered');
		expect(await listRequests(db(), groupId)).toHaveLength(1);
	});

	it('strangers read pseudonyms until a member agrees; members and the person read names', async () => {
		const { contractId } = await start('open');
		const { groupId, members } = await aCommittee(db(), contractId, ['Amina', 'Bruno']);
		const namesFor = async (reader: { accountId: string | null; maySeeNames: boolean }) =>
			(await listMembers(db(), groupId, reader)).members.map(({ shownName }) => shownName);
		expect(await namesFor(stranger)).not.toContain('Amina');
		const ids = (await listMembers(db(), groupId, stranger)).members.map(
			({ accountId }) => accountId
		);
		expect(ids).toEqual([null, null]);
		expect(await namesFor({ accountId: members.Bruno!, maySeeNames: true })).toEqual([
			'Amina',
			'Bruno'
		]);
		const amina = { contractId, groupId, accountId: members.Amina!, actorId: members.Amina! };
		await recordNameShown(db(), { ...amina, nameShown: true });
		const shown = await namesFor(stranger);
		expect(shown).toContain('Amina');
		expect(shown).not.toContain('Bruno');
	});

	it('a long list is read page by page, and searched by the names that the reader sees', async () => {
		const { contractId } = await start('open');
		const names = ['Amina', 'Bruno', 'Chloé', 'Denis', 'Émile'];
		const { groupId, members } = await aCommittee(db(), contractId, names);
		const bruno = { accountId: members.Bruno!, maySeeNames: true };
		const first = await listMembers(db(), groupId, bruno, { size: 2 });
		expect(first).toMatchObject({ total: 5, page: 1, pages: 3 });
		const pages = await Promise.all(
			[1, 2, 3].map((page) => listMembers(db(), groupId, bruno, { page, size: 2 }))
		);
		const read = pages.flatMap((page) => page.members.map(({ shownName }) => shownName));
		expect(read.sort()).toEqual([...names].sort());
		const found = async (reader: typeof stranger | typeof bruno, question: string) =>
			(await listMembers(db(), groupId, reader, { question })).members.map(({ isMe }) => isMe);
		expect(await found(bruno, 'brun')).toEqual([true]);
		expect(await found(bruno, '%')).toEqual([]);
		expect(await found(stranger, 'brun')).toEqual([]);
		expect(await found({ ...bruno, maySeeNames: false }, 'brun')).toEqual([true]);
		expect(await found(stranger, 'Personne')).toHaveLength(5);
	});

	it('a person who leaves loses the seat at once; who comes back is a plain member, name hidden', async () => {
		const { contractId, groupId } = await start('open');
		const accountId = await aPerson(db(), 'Chloé');
		const chloe = { contractId, groupId, accountId, actorId: accountId };
		await recordJoining(db(), chloe);
		await recordFacilitator(db(), { ...chloe, isFacilitator: true });
		await recordNameShown(db(), { ...chloe, nameShown: true });
		expect(await seatsOf(contractId, accountId)).toEqual([{ groupId, isFacilitator: true }]);
		expect(await closeSeat(db(), chloe)).toBe('recorded');
		expect(await seatsOf(contractId, accountId)).toEqual([]);
		expect(await closeSeat(db(), chloe)).toBe('not-member');
		expect(await recordNameShown(db(), { ...chloe, nameShown: true })).toBe('not-member');
		await recordJoining(db(), chloe);
		expect(await seatsOf(contractId, accountId)).toEqual([{ groupId, isFacilitator: false }]);
		const [seat] = await db().select().from(groupMember).where(eq(groupMember.groupId, groupId));
		expect(seat!.nameShown).toBe(false);
	});

	it('a mandate past its last day is no seat, is shown as ended, and is not counted', async () => {
		const { contractId, groupId } = await start('open');
		const accountId = await aPerson(db());
		const person = { contractId, groupId, accountId, actorId: accountId };
		await recordJoining(db(), person);
		await recordMandate(db(), {
			...person,
			mandateStartsOn: '2024-01-01',
			mandateEndsOn: '2024-12-31'
		});
		expect(await seatsOf(contractId, accountId)).toEqual([]);
		expect((await listMembers(db(), groupId, stranger)).members).toEqual([]);
		const past = await listMembers(db(), groupId, stranger, { ended: true });
		expect(past.members).toMatchObject([{ ended: true }]);
		expect(await countMembersOf(db(), { groupId })).toEqual({ current: 0, past: 1 });
		expect(await findOwnSeat(db(), { groupId, accountId })).toBeNull();
		const { groups } = await listGroups(db(), { contractId });
		expect(groups.find(({ id }) => id === groupId)).toMatchObject({ members: 0 });
	});

	it('a new member has the mandate of the group, unless that one is over', async () => {
		const { contractId, groupId, claire } = await start('open');
		const details = {
			name: 'Comité',
			purpose: '',
			joining: 'open' as const,
			mandateStartsOn: '2026-01-01',
			mandateEndsOn: '2999-12-31'
		};
		await recordGroup(db(), { contractId, groupId, actorId: claire, details });
		await recordJoining(db(), { contractId, groupId, accountId: await aPerson(db()) });
		await recordGroup(db(), {
			contractId,
			groupId,
			actorId: claire,
			details: { ...details, mandateEndsOn: '2026-02-01' }
		});
		await recordJoining(db(), { contractId, groupId, accountId: await aPerson(db()) });
		const seats = await db().select().from(groupMember).where(eq(groupMember.groupId, groupId));
		expect(new Set(seats.map(({ mandateEndsOn }) => mandateEndsOn))).toEqual(
			new Set(['2999-12-31', null])
		);
	});

	it('a closed group keeps its page, opens nothing and takes nobody', async () => {
		const { contractId, groupId, slug, claire } = await start('open');
		const accountId = await aPerson(db());
		await recordJoining(db(), { contractId, groupId, accountId });
		const where = { contractId, groupId, actorId: claire };
		expect(await closeGroup(db(), where)).toBe('recorded');
		expect(await closeGroup(db(), where)).toBe('group-closed');
		expect(await seatsOf(contractId, accountId)).toEqual([]);
		expect(await findGroup(db(), { contractId, slug })).toMatchObject({ id: groupId });
		expect(await recordJoining(db(), { contractId, groupId, accountId: await aPerson(db()) })).toBe(
			'group-closed'
		);
	});

	it('groups are searched by words and kind, a page at a time', async () => {
		const { contractId, claire } = await start('open');
		for (let i = 0; i < 21; i += 1) {
			await createGroup(db(), {
				contractId,
				actorId: claire,
				themeId: null,
				kind: 'working-group',
				name: `Atelier ${i}`,
				purpose: '',
				joining: 'open'
			});
		}
		const found = await listGroups(db(), { contractId, question: 'atelier', page: 2 });
		expect(found).toMatchObject({ total: 21, pages: 2, page: 2 });
		expect(found.groups).toHaveLength(1);
		expect(await listGroups(db(), { contractId, kind: 'citizen-committee' })).toMatchObject({
			total: 1
		});
		expect(await listGroups(db(), { contractId, question: '%' })).toMatchObject({ total: 0 });
		expect(await db().$count(group, eq(group.contractId, contractId))).toBe(22);
	});
});
