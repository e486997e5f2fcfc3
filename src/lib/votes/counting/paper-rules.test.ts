import { expect, it } from 'vitest';
import { nextSheet, readSheetCount, stateOfSheet, whyNotCounted } from './paper-rules.ts';

it('a sheet agrees when two people typed the same, in whatever order its parts are written', () => {
	expect(stateOfSheet([])).toBe('to-type');
	expect(stateOfSheet(['blank'])).toBe('typed-once');
	expect(stateOfSheet([{ marks: [1, 2] }, { marks: [1, 2] }])).toBe('agreed');
	const why = (reason: string) => ({ marks: 'objection', reason });
	expect(stateOfSheet([why('Trop loin'), why('trop loin')])).toBe('agreed');
	expect(stateOfSheet([{ marks: [1, 2] }, { marks: [2, 1] }])).toBe('different');
	expect(stateOfSheet(['blank', 'abstention'])).toBe('different');
});

it('the next sheet is one that I have not typed, after this one, then from the first again', () => {
	const line = (sheet: number, state: 'to-type' | 'typed-once' | 'agreed', isMine = false) => ({
		...{ sheet, state, isMine }
	});
	const lines = [line(1, 'typed-once'), line(2, 'typed-once', true), line(3, 'agreed')];
	const more = [...lines, line(4, 'to-type')];
	expect(nextSheet(more, 2)).toBe(4);
	expect(nextSheet(more, 4)).toBe(1);
	expect(nextSheet([line(1, 'typed-once', true), line(2, 'agreed')], 1)).toBeNull();
});

it('sheets are counted from the closing until the result, in a vote that has paper', () => {
	const at = new Date(0);
	const closed = { allowsPaper: true, withdrawnAt: null, closedAt: at, publishedAt: null };
	expect(whyNotCounted(closed)).toBeNull();
	expect(whyNotCounted(null)).toBe('gone');
	expect(whyNotCounted({ ...closed, allowsPaper: false })).toBe('no-paper');
	expect(whyNotCounted({ ...closed, closedAt: null })).toBe('not-closed');
	expect(whyNotCounted({ ...closed, publishedAt: at })).toBe('published');
	expect(whyNotCounted({ ...closed, withdrawnAt: at })).toBe('withdrawn');
});

it('a number of sheets is a whole number that a box can hold', () => {
	expect(['15', ' 1 200 ', '0'].map(readSheetCount)).toEqual([15, 1200, 0]);
	expect(['', '-1', '1,5', 'quinze', '99999'].map(readSheetCount)).toEqual(Array(5).fill(null));
});
