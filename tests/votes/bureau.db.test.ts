import { randomUUID } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { account } from '#lib/accounts/tables.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { mail } from '#lib/journal/tables.server.ts';
import { base64UrlOf, bytesOf } from '#lib/shared/bytes.ts';
import { appointBureau } from '#lib/votes/bureau/appoint-bureau.server.ts';
import { makeDevice, signText } from '#lib/votes/bureau/bureau-keys.ts';
import { makeSealedKey, openShare, sealToOthers, THE_KEY } from '#lib/votes/bureau/bureau-steps.ts';
import { handShare } from '#lib/votes/bureau/hand-share.server.ts';
import { openUrn } from '#lib/votes/bureau/opening.ts';
import {
	recordDevice,
	recordShareKept,
	recordVoteKey
} from '#lib/votes/bureau/prepare-bureau.server.ts';
import { findTrustee } from '#lib/votes/bureau/queries.server.ts';
import { readBureau } from '#lib/votes/bureau/read-bureau.server.ts';
import { readSealedBox } from '#lib/votes/bureau/read-sealed-box.server.ts';
import { recordTotals } from '#lib/votes/bureau/record-totals.server.ts';
import { tellBureaus } from '#lib/votes/bureau/tell-bureau.server.ts';
import { openVote } from '#lib/votes/life/open-vote.server.ts';
import { listBoard } from '#lib/votes/box/board.server.ts';
import { sha256Hex } from '#lib/shared/hash.server.ts';
import { withdrawVote } from '#lib/votes/life/withdraw-vote.server.ts';
import { castBallot } from '#lib/votes/casting/cast-ballot.server.ts';
import { paddedLength, sealBallot } from '#lib/votes/box/envelope.ts';
import { inboxOf } from '#lib/votes/box/inbox.server.ts';
import { settleVote } from '#lib/votes/counting/settle-vote.server.ts';
import { declareSheets } from '#lib/votes/paper/declare-sheets.server.ts';
import { tickVoter } from '#lib/votes/paper/tick-voter.server.ts';
import { typeSheet } from '#lib/votes/paper/type-sheet.server.ts';
import { readOpening } from '#lib/votes/results/read-opening.server.ts';
import { openedBallot, vote, voteResult } from '#lib/votes/tables.server.ts';
import { describeOnBothDatabases } from '../support/databases.ts';
import { aPerson, aRole } from '../support/people.ts';
import { aVoteToOpen, closeNow, type AVote } from '../support/votes.ts';

type Device = Awaited<ReturnType<typeof makeDevice>> & { accountId: string; share?: Uint8Array };

async function voteOf(db: Db, voteId: string) {
	const [row] = await db.select().from(vote).where(eq(vote.id, voteId));
	return row!;
}

