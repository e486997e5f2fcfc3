import { beforeAll, expect, it } from 'vitest';
import { aBureauOf, type DeviceOfTest } from '../../../../tests/support/bureau-of-a-vote.ts';
import { base64UrlOf } from '../../shared/bytes.ts';
import {
	confirmBureau,
	fingerprintOf,
	hashOfBureau,
	isProven,
	keyProblems,
	listProblems,
	proveDevice,
	type BureauList
} from './bureau-list.ts';
import { makeDevice, publicKeysOf } from './device-keys.ts';

const vote = 'b1f0a6c2-0000-4000-8000-000000000001';
let bureau: BureauList;
let devices: DeviceOfTest[];
beforeAll(async () => {
	({ bureau, devices } = await aBureauOf(vote));
});
const copy = () => structuredClone(bureau);
const problemsOf = async (list: BureauList) =>
	(await listProblems(list)).map(({ problem, name }) => `${problem} ${name}`);

it('a bureau whose members proved their keys and confirmed all of them has no problem', async () => {
	expect(await listProblems(bureau)).toEqual([]);
	expect(new Set(bureau.members.map(({ deviceKey }) => deviceKey)).size).toBe(3);
});

it('a wrong proof of possession is seen: by another key, of another vote, of another member, of one key only', async () => {
	const [hugo] = bureau.members;
	const said = { vote, ...hugo!, ...publicKeysOf(devices[0]!) };
	expect(await isProven(said, hugo!.proof)).toBe(true);
	const other = await makeDevice();
	const { member, deviceKey, signingKey } = hugo!;
	const place = { vote, member, deviceKey, signingKey };
	const wrong = [
		await proveDevice(other, place),
		await proveDevice({ ...devices[0]!, receiving: other.receiving }, place),
		await proveDevice({ ...devices[0]!, signing: other.signing }, place),
		await proveDevice(devices[0]!, { ...place, vote: crypto.randomUUID() }),
		await proveDevice(devices[0]!, { ...place, member: bureau.members[1]!.member }),
		{ device: hugo!.proof.signing, signing: hugo!.proof.signing },
		{ device: 'pas une signature', signing: '' }
	];
	for (const proof of wrong) {
		const list = copy();
		list.members[0]!.proof = proof;
		expect(await problemsOf(list)).toEqual(['unproven Hugo']);
	}
});

it('a member who passes off the key of another as theirs is seen, even with a signature of their own', async () => {
	const list = copy();
	const [hugo, awa] = list.members as [(typeof list.members)[0], (typeof list.members)[0]];
	hugo.deviceKey = awa.deviceKey;
	hugo.proof = await proveDevice(devices[0]!, { vote, ...hugo });
	const problems = (await keyProblems(list)).map(({ problem, name }) => `${problem} ${name}`);
	expect(problems).toEqual(['unproven Hugo', 'shared-key Hugo', 'shared-key Awa']);
});

it('a public key that was replaced is seen by what everybody confirmed, though whoever replaced it has the private half', async () => {
	const list = copy();
	const forged = await makeDevice();
	const hugo = list.members[0]!;
	hugo.deviceKey = base64UrlOf(forged.deviceKey);
	hugo.signingKey = base64UrlOf(forged.signingKey);
	hugo.proof = await proveDevice(forged, { vote, ...hugo });
	expect(await keyProblems(list)).toEqual([]);
	expect(await problemsOf(list)).toEqual([
		'unconfirmed Hugo',
		'unconfirmed Awa',
		'unconfirmed Line'
	]);
	// And whoever replaced it confirms in one name only.
	hugo.confirmation = await confirmBureau(forged, list);
	expect(await problemsOf(list)).toEqual(['unconfirmed Awa', 'unconfirmed Line']);
	expect(await fingerprintOf({ vote, ...hugo })).not.toBe(
		await fingerprintOf({ vote, ...bureau.members[0]! })
	);
});

it('a list with a member less, another order or another threshold is not the one that was confirmed', async () => {
	const less = { ...copy(), members: copy().members.slice(1) };
	const alone = { ...copy(), needed: 1 };
	const turned = { ...copy(), members: copy().members.toReversed() };
	for (const list of [less, alone, turned]) {
		expect(await hashOfBureau(list)).not.toBe(await hashOfBureau(bureau));
		expect((await problemsOf(list)).every((one) => one.startsWith('unconfirmed'))).toBe(true);
		expect(await listProblems(list)).toHaveLength(list.members.length);
	}
});

it('a fingerprint is twenty-four digits that change with the keys, the member and the vote', async () => {
	const [hugo, awa] = bureau.members;
	const said = { vote, ...hugo! };
	const print = await fingerprintOf(said);
	expect(print).toMatch(/^\d{4}( \d{4}){5}$/);
	const others = [
		{ ...said, vote: crypto.randomUUID() },
		{ ...said, member: awa!.member },
		{ ...said, deviceKey: awa!.deviceKey },
		{ ...said, signingKey: awa!.signingKey }
	];
	const prints = await Promise.all([said, ...others].map(fingerprintOf));
	expect(prints[0]).toBe(print);
	expect(new Set(prints).size).toBe(5);
});
