import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawOrderOf } from './draw.ts';

it('puts first the option whose hash is the smallest, as anybody can redo with sha256sum', async () => {
	const seed = 'tirage du 12 mai, 17-4-33-8-21';
	const hash = (number: number) => createHash('sha256').update(`${seed}:${number}`).digest('hex');
	const expected = [1, 2, 3, 4, 5].sort((a, b) => (hash(a) < hash(b) ? -1 : 1));
	expect((await drawOrderOf(seed, 5)).map((position) => position + 1)).toEqual(expected);
});

it('draws every option once, the same way each time', async () => {
	await fc.assert(
		fc.asyncProperty(fc.string(), fc.integer({ min: 1, max: 50 }), async (seed, count) => {
			const order = await drawOrderOf(seed, count);
			expect([...order].sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
			expect(await drawOrderOf(seed, count)).toEqual(order);
		}),
		{ numRuns: 50 }
	);
});

it('favours no place on the ballot', async () => {
	const firsts = [0, 0, 0, 0];
	for (let seed = 0; seed < 4_000; seed += 1) firsts[(await drawOrderOf(`${seed}`, 4))[0]!]! += 1;
	for (const times of firsts) expect(Math.abs(times - 1_000)).toBeLessThan(120);
});
