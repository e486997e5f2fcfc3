import { expect, it } from 'vitest';
import { base64UrlOf, bytesOf } from '../../../shared/bytes.ts';
import { makeSealedKey } from '../../../../../tests/support/dealt-key.ts';
import { makeDevice } from '../../sealing/device-keys.ts';
import { joinShares } from './dealt-key.ts';
import { openShare, sealToOthers, THE_KEY } from './dealt-shares.ts';

const voteId = 'b1f0a6c2-0000-4000-8000-000000000001';

async function aBureau(...names: string[]) {
	const made = await Promise.all(names.map(makeDevice));
	const devices = made.map(({ deviceKey }, at) => ({
		accountId: names[at]!,
		deviceKey: base64UrlOf(deviceKey)
	}));
	return { devices, receiving: made.map((one) => one.receiving) };
}

it('each device opens its own share only, and two of three brought together give the key', async () => {
	const { devices, receiving } = await aBureau('hugo', 'awa', 'line');
	const { publicKey, sealedShares } = await makeSealedKey(voteId, { devices, needed: 2 });
	const openAs = (name: string, at: number) =>
		openShare(sealedShares[name]!, { voteId, from: THE_KEY, to: name }, receiving[at]!);
	const hugo = (await openAs('hugo', 0))!;
	const awa = (await openAs('awa', 1))!;
	expect(await openAs('awa', 0)).toBeNull();
	const other = { voteId: crypto.randomUUID(), from: THE_KEY, to: 'hugo' };
	expect(await openShare(sealedShares.hugo!, other, receiving[0]!)).toBeNull();

	const handed = await sealToOthers(awa, { voteId, accountId: 'awa', devices });
	expect(Object.keys(handed).sort()).toEqual(['hugo', 'line']);
	const route = { voteId, from: 'awa', to: 'hugo' };
	const received = await openShare(handed.hugo!, route, receiving[0]!);
	expect(received).toEqual(awa);
	expect(await openShare(handed.hugo!, { ...route, from: 'line' }, receiving[0]!)).toBeNull();
	expect(await joinShares([hugo, received!], bytesOf(publicKey))).not.toBeNull();
});
