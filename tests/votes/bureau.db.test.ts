import { randomUUID } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { account } from '#lib/accounts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { mail } from '#lib/journal/tables.server.ts';
import { bytesOf } from '#lib/shared/bytes.ts';
import { appointBureau } from '#lib/votes/bureau/appoint-bureau.server.ts';
import { recordConfirmation, recordDevice } from '#lib/votes/bureau/prepare-bureau.server.ts';
import { findTrustee } from '#lib/votes/bureau/queries.server.ts';
import { readBureau } from '#lib/votes/bureau/read-bureau.server.ts';
import { bringMemberShares } from '#lib/votes/bureau/bring-shares.server.ts';
import { readSealedBox } from '#lib/votes/bureau/read-sealed-box.server.ts';
import { recordTotals } from '#lib/votes/bureau/record-totals.server.ts';
import { tellBureaus } from '#lib/votes/bureau/tell-bureau.server.ts';
import { openVote } from '#lib/votes/life/open-vote.server.ts';
import { listBoard } from '#lib/votes/box/board.server.ts';
import { sha256Hex } from '#lib/shared/hash.server.ts';
import { withdrawVote } from '#lib/votes/life/withdraw-vote.server.ts';
import { castBallot } from '#lib/votes/casting/cast-ballot.server.ts';
import { inboxOf, listEnvelopes } from '#lib/votes/box/inbox.server.ts';
import { settleVote } from '#lib/votes/counting/settle-vote.server.ts';
import { declareSheets } from '#lib/votes/paper/declare-sheets.server.ts';
import { tickVoter } from '#lib/votes/paper/tick-voter.server.ts';
import { typeSheet } from '#lib/votes/paper/type-sheet.server.ts';
import { readOpening } from '#lib/votes/results/read-opening.server.ts';
import { confirmBureau, proveDevice } from '#lib/votes/sealing/bureau-list.ts';
import {
	makeDevice,
	publicKeysOf,
	signText,
	type DeviceSecrets
} from '#lib/votes/sealing/device-keys.ts';
import { openedBallot, vote, voteResult, voteTrustee } from '#lib/votes/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { aPerson, aRole } from '../support/people.ts';
import { sealFor } from '../support/seal-for.ts';
import { bringOn, openOn as openBox, type MemberDevice } from '../support/shared-bureau.ts';
import { aVoteToOpen, closeNow, type AVote } from '../support/votes.ts';

type Device = DeviceSecrets & { accountId: string };

async function voteOf(db: Db, voteId: string) {
	const [row] = await db.select().from(vote).where(eq(vote.id, voteId));
	return row!;
}

async function aDevice(db: Db, { contractId }: AVote, name: string): Promise<Device> {
	const accountId = await aPerson(db, name);
	await aRole(db, { contractId, accountId, role: 'partner' });
	const { receiving, signing } = await makeDevice();
	return { accountId, receiving, signing };
}

/** A secret vote with Hugo, Awa and Line in its bureau, each with a device; two of three open it, unless told otherwise. */
async function aBureau(
	db: Db,
	names = ['Amina', 'Bruno', 'Chloé', 'Denis', 'Emma', 'Farid'],
	columns: { allowsPaper?: boolean } = {},
	{ members = ['Hugo', 'Awa', 'Line'], needed = 2 } = {}
) {
	const made = await aVoteToOpen(db, { secrecy: 'secret', names, ...columns });
	const devices: Device[] = [];
	for (const name of members) devices.push(await aDevice(db, made, name));
	const accountIds = devices.map(({ accountId }) => accountId);
	const appointed = { ...made, actorId: accountIds[0]!, accountIds, needed };
	expect(await appointBureau(db, appointed)).toBeNull();
	return { made, devices };
}

async function memberOf(db: Db, { voteId }: AVote, device: Device): Promise<MemberDevice> {
	const { memberId } = (await findTrustee(db, { voteId, accountId: device.accountId }))!;
	return { ...device, member: memberId };
}

