import { beforeAll, expect, it } from 'vitest';
import { aBureauOf, type DeviceOfTest } from '../../../../tests/support/bureau-of-a-vote.ts';
import { paddedLength } from '../box/envelope.ts';
import { hashOfBureau, type BureauList } from './bureau-list.ts';
import { importReceiving } from './hpke.ts';
import { placeOfShare, splitKey, valueAt } from './key-shares.ts';
import {
	isShareOf,
	looksShared,
	openShared,
	openShareOf,
	parseShared,
	sealForBureau,
	sharedEnvelopeBytes
} from './sealed-ballot.ts';

const vote = 'b1f0a6c2-0000-4000-8000-000000000001';
const castId = 'b1f0a6c2-0000-4000-8000-000000000002';
const length = paddedLength(3);
const ballot = { marks: [2, null, 0] };
let bureau: BureauList;
let devices: DeviceOfTest[];
beforeAll(async () => {
	({ bureau, devices } = await aBureauOf(vote));
});

const seal = (wanted: unknown = ballot) =>
	sealForBureau({ castId, bureau, ballot: wanted, length });
async function parse(envelope: Uint8Array, changed: object = {}, list = bureau) {
	const bound = { vote, cast: castId, bureau: await hashOfBureau(list), ...changed };
	return parseShared(envelope, { bureau: list, bound, length });
}
async function shareOf(envelope: Uint8Array, at: number, changed: object = {}) {
	const { member, receiving } = devices[at]!;
	const parsed = await parse(envelope, changed);
	if (!parsed) return null;
	return openShareOf(parsed, { member, receiving: await importReceiving(receiving) });
}
const sharesOf = async (envelope: Uint8Array, ...members: number[]) => {
	const shares = await Promise.all(members.map((at) => shareOf(envelope, at)));
	return shares.map((share) => share!);
};

it('any two of three devices open a ballot, and one device has nothing to open it with', async () => {
	const envelope = await seal();
	const parsed = (await parse(envelope))!;
	for (const two of [
		[0, 1],
		[0, 2],
		[2, 1]
	])
		expect(await openShared(parsed, await sharesOf(envelope, ...two))).toEqual({ ballot });
	const [alone] = await sharesOf(envelope, 0);
	await expect(openShared(parsed, [alone!])).rejects.toThrow(RangeError);
	expect(await valueAt([alone!], 0)).toBeNull();
	expect(await openShared(parsed, [alone!, alone!])).toBeNull();
});

it('one device opens its own share and no other', async () => {
	const envelope = await seal();
	const parsed = (await parse(envelope))!;
	const receiving = await importReceiving(devices[0]!.receiving);
	for (const { member } of bureau.members.slice(1))
		expect(await openShareOf(parsed, { member, receiving })).toBeNull();
});

it('every ballot of a vote makes an envelope of the same length, and never twice the same', async () => {
	const made = await Promise.all([seal(), seal(), seal('abstention'), seal('blank')]);
	for (const envelope of made) expect(envelope).toHaveLength(sharedEnvelopeBytes(length, 3));
	expect(new Set(made.map((envelope) => Buffer.from(envelope).toString('hex'))).size).toBe(4);
	await expect(seal({ marks: 'x'.repeat(length) })).rejects.toThrow(RangeError);
});

it('an envelope altered anywhere gives a wrong share, no share, or no ballot', async () => {
	const envelope = await seal();
	for (let at = 0; at < envelope.length; at += 3) {
		const touched = envelope.slice();
		touched[at]! ^= 1 << (at % 8);
		const parsed = await parse(touched);
		if (!parsed) continue;
		const [one, other] = [await shareOf(touched, 0), await shareOf(touched, 1)];
		const opened = one && other ? await openShared(parsed, [one, other]) : null;
		// Also what the third device alone would open: all of it is additional data of the ballot.
		expect(opened, `byte ${at}`).toBeNull();
	}
});

it('an envelope copied under another cast, another vote or another bureau gives nothing', async () => {
	const envelope = await seal();
	const other = crypto.randomUUID();
	for (const changed of [{ vote: other }, { cast: other }, { bureau: 'x' }])
		expect(await shareOf(envelope, 0, changed)).toBeNull();
});

it('a wrong share is seen against its commitment: of another ballot, of another member, touched, at another place', async () => {
	const envelope = await seal();
	const parsed = (await parse(envelope))!;
	const [mine, theirs] = await sharesOf(envelope, 0, 1);
	const [other] = await sharesOf(await seal(), 0);
	const { member } = bureau.members[0]!;
	expect(await isShareOf(parsed, { member, share: mine! })).toBe(true);
	const touched = mine!.slice();
	touched[5]! ^= 1;
	const moved = mine!.slice();
	moved[32] = (placeOfShare(mine!) % 254) + 1;
	for (const share of [other!, theirs!, touched, moved, mine!.slice(1), new Uint8Array(33)])
		expect(await isShareOf(parsed, { member, share })).toBe(false);
	expect(await isShareOf(parsed, { member: 'nobody', share: mine! })).toBe(false);
});

it('shares that are worked out from others are those that were cut', async () => {
	const key = crypto.getRandomValues(new Uint8Array(32));
	const shares = await splitKey(key, { members: 5, needed: 3 });
	const [a, b, c, d, e] = shares as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
	expect(await valueAt([a, c, e], 0)).toEqual(key);
	expect(await valueAt([a, c, e], placeOfShare(b))).toEqual(b.slice(0, 32));
	expect(await valueAt([b, c, d], placeOfShare(a))).toEqual(a.slice(0, 32));
	expect(await valueAt([a, a, b], 0)).toBeNull();
});

it('what is no envelope of this bureau is seen without any key', async () => {
	const envelope = await seal();
	expect(await looksShared(envelope, { bureau, length })).toBe(true);
	expect(await looksShared(envelope.slice(1), { bureau, length })).toBe(false);
	const alone = { ...bureau, members: bureau.members.slice(1) };
	expect(await looksShared(envelope, { bureau: alone, length })).toBe(false);
	const [version, offCurve, samePlace] = [envelope.slice(), envelope.slice(), envelope.slice()];
	version[0] = 1;
	offCurve.fill(9, 67, 120);
	samePlace[33] = samePlace[33 + 147]!;
	for (const wrong of [version, offCurve, samePlace])
		expect(await looksShared(wrong, { bureau, length })).toBe(false);
});
