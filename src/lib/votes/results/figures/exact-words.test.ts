import { describe, expect, it } from 'vitest';
import { euroWords, exactWords } from './exact-words.ts';

describe('an exact number in words', () => {
	it.each([
		['42', '42'],
		['41/2', '20,5'],
		['61/3', '20,33333…'],
		['2/3', '0,66666…'],
		['203/10', '20,3'],
		['24690/2', '12\u202f345']
	])('%s is read %s', (exact, words) => {
		expect(exactWords(exact)).toBe(words);
	});

	it('says that something is left out rather than rounding it up', () => {
		expect(exactWords('2999999/1000000')).toBe('2,99999…');
	});
});

it('money is given to the nearest cent, and says when that is near only', () => {
	expect(euroWords('30000/137')).toEqual({ words: '218,98\u00a0€', isNear: true });
	expect(euroWords('45/2')).toEqual({ words: '22,50\u00a0€', isNear: false });
	expect(euroWords('1200')).toEqual({ words: '1\u202f200\u00a0€', isNear: false });
});
