import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CastWay } from '../kinds.ts';
import { waysApart } from './ways-apart.ts';

const lines = (online: number, paper: number) => [
	...(online ? [{ way: 'online' as CastWay, count: online }] : []),
	...(paper ? [{ way: 'paper' as CastWay, count: paper }] : [])
];

it('both ways are shown apart from the minimum of ballots in each', () => {
	expect(waysApart(lines(5, 5), { minBallots: 5 })).not.toBeNull();
	expect(waysApart(lines(40, 4), { minBallots: 5 })).toBeNull();
	expect(waysApart(lines(4, 40), { minBallots: 5 })).toBeNull();
	expect(waysApart(lines(40, 0), { minBallots: 5 })).toBeNull();
});

it('what was kept without its way is never told apart', () => {
	const mixed = [...lines(9, 9), { way: null, count: 1 }];
	expect(waysApart(mixed, { minBallots: 5 })).toBeNull();
});

it('no published table, nor one less another, is about fewer people than the minimum (V8)', () => {
	const few = fc.integer({ min: 0, max: 12 });
	fc.assert(
		fc.property(few, few, fc.integer({ min: 3, max: 8 }), (online, paper, minBallots) => {
			fc.pre(online + paper >= minBallots);
			const size = { online, paper };
			const isPublished = waysApart(lines(online, paper), { minBallots }) !== null;
			const tables: CastWay[][] = [['online', 'paper']];
			if (isPublished) tables.push(['online'], ['paper']);
			const less = tables.flatMap((one) =>
				tables.map((other) => one.filter((way) => !other.includes(way)))
			);
			const sizes = [...tables, ...less].map((ways) => ways.reduce((sum, w) => sum + size[w], 0));
			expect(sizes.filter((people) => people > 0 && people < minBallots)).toEqual([]);
		})
	);
});
