import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Db } from '#lib/database/database.server.ts';
import { base64UrlOf, bytesOf } from '#lib/shared/bytes.ts';
import { openShare, sealToOthers, THE_KEY } from '#lib/votes/bureau/dealt/dealt-shares.ts';
import { openDealtBox } from '#lib/votes/bureau/dealt/open-dealt-box.ts';
import { handShare } from '#lib/votes/bureau/hand-share.server.ts';
import { recordDevice, recordShareKept } from '#lib/votes/bureau/prepare-bureau.server.ts';
import { findTrustee } from '#lib/votes/bureau/queries.server.ts';
import { readBureau } from '#lib/votes/bureau/read-bureau.server.ts';
import { readSealedBox } from '#lib/votes/bureau/read-sealed-box.server.ts';
import { recordTotals } from '#lib/votes/bureau/record-totals.server.ts';
import { castBallot } from '#lib/votes/casting/cast-ballot.server.ts';
import { settleVote } from '#lib/votes/counting/settle-vote.server.ts';
import { openVote } from '#lib/votes/life/open-vote.server.ts';
import { listBoard } from '#lib/votes/box/board.server.ts';
import { makeDevice, signText, type DeviceSecrets } from '#lib/votes/sealing/device-keys.ts';
import { vote, voteResult, voteTrustee } from '#lib/votes/tables.server.ts';
import { describeOnADatabase } from '../support/databases.ts';
import { makeSealedKey } from '../support/dealt-key.ts';
import { aPerson } from '../support/people.ts';
import { sealFor } from '../support/seal-for.ts';
import { aVoteToOpen, closeNow, type AVote } from '../support/votes.ts';

type Device = DeviceSecrets & { accountId: string; deviceKey: Uint8Array; share?: Uint8Array };

/** A secret vote as it was prepared before decision 0038: the key dealt, a sealed share waiting for each of three members. */
async function aDealtVote(db: Db): Promise<{ made: AVote; devices: Device[] }> {
	const names = ['Amina', 'Bruno', 'Chloé', 'Denis', 'Emma', 'Farid'];
	const made = await aVoteToOpen(db, { secrecy: 'secret', names });
	const { voteId } = made;
	const devices: Device[] = [];
	for (const name of ['Hugo', 'Awa', 'Line'])
		devices.push({ accountId: await aPerson(db, name), ...(await makeDevice()) });
	const keyed = devices.map(({ accountId, deviceKey }) => ({
		...{ accountId, deviceKey: base64UrlOf(deviceKey) }
	}));
	const { publicKey, sealedShares } = await makeSealedKey(voteId, { devices: keyed, needed: 2 });
	await db
		.update(vote)
		.set({ publicKey: Buffer.from(bytesOf(publicKey)), sharesNeeded: 2 })
		.where(eq(vote.id, voteId));
	for (const { accountId, deviceKey, signing } of devices) {
		const sealedShare = Buffer.from(bytesOf(sealedShares[accountId]!));
		const { x, y } = signing;
		const signingKey = Buffer.from([4, ...bytesOf(x!), ...bytesOf(y!)]);
		const keys = { deviceKey: Buffer.from(deviceKey), signingKey };
		await db.insert(voteTrustee).values({ voteId, accountId, sealedShare, ...keys });
	}
	return { made, devices };
}

const voteOf = async (db: Db, { voteId }: AVote) =>
	(await db.select().from(vote).where(eq(vote.id, voteId)))[0]!;

describeOnADatabase('a secret vote whose key was dealt before', (db) => {
	it('opens, takes ballots of the first version and is opened by two of its three members', async () => {
		const { made, devices } = await aDealtVote(db());
		const { voteId } = made;
		const [hugo] = devices as [Device, Device, Device];
		const before = await readBureau(db(), await voteOf(db(), made), hugo.accountId);
		expect([before.isDealt, before.stage]).toEqual([true, 'shares']);
		expect(await openVote(db(), made)).toBe('no-key');
		const proof = { device: '', signing: '' };
		const keys = { deviceKey: hugo.deviceKey, signingKey: hugo.deviceKey, proof };
		const again = { ...made, accountId: hugo.accountId, ...keys };
		expect(await recordDevice(db(), again)).toBe('key-made');
		for (const device of devices) {
			const { accountId, receiving } = device;
			const { sealedShare } = (await findTrustee(db(), { voteId, accountId }))!;
			const route = { voteId, from: THE_KEY, to: accountId };
			device.share = (await openShare(base64UrlOf(sealedShare!), route, receiving))!;
			expect(await recordShareKept(db(), { ...made, accountId })).toBeNull();
		}
		expect(await openVote(db(), made)).toBeNull();

		const row = await voteOf(db(), made);
		for (const [at, voterId] of Object.values(made.voters).entries()) {
			const castId = randomUUID();
			const ballot = { marks: at % 3 === 0 ? 1 : 0 };
			const envelope = await sealFor(row, { castId, ballot, optionCount: 2 });
			expect(envelope[0]).toBe(1);
			const cast = await castBallot(db(), { voteId, voterId, castId, envelope });
			expect(cast).toHaveProperty('receipt.position', at + 1);
		}
		expect(await listBoard(db(), { voteId, limit: 100 })).toHaveLength(7);
		await closeNow(db(), made);
		expect(await settleVote(db(), made)).toBe('secret');

		const two = devices.slice(1);
		for (const { accountId, share } of two) {
			const { mine } = await readBureau(db(), await voteOf(db(), made), accountId);
			const route = { voteId, accountId, devices: mine!.devices };
			const sealedShares = await sealToOthers(share!, route);
			expect(await handShare(db(), { voteId, accountId, sealedShares })).toBeNull();
		}
		for (const { accountId, share, receiving, signing } of two) {
			const { mine } = await readBureau(db(), await voteOf(db(), made), accountId);
			const shares = [share!];
			for (const { from, sealed } of mine!.handed)
				shares.push((await openShare(sealed, { voteId, from, to: accountId }, receiving))!);
			const box = (await readSealedBox(db(), { voteId, accountId }))!;
			const opened = await openDealtBox({ ...box, shares });
			if ('refusal' in opened) throw new Error(opened.refusal);
			const signature = await signText(signing, opened.totals);
			const found = { voteId, accountId, totals: opened.totals, signature };
			expect(await recordTotals(db(), found)).toBeNull();
		}
		const [result] = await db().select().from(voteResult).where(eq(voteResult.voteId, voteId));
		expect(result).toMatchObject({ cast: 6, result: { votes: [4, 2] } });
		const rows = and(eq(voteTrustee.voteId, voteId), eq(voteTrustee.holdsShare, true));
		expect(await db().$count(voteTrustee, rows)).toBe(3);
	});
});
