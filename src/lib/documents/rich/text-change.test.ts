import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, movedBy } from './text-change.ts';

function apply(text: string, change: ReturnType<typeof changeOf>): string {
	if (!change) return text;
	return text.slice(0, change.index) + change.insert + text.slice(change.index + change.remove);
}

describe('what a person types in a plain field', () => {
	it('becomes a change that gives exactly what the field shows', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary' }),
				fc.string({ unit: 'binary' }),
				fc.nat(20),
				(before, after, caret) => {
					expect(apply(before, changeOf(before, after, Math.min(caret, after.length)))).toBe(after);
				}
			)
		);
	});

	it('is placed where the caret is when letters repeat', () => {
		expect(changeOf('aaa', 'aaaa', 2)).toEqual({ index: 1, remove: 0, insert: 'a' });
		expect(changeOf('aaa', 'aaaa', 4)).toEqual({ index: 3, remove: 0, insert: 'a' });
	});

	it('is nothing when nothing changed', () => {
		expect(changeOf('santé', 'santé', 0)).toBeNull();
	});

	it('never cuts an emoji in two', () => {
		expect(changeOf('🙂', '🙃', 2)).toEqual({ index: 0, remove: 2, insert: '🙃' });
	});
});

describe('the caret of a person', () => {
	it('follows its letter when somebody writes before it', () => {
		expect(movedBy([{ insert: 'Le ' }], 4)).toBe(7);
	});

	it('stays when somebody writes after it, or exactly at it', () => {
		expect(movedBy([{ retain: 4 }, { insert: 'x' }], 4)).toBe(4);
		expect(movedBy([{ retain: 6 }, { delete: 2 }], 4)).toBe(4);
	});

	it('goes to the beginning of what somebody removed around it', () => {
		expect(movedBy([{ retain: 2 }, { delete: 5 }], 4)).toBe(2);
		expect(movedBy([{ retain: 1 }, { delete: 2 }, { insert: 'xyz' }], 6)).toBe(7);
	});
});
