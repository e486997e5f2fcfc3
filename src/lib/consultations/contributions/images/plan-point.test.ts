import { expect, it } from 'vitest';
import { moved, pointFrom, shownSize } from './plan-point.ts';

const plan = { width: 1400, height: 700 };
const form = (entries: Record<string, string>) => new Map(Object.entries(entries));

it('reads the point where a browser without a script was pressed, at either size', () => {
	expect(pointFrom(form({ 'petit.x': '125', 'petit.y': '25' }), plan)).toEqual({
		planX: 0.5,
		planY: 0.2
	});
	expect(pointFrom(form({ 'grand.x': '250', 'grand.y': '125' }), plan)).toEqual({
		planX: 0.5,
		planY: 0.5
	});
	expect(shownSize(plan, 'petit')).toEqual({ width: 250, height: 125 });
});

it.each([
	['nothing pressed', {}],
	['a keyboard, which posts the corner', { 'petit.x': '0', 'petit.y': '0' }],
	['a point beside the plan', { 'petit.x': '251', 'petit.y': '3' }],
	['no number', { 'petit.x': '1e1', 'petit.y': '-3' }],
	['one side only', { 'petit.x': '10' }]
])('takes no point from %s', (_, entries) => {
	expect(pointFrom(form(entries), plan)).toBeNull();
});

it('the arrow keys move the point and keep it on the plan', () => {
	expect(moved({ planX: 0.5, planY: 0.5 }, 'ArrowRight', 0.02)).toEqual({
		planX: 0.52,
		planY: 0.5
	});
	expect(moved({ planX: 0.01, planY: 1 }, 'ArrowLeft', 0.02)).toEqual({ planX: 0, planY: 1 });
	expect(moved({ planX: 0.5, planY: 1 }, 'ArrowDown', 0.02)).toEqual({ planX: 0.5, planY: 1 });
	expect(moved({ planX: 0.5, planY: 0.5 }, 'a', 0.02)).toBeNull();
});