/** Their device says its keys, with their proof. */
async function sayDevice(db: Db, made: AVote, device: Device, proved = device) {
	const { accountId } = device;
	const { member } = await memberOf(db, made, device);
	const keys = publicKeysOf(device);
	const proof = await proveDevice(proved, { vote: made.voteId, member, ...keys });
	const [deviceKey, signingKey] = [bytesOf(keys.deviceKey), bytesOf(keys.signingKey)];
	return recordDevice(db, { ...made, accountId, deviceKey, signingKey, proof });
}

async function sayConfirmed(db: Db, made: AVote, device: Device, signed = device) {
	const { accountId } = device;
	const { mine } = await readBureau(db, await voteOf(db, made.voteId), accountId);
	const confirmation = await confirmBureau(signed, mine!.list!);
	return recordConfirmation(db, { ...made, accountId, confirmation });
}

async function makeReady(db: Db, made: AVote, devices: Device[]) {
	for (const device of devices) expect(await sayDevice(db, made, device)).toBeNull();
	for (const device of devices) expect(await sayConfirmed(db, made, device)).toBeNull();
}

async function castAll(db: Db, { voteId, voters }: AVote, most = 100) {
	const row = await voteOf(db, voteId);
	for (const [at, voterId] of Object.values(voters).slice(0, most).entries()) {
		const castId = randomUUID();
		const ballot = { marks: at % 3 === 0 ? 1 : 0 };
		const envelope = await sealFor(row, { castId, ballot, optionCount: 2 });
		expect(await castBallot(db, { voteId, voterId, castId, envelope })).toHaveProperty('receipt');
	}
}

async function bringAll(db: Db, made: AVote, devices: Device[]) {
	for (const device of devices)
		expect(await bringOn(db, made.voteId, await memberOf(db, made, device))).toBeNull();
}

const openOn = async (db: Db, made: AVote, device: Device) =>
	openBox(db, made.voteId, await memberOf(db, made, device));

async function say(db: Db, { voteId }: AVote, { accountId, signing }: Device, totals: string) {
	return recordTotals(db, {
		voteId,
		accountId,
		totals,
		signature: await signText(signing, totals)
	});
}

