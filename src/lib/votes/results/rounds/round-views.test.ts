import { expect, it } from 'vitest';
import { countInstantRunoff } from '../../methods/instant-runoff.ts';
import { countStv } from '../../methods/stv.ts';
import { runoffViews, slicesOf, stvViews } from './round-views.ts';

const ranking = (order: string, count: number) => ({
	ballot: [...'ABCD'].map((name) => (order.includes(name) ? order.indexOf(name) + 1 : null)),
	count
});
const options = { count: 4, drawOrder: null };
const runoff = [ranking('ABCD', 42), ranking('BCDA', 26), ranking('CDBA', 15), ranking('DCBA', 17)];
const scottish = [
	...[ranking('ABCD', 28), ranking('ACDB', 14), ranking('BCAD', 15)],
	...[ranking('CABD', 17), ranking('DBCA', 26)]
];

it('who leaves a runoff is marked in that round and gone from the next', () => {
	const views = runoffViews(countInstantRunoff(runoff, options));
	expect(views.map(({ cells }) => cells[2])).toEqual([
		{ votes: '15', change: null, mark: 'leaves' },
		null,
		null
	]);
	expect(views.map(({ cells }) => cells[3])).toEqual([
		{ votes: '17', change: null, mark: null },
		{ votes: '32', change: '15', mark: null },
		{ votes: '58', change: '26', mark: 'elected' }
	]);
});

it('an exclusion of a count with seats shows what is taken away, a surplus leaves the quota', () => {
	const parameters = { method: 'stv' as const, seats: 2, decimals: null };
	const views = stvViews(countStv(scottish, options, parameters));
	expect(views.map(({ cells }) => cells[0])).toEqual([
		{ votes: '42', change: null, mark: 'elected' },
		{ votes: '34', change: '-8', mark: null },
		{ votes: '34', change: '0', mark: null }
	]);
	expect(views[2]!.cells[2]).toEqual({ votes: '0', change: '-59/3', mark: 'leaves' });
});

it('of very many rounds, the first ones and the last ones have a table', () => {
	const view = { cells: [], exhausted: '0', lost: '0' };
	const views = Array.from({ length: 100 }, (_, at) => ({ ...view, number: at + 1 }));
	const shown = slicesOf(views).flatMap(({ rounds }) => rounds.map(({ number }) => number));
	expect([shown[0], shown[5], shown[6], shown.at(-1)]).toEqual([1, 6, 79, 100]);
});

it('many rounds are cut in tables that list who is still there', () => {
	const views = runoffViews(countInstantRunoff(runoff, options));
	expect(slicesOf(views, 2).map(({ rounds, options: left }) => [rounds.length, left])).toEqual([
		[2, [0, 1, 2, 3]],
		[1, [0, 3]]
	]);
});
