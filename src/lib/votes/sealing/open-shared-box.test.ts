import { beforeAll, describe, expect, it } from 'vitest';
import {
	aBureauOf,
	confirmAll,
	type DeviceOfTest
} from '../../../../tests/support/bureau-of-a-vote.ts';
import { boxOf, sealAll } from '../../../../tests/support/closed-box.ts';
import { base64UrlOf, bytesOf } from '../../shared/bytes.ts';
import type { Brought } from '../kinds.ts';
import { bringShares, broughtTo, receiveShares } from './brought-shares.ts';
import type { BureauList } from './bureau-list.ts';
import type { ClosedBox } from './closed-box.ts';
import { makeDevice } from './device-keys.ts';
import { importReceiving } from './hpke.ts';
import { bringFrom, openSharedBox, type BroughtBy } from './open-shared-box.ts';

const vote = 'b1f0a6c2-0000-4000-8000-000000000001';
const APPROVALS = [[0], [0, 1], [1], [0, 2], [2], [1, 2]];
let bureau: BureauList;
let devices: DeviceOfTest[];
let hugo: DeviceOfTest, awa: DeviceOfTest, line: DeviceOfTest;
let ballots: Awaited<ReturnType<typeof sealAll>>;
let box: ClosedBox;
let castIds: string[];
const brought: Record<string, Brought> = {};

beforeAll(async () => {
	({ bureau, devices } = await aBureauOf(vote));
	[hugo, awa, line] = devices as [DeviceOfTest, DeviceOfTest, DeviceOfTest];
	ballots = await sealAll(bureau, APPROVALS);
	box = await boxOf(bureau, ballots);
	castIds = ballots.map(({ castId }) => castId).sort();
	for (const device of devices) brought[device.member] = await bring(device);
});

async function bring({ member, ...secrets }: DeviceOfTest, from = box): Promise<Brought> {
	const said = await bringFrom(from, { member, secrets });
	if ('refusal' in said) throw new Error(said.refusal);
	return said.brought;
}
type Opening = { of?: Brought[]; from?: ClosedBox; leavesClosed?: boolean };
async function open(
	{ member, ...secrets }: DeviceOfTest,
	came: DeviceOfTest[],
	{ of, from = box, leavesClosed = false }: Opening = {}
) {
	const given: BroughtBy = {};
	for (const [at, device] of came.entries())
		given[device.member] = await broughtTo(member, of?.[at] ?? brought[device.member]!);
	return openSharedBox(from, { member, secrets, brought: given, leavesClosed });
}
const refusalOf = (opened: Awaited<ReturnType<typeof open>>) =>
	'refusal' in opened ? opened.refusal : null;
const totalsOf = (opened: Awaited<ReturnType<typeof open>>) => {
	if ('refusal' in opened) throw new Error(opened.refusal);
	return opened.totals;
};

/** The shares of a member as another program than ours would bring them: `change` cheats. */
async function cheat(
	{ member, receiving, signing }: DeviceOfTest,
	change: (share: Uint8Array, castId: string) => Uint8Array | null
): Promise<Brought> {
	const from = { vote, board: box.board.at(-1)!.hash, from: member };
	const mine = { receiving: await importReceiving(receiving), castIds };
	const to = await broughtTo(member, brought[member]!);
	const shares = (await receiveShares({ ...from, brought: to }, mine))!;
	const own = castIds.map((castId) => ({
		castId,
		share: change(shares.get(castId)!.slice(), castId)
	}));
	return bringShares(own, { ...from, bureau, signing });
}

it('two devices of three find the same totals, whichever they are, and each ballot counts once', async () => {
	const one = totalsOf(await open(hugo, [hugo, awa]));
	for (const [at, came] of [
		[awa, [hugo, awa]],
		[line, [line, hugo]],
		[awa, [awa, line]],
		[hugo, [hugo, awa, line]]
	] as const)
		expect(totalsOf(await open(at, [...came]))).toBe(one);
	const { ballots: lines, ...said } = JSON.parse(one) as {
		ballots: { ballot: { marks: number[] }; count: number }[];
	};
	expect(said).toEqual({ head: box.board.at(-1)!.hash, reasons: [], unreadable: [], vote });
	const approvals = [0, 0, 0];
	for (const { ballot, count } of lines)
		for (const option of ballot.marks) approvals[option]! += count;
	expect(approvals).toEqual([3, 3, 3]);
});

