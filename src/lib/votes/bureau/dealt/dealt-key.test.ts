import { describe, expect, it } from 'vitest';
import { makeVoteKey } from '../../../../../tests/support/dealt-key.ts';
import { joinShares } from './dealt-key.ts';

describe('the key of a secret vote', () => {
	it('comes back from any two of the three shares, and from no single one', async () => {
		const { publicKey, shares } = await makeVoteKey({ members: 3, needed: 2 });
		const scalars = [];
		for (const [a, b] of [
			[0, 1],
			[0, 2],
			[1, 2]
		] as const)
			scalars.push((await joinShares([shares[a]!, shares[b]!], publicKey))?.scalar);
		expect(scalars[0]).toHaveLength(32);
		expect(scalars[1]).toEqual(scalars[0]);
		expect(scalars[2]).toEqual(scalars[0]);
		for (const share of shares) {
			expect(await joinShares([share], publicKey)).toBeNull();
			expect(await joinShares([share, share], publicKey)).toBeNull();
		}
	});

	it('does not come from too few shares, from a share of another vote, nor from a damaged one', async () => {
		const ours = await makeVoteKey({ members: 5, needed: 3 });
		const other = await makeVoteKey({ members: 5, needed: 3 });
		const [a, b, c] = ours.shares;
		expect(await joinShares([a!, b!], ours.publicKey)).toBeNull();
		expect(await joinShares([a!, b!, other.shares[2]!], ours.publicKey)).toBeNull();
		for (let at = 0; at < c!.length; at += 1) {
			const damaged = c!.slice();
			damaged[at]! ^= 1;
			expect(await joinShares([a!, b!, damaged], ours.publicKey)).toBeNull();
		}
		expect(await joinShares([a!, b!, c!], ours.publicKey)).not.toBeNull();
		expect(await joinShares([a!, b!, c!], other.publicKey)).toBeNull();
	});
});
