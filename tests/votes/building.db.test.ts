import { and, eq, sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/actor.ts';
import { account } from '#lib/accounts/tables.server.ts';
import { sqlStateOf, type Db } from '#lib/database/database.server.ts';
import { findActor } from '#lib/groups/find-actor.server.ts';
import { groupMember } from '#lib/groups/tables.server.ts';
import { journalEntry, mail } from '#lib/journal/tables.server.ts';
import { toLocalField } from '#lib/shared/local-time.ts';
import { announceVote, removeDraft } from '#lib/votes/life/announce-vote.server.ts';
import { createVote } from '#lib/votes/building/create-vote.server.ts';
import { readCode } from '#lib/shared/typed/secret-code.ts';
import * as keep from '#lib/votes/roll/keep-roll.server.ts';
import { hashRoll, openDueVotes, openVote } from '#lib/votes/life/open-vote.server.ts';
import { readStep, recordStep } from '#lib/votes/building/record-step.server.ts';
import { readDraw } from '#lib/votes/life/read-draw.server.ts';
import { remindVoters } from '#lib/votes/life/remind-voters.server.ts';
import { withdrawVote } from '#lib/votes/life/withdraw-vote.server.ts';
import { canonicalJson } from '#lib/shared/canonical-json.ts';
import { listBoard } from '#lib/votes/box/board.server.ts';
import { sha256Hex } from '#lib/shared/hash.server.ts';
import { findVoterOfAccount } from '#lib/votes/roll/find-voter.server.ts';
import { listVotes } from '#lib/votes/pages/list-votes.server.ts';
import { listOptions, type Vote } from '#lib/votes/queries.server.ts';
import { hashCode } from '#lib/votes/roll/code-hash.server.ts';
import { findVoterOfCode } from '#lib/votes/roll/find-voter.server.ts';
import { answerOf } from '#lib/votes/roll/may-vote.ts';
import { countRollPlan, readRollPlan } from '#lib/votes/roll/electorate.server.ts';
import { listRoll } from '#lib/votes/roll/list-roll.server.ts';
import { readMayVote } from '#lib/votes/roll/read-may-vote.server.ts';
import { stateOf } from '#lib/votes/rules.ts';
import { vote, voteCast, voteGroup, voteOption, voter } from '#lib/votes/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aCommittee, aContract, aPerson, aRole } from '../support/people.ts';
import '../support/votes.ts';

const DAY_MS = 86_400_000;
const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS);