it('one device opens nothing, though it is given the box and all that it brought', async () => {
	expect(refusalOf(await open(hugo, [hugo]))).toBe('too-few-shares');
	expect(refusalOf(await open(hugo, []))).toBe('too-few-shares');
	// Nor with what the others brought to one another, the part that is its own taken away.
	const toOthers = [awa, line].map(({ member }) => {
		const { sealed, ...rest } = brought[member]!;
		const { [hugo.member]: _, ...others } = sealed;
		return { ...rest, sealed: { ...others, [hugo.member]: others[line.member]! } };
	});
	const opened = await open(hugo, [hugo, awa, line], { of: [brought[hugo.member]!, ...toOthers] });
	expect(refusalOf(opened)).toBe('too-few-shares');
});

describe('a member who cheats is named', () => {
	it('a wrong share of one ballot: which member, which ballot; the two others do without', async () => {
		const bad = castIds[2]!;
		const wrong = await cheat(awa, (share, castId) => {
			if (castId === bad) share[0]! ^= 1;
			return share;
		});
		const three = await open(hugo, [hugo, awa, line], {
			of: [brought[hugo.member]!, wrong, brought[line.member]!]
		});
		expect(three.faults).toEqual([{ fault: 'wrong-share', name: 'Awa', castId: bad }]);
		expect(totalsOf(three)).toBe(totalsOf(await open(hugo, [hugo, line])));
		const two = await open(hugo, [hugo, awa], { of: [brought[hugo.member]!, wrong] });
		expect(two.faults).toEqual([{ fault: 'wrong-share', name: 'Awa', castId: bad }]);
		expect(refusalOf(two)).toBe('too-few-shares');
		// Not even whoever would leave ballots closed leaves one for a lie.
		const asked = { of: [brought[hugo.member]!, wrong], leavesClosed: true };
		expect(refusalOf(await open(hugo, [hugo, awa], asked))).toBe('too-few-shares');
	});

	it('the share of another ballot in place of this one', async () => {
		const shares: Uint8Array[] = [];
		await cheat(awa, (share) => (shares.push(share), share));
		let at = 0;
		const turned = await cheat(awa, () => shares[(at++ + 1) % shares.length]!);
		const opened = await open(hugo, [hugo, awa], { of: [brought[hugo.member]!, turned] });
		expect(opened.faults).toHaveLength(castIds.length);
		expect(new Set(opened.faults.map(({ name }) => name))).toEqual(new Set(['Awa']));
		expect(refusalOf(opened)).toBe('too-few-shares');
	});

	it('a withheld share: it is said, the third member opens it, and without them the two decide to leave it closed', async () => {
		const kept = castIds[4]!;
		const without = await cheat(awa, (share, castId) => (castId === kept ? null : share));
		const withheld = { fault: 'withheld', name: 'Awa', castId: kept };
		const three = await open(line, [hugo, awa, line], {
			of: [brought[hugo.member]!, without, brought[line.member]!]
		});
		expect(three.faults).toEqual([withheld]);
		expect(totalsOf(three)).toBe(totalsOf(await open(hugo, [hugo, line])));
		const of = [brought[hugo.member]!, without];
		const two = await open(hugo, [hugo, awa], { of });
		expect([refusalOf(two), two.faults]).toEqual(['closed-ballots', [withheld]]);
		const left = [hugo, awa].map((at) => open(at, [hugo, awa], { of, leavesClosed: true }));
		const [one, other] = (await Promise.all(left)).map(totalsOf);
		expect(other).toBe(one);
		expect(JSON.parse(one!)).toMatchObject({ unreadable: [kept] });
	});

	it('a withheld share that is not said: fewer shares than ballots are none', async () => {
		const from = { vote, board: box.board.at(-1)!.hash, from: awa.member };
		const few = await bringShares([], { ...from, bureau, signing: awa.signing });
		const opened = await open(hugo, [hugo, awa], { of: [brought[hugo.member]!, few] });
		expect(opened.faults).toEqual([{ fault: 'unreadable', name: 'Awa', castId: null }]);
		expect(refusalOf(opened)).toBe('too-few-shares');
	});

	it('shares sealed wrongly to one device, and rightly to the others', async () => {
		const theirs = await broughtTo(awa.member, brought[awa.member]!);
		const from = { vote, board: box.board.at(-1)!.hash, from: awa.member };
		const receiving = await importReceiving(awa.receiving);
		const shares = (await receiveShares({ ...from, brought: theirs }, { receiving, castIds }))!;
		const own = castIds.map((castId) => ({ castId, share: shares.get(castId)! }));
		// Sealed for Hugo to a key that Hugo does not have, and signed as it should be.
		const { deviceKey } = await makeDevice();
		const twisted = structuredClone(bureau);
		twisted.members[0]!.deviceKey = base64UrlOf(deviceKey);
		const wrong = await bringShares(own, { ...from, bureau: twisted, signing: awa.signing });
		const of = [brought[hugo.member]!, wrong];
		const seen = await open(hugo, [hugo, awa], { of });
		expect(seen.faults).toEqual([{ fault: 'unreadable', name: 'Awa', castId: null }]);
		expect(refusalOf(seen)).toBe('too-few-shares');
		expect(totalsOf(await open(awa, [hugo, awa], { of }))).toBe(
			totalsOf(await open(hugo, [hugo, line]))
		);
	});

	it('shares that somebody else signed, were touched on the way, or are of another closing', async () => {
		const theirs = brought[awa.member]!;
		const bytes = bytesOf(theirs.sealed[hugo.member]!);
		bytes[90]! ^= 1;
		const touched = { ...theirs.sealed, [hugo.member]: base64UrlOf(bytes) };
		const { castId, envelope } = ballots[0]!;
		const other = await boxOf(bureau, [...ballots.slice(1), { castId, envelope }]);
		for (const wrong of [
			brought[line.member]!,
			{ ...theirs, sealed: touched },
			{ ...theirs, missing: [castIds[0]!] },
			{ ...theirs, signature: 'pas une signature' },
			await bring(awa, other)
		]) {
			const opened = await open(hugo, [hugo, awa], { of: [brought[hugo.member]!, wrong] });
			expect(opened.faults).toEqual([{ fault: 'unsigned', name: 'Awa', castId: null }]);
			expect(refusalOf(opened)).toBe('too-few-shares');
		}
	});
});