describeOnADatabase('the bureau of a secret vote', (db) => {
	it('three members prepare their devices, two of them open the box, and the result is theirs', async () => {
		const { made, devices } = await aBureau(db());
		expect(await openVote(db(), made)).toBe('no-key');
		await makeReady(db(), made, devices);
		expect(await openVote(db(), made)).toBeNull();
		await castAll(db(), made);
		expect(await readSealedBox(db(), { ...made, accountId: devices[0]!.accountId })).toBeNull();
		await closeNow(db(), made);
		expect(await settleVote(db(), made)).toBe('secret');
		expect(await readSealedBox(db(), { ...made, accountId: made.accounts.Amina! })).toBeNull();

		const [hugo, awa, line] = devices as [Device, Device, Device];
		await bringAll(db(), made, [hugo, line]);
		const totals = await openOn(db(), made, hugo);
		expect(await say(db(), made, hugo, totals)).toBeNull();
		expect((await voteOf(db(), made.voteId)).publishedAt).toBeNull();
		expect(await say(db(), made, awa, totals)).toBe('no-share');
		expect(await say(db(), made, line, await openOn(db(), made, line))).toBeNull();

		expect((await voteOf(db(), made.voteId)).publishedAt).not.toBeNull();
		const lines = await db()
			.select()
			.from(openedBallot)
			.where(eq(openedBallot.voteId, made.voteId));
		expect(lines.map(({ ballot, count, voterName }) => [ballot, count, voterName])).toEqual(
			expect.arrayContaining([
				[{ marks: 0 }, 4, null],
				[{ marks: 1 }, 2, null]
			])
		);
		const [result] = await db().select().from(voteResult).where(eq(voteResult.voteId, made.voteId));
		expect(result).toMatchObject({ cast: 6, castOnPaper: 0, result: { votes: [4, 2] } });
		for (const { accountId } of devices)
			expect(await findTrustee(db(), { ...made, accountId })).toMatchObject({
				brought: null
			});
	});

	it('a member who signs other totals changes nothing: the two who agree are heard', async () => {
		const { made, devices } = await aBureau(db());
		await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made);
		await closeNow(db(), made);
		await settleVote(db(), made);
		await bringAll(db(), made, devices);
		const [hugo, awa, line] = devices as [Device, Device, Device];
		const totals = await openOn(db(), made, hugo);
		const forged = totals.replace('"count":4', '"count":3').replace('"count":2', '"count":3');
		expect(forged).not.toBe(totals);
		const notHis = { ...made, accountId: hugo.accountId, totals };
		const signature = await signText(awa.signing, totals);
		expect(await recordTotals(db(), { ...notHis, signature })).toBe('bad-signature');
		expect(await say(db(), made, awa, `${totals} `)).toBe('malformed');
		expect(await say(db(), made, awa, totals.replace('"count":4', '"count":5'))).toBe(
			'other-board'
		);
		const outsider = { ...awa, accountId: made.accounts.Amina! };
		expect(await say(db(), made, outsider, totals)).toBe('not-a-member');

		expect(await say(db(), made, awa, forged)).toBeNull();
		expect(await say(db(), made, hugo, totals)).toBeNull();
		const { stage } = await readBureau(db(), await voteOf(db(), made.voteId), hugo.accountId);
		expect(stage).toBe('disagreement');
		expect((await voteOf(db(), made.voteId)).publishedAt).toBeNull();
		expect(await say(db(), made, line, await openOn(db(), made, line))).toBeNull();
		const [result] = await db().select().from(voteResult).where(eq(voteResult.voteId, made.voteId));
		expect(result).toMatchObject({ result: { votes: [4, 2] } });
	});

	it('two who agree on something else give no result where three are needed to open', async () => {
		const members = ['Hugo', 'Awa', 'Line', 'Marc', 'Nora'];
		const { made, devices } = await aBureau(db(), undefined, {}, { members, needed: 3 });
		await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made);
		await closeNow(db(), made);
		await settleVote(db(), made);
		await bringAll(db(), made, devices);
		const [hugo, awa, line, marc, nora] = devices as [Device, Device, Device, Device, Device];
		const totals = await openOn(db(), made, hugo);
		const forged = totals.replace('"count":4', '"count":3').replace('"count":2', '"count":3');
		const standing = async () => {
			const held = await voteOf(db(), made.voteId);
			return (await readBureau(db(), held, hugo.accountId)).stage;
		};
		for (const one of [marc, nora]) expect(await say(db(), made, one, forged)).toBeNull();
		expect(await standing()).toBe('opening');
		for (const one of [hugo, awa]) expect(await say(db(), made, one, totals)).toBeNull();
		expect(await standing()).toBe('disagreement');
		expect((await voteOf(db(), made.voteId)).publishedAt).toBeNull();
		expect(await say(db(), made, line, await openOn(db(), made, line))).toBeNull();
		expect(await standing()).toBe('done');
		const [result] = await db().select().from(voteResult).where(eq(voteResult.voteId, made.voteId));
		expect(result).toMatchObject({ result: { votes: [4, 2] } });
		expect(await readOpening(db(), await voteOf(db(), made.voteId))).toMatchObject({
			sharesNeeded: 3
		});
	});

	it('with too few envelopes nobody opens anything, and the result is withheld', async () => {
		const { made, devices } = await aBureau(db(), ['Amina', 'Bruno']);
		await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made);
		await closeNow(db(), made);
		expect(await settleVote(db(), made)).toBeNull();
		const [result] = await db().select().from(voteResult).where(eq(voteResult.voteId, made.voteId));
		expect(result).toMatchObject({ cast: 2, result: null });
	});

	it('its members are written to when they are appointed and when the vote is closed, once each', async () => {
		const { made, devices } = await aBureau(db());
		const subjects = async () => {
			const rows = await db()
				.select({ subject: mail.subject, recipient: mail.recipient })
				.from(mail)
				.innerJoin(account, eq(account.email, mail.recipient))
				.where(
					inArray(
						account.id,
						devices.map(({ accountId }) => accountId)
					)
				);
			return rows.map(({ subject }) => subject);
		};
		const origin = 'https://cls.exemple.test';
		await Promise.all([tellBureaus(db(), { origin }), tellBureaus(db(), { origin })]);
		expect(await subjects()).toHaveLength(3);
		const accountIds = devices.map(({ accountId }) => accountId);
		const again = { ...made, actorId: accountIds[0]!, accountIds, needed: 2 };
		await appointBureau(db(), again);
		await appointBureau(db(), again);
		expect(await tellBureaus(db(), { origin })).toContain(made.voteId);
		expect(await tellBureaus(db(), { origin })).not.toContain(made.voteId);
		expect(await subjects()).toHaveLength(6);
		await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made);
		expect(await tellBureaus(db(), { origin })).not.toContain(made.voteId);
		await closeNow(db(), made);
		await settleVote(db(), made);
		await tellBureaus(db(), { origin });
		await tellBureaus(db(), { origin });
		const all = await subjects();
		expect(all).toHaveLength(9);
		expect(all.filter((subject) => subject.startsWith('Le vote secret est clos'))).toHaveLength(3);
		// The first who brings their share has left when the second does: they are called back.
		await bringAll(db(), made, [devices[0]!]);
		expect(await tellBureaus(db(), { origin })).not.toContain(made.voteId);
		await bringAll(db(), made, [devices[1]!]);
		expect(await tellBureaus(db(), { origin })).toContain(made.voteId);
		expect(await tellBureaus(db(), { origin })).not.toContain(made.voteId);
		const last = (await subjects()).filter((subject) => subject.startsWith('L’urne peut'));
		expect(last).toHaveLength(2);
	});

	it('a vote that nobody can open any more is withdrawn with its reason, and its envelopes are destroyed unread', async () => {
		const { made, devices } = await aBureau(db());
		await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made);
		await closeNow(db(), made);
		expect(await settleVote(db(), made)).toBe('secret');
		const stopped = { ...made, actorId: devices[0]!.accountId, reason: 'Deux appareils perdus.' };
		expect(await withdrawVote(db(), stopped)).toBeNull();
		await expect(
			db().execute(sql`select 1 from ${inboxOf(made.voteId)} where false`)
		).rejects.toThrow();
		expect(await withdrawVote(db(), stopped)).toBe('not-running');
	});

	it('is made of people who have a part in the contract', async () => {
		const { made, devices } = await aBureau(db());
		const accountIds = [
			...devices.slice(1).map((one) => one.accountId),
			await aPerson(db(), 'Yann')
		];
		const appointed = { ...made, actorId: accountIds[0]!, accountIds, needed: 2 };
		expect(await appointBureau(db(), appointed)).toBe('unknown-member');
	});

	it('its paper is waited for: typed after the box was opened, the last sheet publishes both together', async () => {
		const names = ['Amina', 'Bruno', 'Chloé', 'Denis', 'Emma', 'Farid', 'Gaël'];
		const { made, devices } = await aBureau(db(), names, { allowsPaper: true });
		await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made, 6);
		expect(await tickVoter(db(), { ...made, voterId: made.voters.Gaël! })).toBeNull();
		await closeNow(db(), made);
		await settleVote(db(), made);
		const [hugo, awa] = devices as [Device, Device, Device];
		await bringAll(db(), made, [hugo, awa]);
		const totals = await openOn(db(), made, hugo);
		expect(await say(db(), made, hugo, totals)).toBeNull();
		expect(await say(db(), made, awa, totals)).toBe('paper-missing');
		const { stage } = await readBureau(db(), await voteOf(db(), made.voteId), hugo.accountId);
		expect(stage).toBe('paper');
		const by = { ...made, actorId: hugo.accountId };
		expect(await declareSheets(db(), { ...by, sheets: 1, note: '' })).toBeNull();
		const sheet = { ...made, sheet: 1, ballot: { marks: 1 } };
		await typeSheet(db(), { ...sheet, accountId: hugo.accountId });
		expect(await typeSheet(db(), { ...sheet, accountId: awa.accountId })).toMatchObject({
			isPublished: true
		});
		const [result] = await db().select().from(voteResult).where(eq(voteResult.voteId, made.voteId));
		expect(result).toMatchObject({ cast: 7, castOnPaper: 1, result: { votes: [4, 3] } });
	});

	it('beside one sheet of paper, nothing that remains confirms a guess of what the box alone held', async () => {
		const names = ['Amina', 'Bruno', 'Chloé', 'Denis', 'Emma', 'Farid', 'Gaël'];
		const { made, devices } = await aBureau(db(), names, { allowsPaper: true });
		await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made, 6);
		await tickVoter(db(), { ...made, voterId: made.voters.Gaël! });
		await closeNow(db(), made);
		await settleVote(db(), made);
		const [hugo, awa] = devices as [Device, Device, Device];
		await bringAll(db(), made, [hugo, awa]);
		const totals = await openOn(db(), made, hugo);
		for (const device of [hugo, awa]) await say(db(), made, device, totals);
		const guessed = sha256Hex(totals);
		const page = await readBureau(db(), await voteOf(db(), made.voteId), null);
		expect(JSON.stringify(page)).not.toContain(guessed);
		await declareSheets(db(), { ...made, actorId: hugo.accountId, sheets: 1, note: '' });
		for (const { accountId } of [hugo, awa])
			await typeSheet(db(), { ...made, sheet: 1, ballot: { marks: 1 }, accountId });
		const { voteId } = made;
		const line = (await listBoard(db(), { voteId, limit: 100 })).at(-1)!;
		expect(line.kind).toBe('result');
		expect(line.entry).not.toContain(guessed);
		expect(line.entry).not.toContain('"signature"');
		for (const { accountId } of [hugo, awa])
			expect(await findTrustee(db(), { voteId, accountId })).toMatchObject({
				...{ foundTotals: null, signature: null }
			});
		expect(await readOpening(db(), await voteOf(db(), voteId))).toMatchObject({
			signedBy: ['Awa', 'Hugo']
		});
	});

	it('paper typed before the box is opened waits for the bureau, which then publishes both', async () => {
		const names = ['Amina', 'Bruno', 'Chloé', 'Denis', 'Emma', 'Farid', 'Gaël'];
		const { made, devices } = await aBureau(db(), names, { allowsPaper: true });
		await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made, 6);
		await tickVoter(db(), { ...made, voterId: made.voters.Gaël! });
		await closeNow(db(), made);
		await settleVote(db(), made);
		const [hugo, awa] = devices as [Device, Device, Device];
		await declareSheets(db(), { ...made, actorId: hugo.accountId, sheets: 1, note: '' });
		for (const { accountId } of [hugo, awa])
			expect(
				await typeSheet(db(), { ...made, sheet: 1, ballot: 'blank', accountId })
			).toMatchObject({ isPublished: false });
		await bringAll(db(), made, [hugo, awa]);
		const totals = await openOn(db(), made, hugo);
		for (const device of [hugo, awa]) expect(await say(db(), made, device, totals)).toBeNull();
		const [result] = await db().select().from(voteResult).where(eq(voteResult.voteId, made.voteId));
		expect(result).toMatchObject({ cast: 7, castOnPaper: 1 });
	});

	it('with too few envelopes and enough paper, the envelopes stay closed and the paper is the result', async () => {
		const names = ['Amina', 'Bruno', 'Chloé', 'Denis', 'Emma', 'Farid', 'Gaël'];
		const { made, devices } = await aBureau(db(), names, { allowsPaper: true });
		await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made, 2);
		for (const name of names.slice(2))
			expect(await tickVoter(db(), { ...made, voterId: made.voters[name]! })).toBeNull();
		await closeNow(db(), made);
		expect(await settleVote(db(), made)).toBe('paper-missing');
		const [hugo, awa] = devices as [Device, Device, Device];
		await declareSheets(db(), { ...made, actorId: hugo.accountId, sheets: 5, note: '' });
		for (const { accountId } of [hugo, awa])
			for (const sheet of [1, 2, 3, 4, 5])
				await typeSheet(db(), { ...made, sheet, ballot: { marks: 0 }, accountId });
		const [result] = await db().select().from(voteResult).where(eq(voteResult.voteId, made.voteId));
		expect(result).toMatchObject({ cast: 7, castOnPaper: 5, result: { votes: [5, 0] } });
	});

	it('of a vote that was withdrawn has nothing more to do', async () => {
		const { made, devices } = await aBureau(db());
		const [hugo] = devices as [Device, Device, Device];
		const by = { ...made, actorId: hugo.accountId };
		expect(await withdrawVote(db(), { ...by, reason: 'Le texte a changé.' })).toBeNull();
		const accountIds = devices.map(({ accountId }) => accountId);
		expect(await appointBureau(db(), { ...by, accountIds, needed: 2 })).toBe('withdrawn');
		expect(await sayDevice(db(), made, hugo)).toBe('withdrawn');
	});

	it('a device that does not prove its keys is refused, and nobody confirms before all are there', async () => {
		const { made, devices } = await aBureau(db());
		const [hugo, awa, line] = devices as [Device, Device, Device];
		expect(await sayDevice(db(), made, hugo, awa)).toBe('bad-proof');
		const outsider = { ...hugo, accountId: made.accounts.Amina! };
		const keys = publicKeysOf(outsider);
		const [deviceKey, signingKey] = [bytesOf(keys.deviceKey), bytesOf(keys.signingKey)];
		const proof = { device: 'AAAA', signing: 'AAAA' };
		const said = { ...made, accountId: outsider.accountId, proof };
		expect(await recordDevice(db(), { ...said, deviceKey, signingKey })).toBe('not-a-member');
		expect(await recordDevice(db(), { ...said, deviceKey: bytesOf('AAAA'), signingKey })).toBe(
			'malformed'
		);
		await sayDevice(db(), made, hugo);
		await sayDevice(db(), made, awa);
		const early = { ...made, accountId: hugo.accountId, confirmation: 'AAAA' };
		expect(await recordConfirmation(db(), early)).toBe('devices-missing');
		await sayDevice(db(), made, line);
		expect(await sayConfirmed(db(), made, hugo, awa)).toBe('other-list');
		expect(await sayConfirmed(db(), made, hugo)).toBeNull();
		expect(await openVote(db(), made)).toBe('no-key');
	});

	it('another device in the place of one is confirmed again by everybody, and none once the vote is announced', async () => {
		const { made, devices } = await aBureau(db());
		const [hugo, awa, line] = devices as [Device, Device, Device];
		await makeReady(db(), made, devices);
		expect(await sayDevice(db(), made, hugo)).toBe('announced');
		const announced = async (announcedAt: Date | null) =>
			db().update(vote).set({ announcedAt }).where(eq(vote.id, made.voteId));
		await announced(null);
		const again = { ...(await makeDevice()), accountId: hugo.accountId };
		expect(await sayDevice(db(), made, again)).toBeNull();
		const { stage } = await readBureau(db(), await voteOf(db(), made.voteId), null);
		expect(stage).toBe('confirming');
		for (const device of [again, awa, line])
			expect(await sayConfirmed(db(), made, device)).toBeNull();
		const accountIds = devices.map(({ accountId }) => accountId);
		const appointed = { ...made, actorId: hugo.accountId, accountIds, needed: 2 };
		await announced(new Date());
		expect(await appointBureau(db(), appointed)).toBe('announced');
		await announced(null);
		expect(await appointBureau(db(), { ...appointed, needed: 3 })).toBe('nobody-to-spare');
		expect(await appointBureau(db(), appointed)).toBeNull();
		await announced(new Date());
		expect(await openVote(db(), made)).toBe('no-key');
		await makeReady(db(), made, devices);
		expect(await openVote(db(), made)).toBeNull();
		expect(await appointBureau(db(), appointed)).toBe('opened');
		expect(await sayDevice(db(), made, hugo)).toBe('opened');
	});

	it('the database in which a key was replaced opens no vote: its members confirmed another', async () => {
		const { made, devices } = await aBureau(db());
		await makeReady(db(), made, devices);
		const forged = await makeDevice();
		const { member } = await memberOf(db(), made, devices[0]!);
		const keys = publicKeysOf(forged);
		const proof = await proveDevice(forged, { vote: made.voteId, member, ...keys });
		const { deviceKey, signingKey } = forged;
		await db()
			.update(voteTrustee)
			.set({ deviceKey: Buffer.from(deviceKey), signingKey: Buffer.from(signingKey), proof })
			.where(eq(voteTrustee.memberId, member));
		expect(await openVote(db(), made)).toBe('no-key');
	});

	it('what a device brings is refused when it is not whole, not of this box, or signed by another', async () => {
		const { made, devices } = await aBureau(db());
		await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made);
		await closeNow(db(), made);
		await settleVote(db(), made);
		const { voteId } = made;
		const [hugo, awa] = await Promise.all(
			devices.slice(0, 2).map((device) => memberOf(db(), made, device))
		);
		await bringOn(db(), voteId, hugo!);
		const { brought } = (await findTrustee(db(), { voteId, accountId: hugo!.accountId }))!;
		const bring = (accountId: string, changed: object = {}) =>
			bringMemberShares(db(), { voteId, accountId, brought: { ...brought!, ...changed } });
		const { [awa!.member]: _, ...less } = brought!.sealed;
		for (const changed of [
			{ sealed: less },
			{ sealed: { ...brought!.sealed, [randomUUID()]: 'AAAA' } },
			{ missing: [randomUUID()] }
		])
			expect(await bring(hugo!.accountId, changed)).toBe('malformed');
		expect(await bring(awa!.accountId)).toBe('bad-signature');
		const twisted = { sealed: { ...brought!.sealed, [awa!.member]: 'AAAA' } };
		expect(await bring(hugo!.accountId, twisted)).toBe('bad-signature');
		expect(await bring(made.accounts.Amina!)).toBe('not-a-member');
	});

	it('a ballot stays closed only where members said that they had no share of it', async () => {
		const { made, devices } = await aBureau(db());
		await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made);
		await closeNow(db(), made);
		await settleVote(db(), made);
		const { voteId } = made;
		const [hugo, awa] = devices as [Device, Device, Device];
		await bringAll(db(), made, [hugo, awa]);
		const totals = await openOn(db(), made, hugo);
		const [first] = await listEnvelopes(db(), voteId);
		const { castId } = first!;
		const claimed = totals.replace('"unreadable":[]', `"unreadable":["${castId}"]`);
		expect(claimed).not.toBe(totals);
		expect(await say(db(), made, hugo, claimed)).toBe('malformed');
		expect(await say(db(), made, hugo, totals.replace('"unreadable":[],', ''))).toBe('malformed');
		expect(await say(db(), made, hugo, totals)).toBeNull();
	});
});