async function aDevice(db: Db, { contractId }: AVote, name: string): Promise<Device> {
	const accountId = await aPerson(db, name);
	await aRole(db, { contractId, accountId, role: 'partner' });
	return { accountId, ...(await makeDevice()) };
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

async function makeReady(db: Db, made: AVote, devices: Device[]) {
	const member = ({ accountId }: Device) => ({ ...made, accountId });
	for (const device of devices)
		expect(await recordDevice(db, { ...member(device), ...device })).toBeNull();
	const { mine, needed } = await readBureau(
		db,
		await voteOf(db, made.voteId),
		devices[0]!.accountId
	);
	const key = await makeSealedKey(made.voteId, { devices: mine!.devices, needed });
	const sealedShares = Object.fromEntries(
		Object.entries(key.sealedShares).map(([account, sealed]) => [account, bytesOf(sealed)])
	);
	const publicKey = bytesOf(key.publicKey);
	expect(await recordVoteKey(db, { ...member(devices[1]!), publicKey, sealedShares })).toBeNull();
	for (const device of devices) {
		const { accountId, receiving } = device;
		const waiting = (await findTrustee(db, { ...made, accountId }))!.sealedShare!;
		const route = { voteId: made.voteId, from: THE_KEY, to: accountId };
		device.share = (await openShare(base64UrlOf(waiting), route, receiving))!;
		expect(await recordShareKept(db, member(device))).toBeNull();
	}
	return publicKey;
}

async function castAll(db: Db, { voteId, voters }: AVote, publicKey: Uint8Array, most = 100) {
	const length = paddedLength(2);
	for (const [at, voterId] of Object.values(voters).slice(0, most).entries()) {
		const castId = randomUUID();
		const ballot = { marks: at % 3 === 0 ? 1 : 0 };
		const envelope = await sealBallot({ voteId, castId, publicKey, ballot, length });
		expect(await castBallot(db, { voteId, voterId, castId, envelope })).toHaveProperty('receipt');
	}
}

async function bringAll(db: Db, { voteId }: AVote, devices: Device[]) {
	for (const { accountId, share } of devices) {
		const { mine } = await readBureau(db, await voteOf(db, voteId), accountId);
		const route = { voteId, accountId, devices: mine!.devices };
		const sealedShares = await sealToOthers(share!, route);
		expect(await handShare(db, { voteId, accountId, sealedShares })).toBeNull();
	}
}

async function openOn(db: Db, { voteId }: AVote, { accountId, share, receiving }: Device) {
	const { mine } = await readBureau(db, await voteOf(db, voteId), accountId);
	const shares = [share!];
	for (const { from, sealed } of mine!.handed)
		shares.push((await openShare(sealed, { voteId, from, to: accountId }, receiving))!);
	const box = (await readSealedBox(db, { voteId, accountId }))!;
	const opened = await openUrn({ ...box, shares });
	if ('refusal' in opened) throw new Error(opened.refusal);
	return opened.totals;
}

async function say(db: Db, { voteId }: AVote, { accountId, signing }: Device, totals: string) {
	return recordTotals(db, {
		voteId,
		accountId,
		totals,
		signature: await signText(signing, totals)
	});
}

describeOnBothDatabases('the bureau of a secret vote', (db) => {
	it('three members make the key, two of them open the box, and the result is theirs', async () => {
		const { made, devices } = await aBureau(db());
		expect(await openVote(db(), made)).toBe('no-key');
		const publicKey = await makeReady(db(), made, devices);
		expect(await openVote(db(), made)).toBeNull();
		await castAll(db(), made, publicKey);
		expect(await readSealedBox(db(), { ...made, accountId: devices[0]!.accountId })).toBeNull();
		await closeNow(db(), made);
		expect(await settleVote(db(), made)).toBe('secret');
		expect(await readSealedBox(db(), { ...made, accountId: made.accounts.Amina! })).toBeNull();

		const [hugo, awa, line] = devices as [Device, Device, Device];
		await bringAll(db(), made, [hugo, line]);
		const totals = await openOn(db(), made, hugo);
		expect(await say(db(), made, hugo, totals)).toBeNull();
		expect((await voteOf(db(), made.voteId)).publishedAt).toBeNull();
		expect(await say(db(), made, awa, await openOn(db(), made, awa))).toBeNull();

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
				...{ sealedShare: null, handedShares: null }
			});
	});

	it('a member who signs other totals changes nothing: the two who agree are heard', async () => {
		const { made, devices } = await aBureau(db());
		const publicKey = await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made, publicKey);
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
		const publicKey = await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made, publicKey);
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
		const publicKey = await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made, publicKey);
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
		const publicKey = await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made, publicKey);
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
		const publicKey = await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made, publicKey);
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
		const publicKey = await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made, publicKey, 6);
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
		const publicKey = await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made, publicKey, 6);
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
		const publicKey = await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made, publicKey, 6);
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
		const publicKey = await makeReady(db(), made, devices);
		await openVote(db(), made);
		await castAll(db(), made, publicKey, 2);
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
		expect(await recordDevice(db(), { ...made, ...hugo })).toBe('withdrawn');
	});

	it('the key is made once, by a member, when all devices are there; another bureau begins again', async () => {
		const { made, devices } = await aBureau(db());
		const [hugo] = devices as [Device, Device, Device];
		const member = { ...made, accountId: hugo.accountId };
		const key = { publicKey: hugo.deviceKey, sealedShares: {} };
		expect(await recordVoteKey(db(), { ...member, ...key })).toBe('devices-missing');
		const outsider = { ...made, accountId: made.accounts.Amina! };
		expect(await recordDevice(db(), { ...outsider, ...hugo, ...outsider })).toBe('not-a-member');
		await makeReady(db(), made, devices);
		expect(await recordVoteKey(db(), { ...member, ...key })).toBe('key-made');
		expect(await recordDevice(db(), { ...hugo, ...member })).toBe('key-made');
		const accountIds = devices.map(({ accountId }) => accountId);
		const again = { ...made, actorId: hugo.accountId, accountIds, needed: 2 };
		expect(await appointBureau(db(), again)).toBe('announced');
		const announced = async (announcedAt: Date | null) =>
			db().update(vote).set({ announcedAt }).where(eq(vote.id, made.voteId));
		await announced(null);
		expect(await appointBureau(db(), { ...again, needed: 3 })).toBe('nobody-to-spare');
		expect(await appointBureau(db(), again)).toBeNull();
		await announced(new Date());
		expect((await voteOf(db(), made.voteId)).publicKey).toBeNull();
		expect(await openVote(db(), made)).toBe('no-key');
		await makeReady(db(), made, devices);
		expect(await openVote(db(), made)).toBeNull();
		expect(await appointBureau(db(), again)).toBe('opened');
	});
});