describeOnADatabase('building a vote', (db) => {
	let coordinator: string;
	beforeAll(async () => {
		coordinator = await aPerson(db(), 'Claire');
	});

	type Place = { contractId: string; voteId: string; actorId: string; actor: Actor };

	const rowOf = async ({ voteId }: { voteId: string }): Promise<Vote> => {
		const [row] = await db().select().from(vote).where(eq(vote.id, voteId));
		return row!;
	};

	/** A contract whose coordination is Claire, with a committee of these people, and a draft on its theme. */
	async function aDraft(names: string[] = ['Amina', 'Bruno']) {
		const { contractId, themeId } = await aContract(db());
		await aRole(db(), { contractId, accountId: coordinator, role: 'coordinator' });
		const committee = await aCommittee(db(), contractId, names);
		const actor = await findActor(db(), { contractId, accountId: coordinator });
		const created = await createVote(db(), {
			...{ contractId, actor, title: 'Un banc devant la maison de santé ?' },
			place: `theme:${themeId}`
		});
		if (typeof created === 'string') throw new Error(created);
		const place = { contractId, voteId: created.id, actorId: coordinator, actor };
		return { ...place, themeId, slug: created.slug, ...committee };
	}

	type Step = 'question' | 'method' | 'people';

	async function record(place: Place, step: Step, change: Record<string, string>, who?: Actor) {
		const base = await readStep(db(), await rowOf(place), step);
		const typed = { ...base, ...change };
		const { contractId, voteId } = place;
		const actor = who ?? place.actor;
		return recordStep(db(), { contractId, voteId, actor, step, typed, base, now });
	}

	const yesOrNo = JSON.stringify(
		['Oui', 'Non'].map((label) => ({ label, description: '', cost: '' }))
	);

	/** Everything that is due, asked to the committee. */
	async function aReadyDraft(names?: string[]) {
		const draft = await aDraft(names);
		await record(draft, 'question', { objectText: 'Un banc, à l’ombre du tilleul.' });
		await record(draft, 'method', { method: 'single-choice', options: yesOrNo });
		await record(draft, 'people', {
			...{ groupIds: draft.groupId, decider: 'Le comité de pilotage' },
			opensAt: toLocalField(inDays(1)),
			closesAt: toLocalField(inDays(9))
		});
		return draft;
	}

	/** As if the days had passed: an announced vote may still have other dates. */
	async function comeTo(place: Place, days: { opens: number; closes: number }) {
		const dates = { opensAt: inDays(days.opens), closesAt: inDays(days.closes) };
		await db().update(vote).set(dates).where(eq(vote.id, place.voteId));
	}

	async function anOpenVote(names?: string[]) {
		const draft = await aReadyDraft(names);
		expect(await announceVote(db(), draft)).toBeNull();
		await comeTo(draft, { opens: -1, closes: 7 });
		expect(await openVote(db(), draft)).toBeNull();
		return draft;
	}

	it('a method that a tie would stop begins with the draw; who prepares the vote may untick it, and it stays so', async () => {
		const draft = await aDraft();
		await record(draft, 'method', { method: 'single-choice', options: yesOrNo });
		expect((await rowOf(draft)).drawsTies).toBe(false);
		await record(draft, 'method', { method: 'instant-runoff' });
		expect((await rowOf(draft)).drawsTies).toBe(true);
		await record(draft, 'people', { drawsTies: '' });
		await record(draft, 'method', { options: yesOrNo.replace('Oui', 'Plutôt oui') });
		expect((await rowOf(draft)).drawsTies).toBe(false);
	});

	it('the seed of a draw comes from a number of the server shown before, and from the words of the coordination', async () => {
		const draft = await aReadyDraft();
		await record(draft, 'people', { drawsTies: 'yes' });
		expect(await announceVote(db(), draft)).toEqual({ missing: ['draw-words'] });
		await record(draft, 'people', { drawWords: 'Loto du 12 mai : 4-17-33' });
		expect(await announceVote(db(), draft)).toBeNull();
		const before = (await readDraw(await rowOf(draft), 2))!;
		expect(before.fixed).toBeNull();
		await comeTo(draft, { opens: -1, closes: 7 });
		expect(await openVote(db(), draft)).toBeNull();
		const row = await rowOf(draft);
		const after = (await readDraw(row, 2))!;
		expect(after.commitment).toBe(before.commitment);
		expect(after.fixed!.seed).toBe(sha256Hex(after.fixed!.text!));
		const { secret, words } = JSON.parse(after.fixed!.text!) as Record<string, string>;
		expect(sha256Hex(secret!)).toBe(before.commitment);
		expect(words).toBe('Loto du 12 mai : 4-17-33');
		const [line] = await listBoard(db(), { voteId: draft.voteId, limit: 1 });
		const { data } = JSON.parse(line!.entry) as { data: Record<string, unknown> };
		expect(data).toMatchObject({ drawSeed: row.drawSeed, draw: { secret, words, bureau: null } });
		const change = db().update(vote).set({ drawWords: 'autre' }).where(eq(vote.id, row.id));
		expect(await stateOfRefusal(change)).toBe('23001');
	});

	/** The SQLSTATE with which the database refuses; null when it does not. */
	const stateOfRefusal = (change: Promise<unknown>) => change.then(() => null, sqlStateOf);

	const asList = (tx: Db, place: Place) =>
		tx.select().from(voter).where(eq(voter.voteId, place.voteId)).orderBy(voter.number);

	it('is announced only when everything is said, and may no longer be left incomplete after', async () => {
		const draft = await aDraft();
		const refusal = await announceVote(db(), draft);
		expect(refusal).toMatchObject({
			missing: ['object-text', 'method', 'voters', 'opens-at', 'closes-at', 'decider']
		});
		const ready = await aReadyDraft();
		expect(await announceVote(db(), ready)).toBeNull();
		expect(await announceVote(db(), ready)).toBe('already-announced');
		expect(await record(ready, 'people', { decider: '' })).toEqual({ missing: ['decider'] });
		expect((await rowOf(ready)).decider).toBe('Le comité de pilotage');
		expect(await record(ready, 'people', { decider: 'Le COPIL du 3 mai' })).toMatchObject({
			changed: ['decider']
		});
		expect(await removeDraft(db(), ready)).toBe('already-announced');
	});

	it('two people who prepare it at once lose nothing: each field keeps its change, both are shown where they differ', async () => {
		const draft = await aReadyDraft();
		const base = await readStep(db(), await rowOf(draft), 'question');
		const { contractId, voteId, actor } = draft;
		const save = (typed: Record<string, string>) =>
			recordStep(db(), {
				...{ contractId, voteId, actor, step: 'question', base, now },
				typed: { ...base, ...typed }
			});
		await save({ introduction: 'Le tilleul a cent ans.' });
		expect(await save({ objectText: 'Deux bancs.' })).toEqual({
			theirs: ['introduction'],
			changed: ['objectText']
		});
		expect(await rowOf(draft)).toMatchObject({
			introduction: 'Le tilleul a cent ans.',
			objectText: 'Deux bancs.'
		});
		expect(await save({ introduction: 'Le tilleul est malade.' })).toMatchObject({
			conflicts: { introduction: 'Le tilleul a cent ans.' },
			typed: { introduction: 'Le tilleul est malade.' }
		});
	});

	it('options are saved in their order, each time whole', async () => {
		const draft = await aReadyDraft();
		const three = JSON.stringify(
			['Fontaine', 'Banc', 'Arbre'].map((label) => ({ label, description: '', cost: '' }))
		);
		await record(draft, 'method', { options: three });
		const labels = (await listOptions(db(), draft.voteId)).map(({ label }) => label);
		expect(labels).toEqual(['Fontaine', 'Banc', 'Arbre']);
	});

	it('a facilitator prepares the votes of their group, asked to their group, and nothing else', async () => {
		const { contractId, themeId, groupId, members, ...draft } = await aDraft();
		const other = await aCommittee(db(), contractId, ['Dora']);
		await db()
			.update(groupMember)
			.set({ role: 'facilitator' })
			.where(and(eq(groupMember.groupId, groupId), eq(groupMember.accountId, members.Amina!)));
		const actor = await findActor(db(), { contractId, accountId: members.Amina! });
		const create = (place: string) =>
			createVote(db(), { contractId, actor, title: 'Notre prochaine sortie', place });
		expect(await create(`theme:${themeId}`)).toBe('place-not-yours');
		expect(await create(`group:${other.groupId}`)).toBe('place-not-yours');
		const created = await create(`group:${groupId}`);
		if (typeof created === 'string') throw new Error(created);
		const own = { ...draft, contractId, actor, voteId: created.id };
		const asked = await db().select().from(voteGroup).where(eq(voteGroup.voteId, created.id));
		expect(asked).toMatchObject([{ groupId }]);
		expect(await record(own, 'people', { groupIds: other.groupId })).toBe('groups-unknown');
		expect(await record(own, 'people', { roles: 'resident' })).toBe('roles-not-yours');
		expect(await record(own, 'people', { decider: 'Le groupe' })).toMatchObject({
			changed: ['decider']
		});
	});

	it('opens at its hour by itself, once, with a roll and questions whose hashes are on the board', async () => {
		const draft = await aReadyDraft();
		await announceVote(db(), draft);
		expect(await openVote(db(), draft)).toBe('too-early');
		await comeTo(draft, { opens: -1, closes: 7 });
		const { opened } = await openDueVotes(db());
		expect(opened).toContain(draft.voteId);
		expect(await openVote(db(), draft)).toBeNull();
		const row = await rowOf(draft);
		expect(stateOf(row, now)).toBe('open');
		expect(row.rollCount).toBe(2);
		expect(row.frozenSha256).toBe(sha256Hex(row.frozen!));
		expect(canonicalJson(JSON.parse(row.frozen!))).toBe(row.frozen);
		expect(await hashRoll(db(), row.id)).toEqual({ count: 2, sha256: row.rollSha256 });
		const board = await listBoard(db(), { voteId: row.id, limit: 9 });
		expect(board.map(({ kind }) => kind)).toEqual(['opened']);
		expect(JSON.parse(board[0]!.entry)).toMatchObject({
			data: { frozenSha256: row.frozenSha256, rollSha256: row.rollSha256, rollCount: 2 }
		});
	});

	it('many processes that open it together open it once', async () => {
		const draft = await aReadyDraft();
		await announceVote(db(), draft);
		await comeTo(draft, { opens: -1, closes: 7 });
		const answers = await Promise.all(Array.from({ length: 8 }, () => openVote(db(), draft)));
		expect(answers).toEqual(Array(8).fill(null));
		expect(await asList(db(), draft)).toHaveLength(2);
		expect(await listBoard(db(), { voteId: draft.voteId, limit: 9 })).toHaveLength(1);
	});

	it('does not open without voters, nor once its end has passed', async () => {
		const draft = await aReadyDraft();
		await announceVote(db(), draft);
		await comeTo(draft, { opens: -3, closes: -1 });
		expect(await openVote(db(), draft)).toBe('too-late');
		await comeTo(draft, { opens: -1, closes: 1 });
		await db().delete(voteGroup).where(eq(voteGroup.voteId, draft.voteId));
		expect(await openVote(db(), draft)).toBe('no-voters');
		expect((await rowOf(draft)).openedAt).toBeNull();
	});

	it('what an opened vote froze does not move, even for the owner of the tables', async () => {
		const { voteId, actor, contractId } = await anOpenVote();
		const [first] = await db().select().from(voter).where(eq(voter.voteId, voteId));
		const changes: [string, () => Promise<unknown>][] = [
			['the question', () => db().update(vote).set({ title: 'x' }).where(eq(vote.id, voteId))],
			[
				'what is voted on',
				() => db().update(vote).set({ objectText: 'x' }).where(eq(vote.id, voteId))
			],
			[
				'the end',
				() =>
					db()
						.update(vote)
						.set({ closesAt: inDays(90) })
						.where(eq(vote.id, voteId))
			],
			['the opening', () => db().update(vote).set({ openedAt: null }).where(eq(vote.id, voteId))],
			['the vote', () => db().delete(vote).where(eq(vote.id, voteId))],
			[
				'an option',
				() => db().update(voteOption).set({ label: 'x' }).where(eq(voteOption.voteId, voteId))
			],
			[
				'one more option',
				() => db().insert(voteOption).values({ voteId, position: 9, label: 'x' })
			],
			['the options', () => db().delete(voteOption).where(eq(voteOption.voteId, voteId))],
			['the groups', () => db().delete(voteGroup).where(eq(voteGroup.voteId, voteId))],
			['one more voter', () => db().insert(voter).values({ voteId, number: 99, origin: 'code' })],
			['a voter', () => db().delete(voter).where(eq(voter.id, first!.id))],
			[
				'whose line it is',
				() => db().update(voter).set({ accountId: coordinator }).where(eq(voter.id, first!.id))
			],
			[
				'a line taken by another vote',
				() =>
					db().execute(sql`update voter set vote_id = gen_random_uuid() where id = ${first!.id}`)
			]
		];
		for (const [what, change] of changes)
			expect(await stateOfRefusal(change()), what).toBe('23001');
		const base = await readStep(db(), await rowOf({ voteId }), 'question');
		const typed = { ...base, title: 'Autre chose ?' };
		const step = { contractId, voteId, actor, step: 'question', typed, base, now } as const;
		expect(await recordStep(db(), step)).toBe('frozen');
	});

	it('somebody who is on the roll in several ways is on it once', async () => {
		const draft = await aReadyDraft(['Amina', 'Bruno']);
		const { members, contractId } = draft;
		await aRole(db(), { contractId, accountId: members.Amina!, role: 'resident' });
		const dora = await aPerson(db(), 'Dora');
		await aRole(db(), { contractId, accountId: dora, role: 'resident' });
		await record(draft, 'people', { roles: 'resident' });
		const emailOf = async (id: string) =>
			(await db().select().from(account).where(eq(account.id, id)))[0]!.email;
		const file = [
			`Amina;${await emailOf(members.Amina!)}`,
			`Dora;${(await emailOf(dora)).toUpperCase()}`,
			'Elsa;elsa@exemple.test',
			'Faux;adresse'
		].join('\n');
		const read = await keep.importRoll(db(), { ...draft, text: file });
		expect(read).toMatchObject({ problems: [{ line: 4, problem: 'email-wrong' }] });
		// The same file again adds nobody.
		const again = await keep.importRoll(db(), { ...draft, text: file });
		expect(again).toMatchObject({ lines: [] });
		const [vote, now] = [await rowOf(draft), new Date()];
		expect((await readRollPlan(db(), { vote, now })).count).toBe(4);
		expect(await countRollPlan(db(), { vote, now })).toBe(4);
		await announceVote(db(), draft);
		await comeTo(draft, { opens: -1, closes: 7 });
		expect(await openVote(db(), draft)).toBeNull();
		const list = await asList(db(), draft);
		expect(list.map(({ origin }) => origin).sort()).toEqual([
			...['group', 'imported', 'imported', 'imported']
		]);
		expect(new Set(list.map(({ number }) => number)).size).toBe(4);
		expect((await rowOf(draft)).rollCount).toBe(4);
		const amina = await findVoterOfAccount(db(), {
			voteId: draft.voteId,
			accountId: members.Amina!
		});
		expect(amina?.origin).toBe('imported');
	});

	it('an imported address is found only by whoever showed that it is theirs', async () => {
		const draft = await aReadyDraft();
		const email = `elsa-${draft.voteId}@exemple.test`;
		await keep.importRoll(db(), { ...draft, text: `Elsa;${email}` });
		const [elsa] = await db()
			.insert(account)
			.values({ email, displayName: 'Elsa', pseudonym: 'E' })
			.returning();
		await announceVote(db(), draft);
		await comeTo(draft, { opens: -1, closes: 7 });
		await openVote(db(), draft);
		const asked = async () =>
			(
				await readMayVote(db(), {
					...{ vote: await rowOf(draft), state: 'open', now, accountId: elsa!.id }
				})
			).answer;
		expect(await asked()).toBe('unconfirmed');
		await db().update(account).set({ emailVerifiedAt: now }).where(eq(account.id, elsa!.id));
		expect(await asked()).toBe('now');
	});

	it('who keeps the list is told which addresses refused its mails, and never by a reminder', async () => {
		const draft = await aReadyDraft();
		const [gone, fine, late] = ['partie', 'ici', 'tard'].map(
			(who) => `${who}-${draft.voteId}@exemple.test`
		);
		await keep.importRoll(db(), { ...draft, text: `A;${gone}\nB;${fine}\nC;${late}` });
		const { contractId } = draft;
		const sent = { contractId, subject: 'Un vote vous attend', body: 'Bonjour' };
		const refused = { refusedAt: now, refusedWords: 'no such user' };
		await db()
			.insert(mail)
			.values([
				{ ...sent, kind: 'vote-outcome' as const, recipient: gone!, ...refused },
				{ ...sent, kind: 'vote-outcome' as const, recipient: fine!, sentAt: now },
				{ ...sent, kind: 'vote-outcome' as const, recipient: late!, sentAt: now },
				{ ...sent, kind: 'vote-reminder' as const, recipient: late!, ...refused }
			]);
		const { lines } = await listRoll(db(), {
			contractId,
			voteId: draft.voteId,
			search: '',
			page: 1
		});
		const told = new Map(lines.map(({ email, mailRefused }) => [email, mailRefused]));
		expect(told.get(gone!)).toMatchObject({ words: 'no such user' });
		expect([told.get(fine!), told.get(late!)]).toEqual([null, null]);
	});

	it('« may I vote? » is answered as soon as the vote is announced', async () => {
		const draft = await aReadyDraft();
		await announceVote(db(), draft);
		const ask = async (accountId: string | null) =>
			readMayVote(db(), { vote: await rowOf(draft), state: 'announced', now, accountId });
		expect(await ask(draft.members.Amina!)).toEqual({ answer: 'soon', origin: 'group' });
		expect(await ask(coordinator)).toEqual({ answer: 'not-listed', hasLetters: false });
		expect(await ask(null)).toEqual({ answer: 'signed-out', hasLetters: false });
		const letters = await keep.createLetters(db(), { ...draft, count: 1 });
		if (typeof letters === 'string') throw new Error(letters);
		expect(await ask(null)).toEqual({ answer: 'signed-out', hasLetters: true });
	});

	it('letters have codes of their own, of which only hashes are kept', async () => {
		const draft = await aReadyDraft();
		const letters = await keep.createLetters(db(), { ...draft, count: 200 });
		if (typeof letters === 'string') throw new Error(letters);
		expect(new Set(letters.map(({ code }) => code)).size).toBe(200);
		expect(letters.every(({ code }) => readCode(code) === code)).toBe(true);
		const rows = JSON.stringify(await asList(db(), draft));
		const events = JSON.stringify(await db().select().from(journalEntry));
		for (const { code } of letters) expect(rows + events).not.toContain(code);
		expect(await keep.createLetters(db(), { ...draft, count: keep.LETTERS_MAX + 1 })).toBe(
			'too-many'
		);
	});

	it('new letters revoke those that they replace', async () => {
		const draft = await aReadyDraft();
		const letters = await keep.createLetters(db(), { ...draft, count: 2 });
		if (typeof letters === 'string') throw new Error(letters);
		const [first] = await asList(db(), draft);
		const renewed = await keep.createLetters(db(), {
			...{ ...draft, count: 0, replaces: [first!.id] }
		});
		expect(renewed).toMatchObject([{ number: 3 }]);
		const list = await asList(db(), draft);
		expect(list.filter(({ revokedAt }) => revokedAt).map(({ number }) => number)).toEqual([1]);
		const codeHash = hashCode(letters[0]!.code);
		const held = await findVoterOfCode(db(), { voteId: draft.voteId, codeHash });
		expect(answerOf(held!, { state: 'announced', canChange: true })).toEqual({ answer: 'revoked' });
		// Replacing it once more replaces nothing: it is revoked already.
		const twice = { ...draft, count: 0, replaces: [first!.id] };
		expect(await keep.createLetters(db(), twice)).toEqual([]);
	});

	it('a letter lost while the vote is open is revoked on the board; one that has voted is not', async () => {
		const draft = await aReadyDraft();
		await keep.createLetters(db(), { ...draft, count: 2 });
		await announceVote(db(), draft);
		await comeTo(draft, { opens: -1, closes: 7 });
		await openVote(db(), draft);
		const [lost, used] = (await asList(db(), draft)).filter(({ origin }) => origin === 'code');
		await db().insert(voteCast).values({ voterId: used!.id, voteId: draft.voteId, way: 'online' });
		const revoke = (voterId: string, reason = 'Perdue') =>
			keep.revokeLetter(db(), { ...draft, voterId, reason });
		expect(await revoke(lost!.id, ' ')).toBe('reason-missing');
		expect(await revoke(lost!.id)).toBeNull();
		expect(await revoke(lost!.id)).toBe('already-revoked');
		expect(await revoke(used!.id)).toBe('already-voted');
		const board = await listBoard(db(), { voteId: draft.voteId, limit: 9 });
		expect(board.map(({ kind }) => kind)).toEqual(['opened', 'revoked']);
		const { letters: _, ...more } = { ...draft, letters: 0 };
		expect(await keep.createLetters(db(), { ...more, count: 1 })).toBe('frozen');
		expect(await keep.importRoll(db(), { ...more, text: 'A;a@b.test' })).toBe('frozen');
	});

	it('only those who have not voted are reminded, once a day that was announced', async () => {
		const draft = await aReadyDraft(['Amina', 'Bruno', 'Chloé']);
		await record(draft, 'people', { reminderDays: '3,7' });
		await announceVote(db(), draft);
		await comeTo(draft, { opens: -8, closes: 2 });
		await openVote(db(), draft);
		const found = await findVoterOfAccount(db(), {
			voteId: draft.voteId,
			accountId: draft.members.Bruno!
		});
		await db().insert(voteCast).values({ voterId: found!.id, voteId: draft.voteId, way: 'online' });
		const remind = () => remindVoters(db(), { origin: 'https://cls.exemple.test' });
		// Two processes look at the same hour.
		const both = (await Promise.all([remind(), remind()])).flatMap(({ reminded }) => reminded);
		expect(both.filter((voteId) => voteId === draft.voteId)).toHaveLength(1);
		expect((await remind()).reminded).not.toContain(draft.voteId);
		const mails = (await db().select().from(mail)).filter(({ body }) => body.includes(draft.slug));
		const recipients = mails.map(({ recipient }) => recipient.replace(/-\d+@.*/, '')).sort();
		expect(recipients).toEqual(['amina', 'chlo']);
		const events = await db()
			.select()
			.from(journalEntry)
			.where(and(eq(journalEntry.subjectId, draft.voteId), eq(journalEntry.kind, 'vote-reminded')));
		expect(events.map(({ data }) => data)).toEqual([{ days: 3 }, { days: 7 }]);
	});

	it('is withdrawn with its reason, before or during; what was cast is destroyed unread', async () => {
		const draft = await anOpenVote();
		const withdraw = (reason: string) => withdrawVote(db(), { ...draft, reason });
		expect(await withdraw(' ')).toBe('reason-missing');
		expect(await withdraw('La question était fausse.')).toBeNull();
		expect(await withdraw('Encore.')).toBe('not-running');
		const row = await rowOf(draft);
		expect(stateOf(row, now)).toBe('withdrawn');
		const board = await listBoard(db(), { voteId: draft.voteId, limit: 9 });
		expect(board.map(({ kind }) => kind)).toEqual(['opened', 'withdrawn']);
		const inbox = `vote_inbox_${draft.voteId.replaceAll('-', '')}`;
		await expect(db().execute(sql`select * from ${sql.identifier(inbox)}`)).rejects.toThrow();
		const [found] = await db().select().from(voter).where(eq(voter.voteId, draft.voteId));
		const late = { voterId: found!.id, voteId: draft.voteId, way: 'online' } as const;
		expect(await stateOfRefusal(db().insert(voteCast).values(late))).toBe('23001');
	});

	it('withdrawn before it opened, it is what it was: nothing of it is written anew', async () => {
		const draft = await aReadyDraft();
		expect(await announceVote(db(), draft)).toBeNull();
		expect(await withdrawVote(db(), { ...draft, reason: 'Le texte a changé.' })).toBeNull();
		const change = { title: 'Une autre question ?' };
		expect(await record(draft, 'question', change)).toBe('withdrawn');
		expect((await rowOf(draft)).title).not.toBe(change.title);
	});

	it('is listed by its theme and its group; a draft is listed for those who prepare it', async () => {
		const draft = await aDraft();
		const { contractId, themeId, groupId } = draft;
		const titles = async (wanted: object) =>
			(await listVotes(db(), { contractId, now, ...wanted })).map(({ title }) => title);
		expect(await titles({ themeId })).toEqual([]);
		expect(await titles({ themeId, withDrafts: true })).toHaveLength(1);
		const ready = await aReadyDraft();
		await announceVote(db(), ready);
		const there = { contractId: ready.contractId };
		expect(await titles({ ...there, themeId: ready.themeId })).toHaveLength(1);
		expect(await titles({ ...there, groupId: ready.groupId })).toHaveLength(1);
		expect(await titles({ ...there, groupId })).toEqual([]);
		expect(await titles({ ...there, question: 'BANC santé' })).toHaveLength(1);
		expect(await titles({ ...there, states: ['open'] })).toEqual([]);
	});
});
