import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { drawText, seedOf } from './draw-seed.ts';

const parts = { vote: 'v', secret: 'ab12', words: 'Loto : 4-17-33', bureau: null };

it('anybody finds the seed again from what is published, with another program', async () => {
	const again = createHash('sha256').update(drawText(parts)).digest('hex');
	expect(await seedOf(parts)).toBe(again);
});

it('each who adds to the seed changes it: the server, the coordination, the bureau', async () => {
	const changed = [
		{ secret: 'ab13' },
		{ words: 'Loto : 4-17-34' },
		{ bureau: 'cd' },
		{ vote: 'w' }
	];
	const seeds = await Promise.all(
		[{}, ...changed].map((change) => seedOf({ ...parts, ...change }))
	);
	expect(new Set(seeds).size).toBe(seeds.length);
});