it('a public key replaced in the bureau of the board is refused before anything is unsealed', async () => {
	const forged = await makeDevice();
	const twisted = structuredClone(bureau);
	twisted.members[1]!.deviceKey = base64UrlOf(forged.deviceKey);
	const from = await boxOf(twisted, ballots);
	for (const device of devices)
		expect(await bringFrom(from, { member: device.member, secrets: device })).toEqual({
			refusal: 'other-bureau'
		});
	// Another bureau altogether, which confirmed itself: no device of ours is in it.
	const other = await aBureauOf(vote);
	await confirmAll(other.bureau, other.devices);
	expect(refusalOf(await open(hugo, devices, { from: await boxOf(other.bureau, ballots) }))).toBe(
		'other-bureau'
	);
});

it('an altered envelope, one less, one more or a board that does not hold are refused before anything is unsealed', async () => {
	const [first, ...rest] = box.envelopes;
	const touched = { ...first!, envelope: `${first!.envelope.slice(0, -4)}AAAA` };
	for (const envelopes of [rest, [...box.envelopes, first!], [touched, ...rest]])
		expect(refusalOf(await open(hugo, devices, { from: { ...box, envelopes } }))).toBe('other-set');
	const cut = { ...box, board: box.board.slice(0, -1) };
	expect(refusalOf(await open(hugo, devices, { from: cut }))).toBe('broken-board');
	const few = await boxOf(bureau, ballots.slice(0, 4));
	expect(refusalOf(await open(hugo, devices, { from: few }))).toBe('too-few');
	const easier = { ...box, frozen: box.frozen.replace('"minBallots":5', '"minBallots":1') };
	expect(refusalOf(await open(hugo, devices, { from: easier }))).toBe('other-questions');
});

it('a voter whose envelope does not hold together has no ballot, and keeps nobody from opening the others', async () => {
	// The board has it, as of any: the key that its shares give is not the one that it commits to.
	const { castId, envelope } = (await sealAll(bureau, [[0]]))[0]!;
	const odd = envelope.slice();
	odd[5]! ^= 1;
	const from = await boxOf(bureau, [...ballots, { castId, envelope: odd }]);
	const [one, other] = [await bring(hugo, from), await bring(line, from)];
	const totals = totalsOf(await open(hugo, [hugo, line], { from, of: [one, other] }));
	expect(totalsOf(await open(line, [hugo, line], { from, of: [one, other] }))).toBe(totals);
	const lines = (JSON.parse(totals) as { ballots: { ballot: object; count: number }[] }).ballots;
	expect(lines).toContainEqual({ ballot: { marks: null }, count: 1 });
	expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(7);
});

it('the page breathes between two slices of ballots, and is told how far it is', async () => {
	const many = Array.from({ length: 40 }, (_, at) => [at % 3]);
	const from = await boxOf(bureau, await sealAll(bureau, many));
	const told: number[] = [];
	let [isOver, breaths] = [false, 0];
	const breathe = () => {
		breaths += 1;
		if (!isOver) setTimeout(breathe, 0);
	};
	setTimeout(breathe, 0);
	const { member, ...secrets } = hugo;
	await bringFrom(from, { member, secrets, onProgress: (part) => told.push(part) });
	isOver = true;
	expect(told).toEqual([16 / 40, 32 / 40, 1]);
	expect(breaths).toBeGreaterThanOrEqual(3);
});
