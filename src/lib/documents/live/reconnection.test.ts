import { describe, expect, it } from 'vitest';
import { closeCodes, isFinal } from '../close-codes.ts';
import { delayOf, endingOf, type Ending } from './reconnection.ts';

const ending = (code: number, { reason = '', told = true, failures = 0 } = {}) =>
	endingOf({ code, reason }, { failures, told });

/** What pages that are open now do with each code: to be changed for none of them. */
const NEXT: Record<keyof typeof closeCodes, Ending['next']> = {
	unsupportedData: 'stop',
	tooLarge: 'stop',
	internalError: 'retry',
	restart: 'retry',
	tooSlow: 'retry',
	malformed: 'stop',
	sessionEnded: 'stop',
	withdrawn: 'follow',
	gone: 'stop',
	frozen: 'follow',
	documentFull: 'stop',
	tooManyMessages: 'retry',
	storageAway: 'retry'
};

describe('the end of a live connection', () => {
	it.each(Object.entries(NEXT))('%s: the page knows what to do (%s)', (name, next) => {
		const code = closeCodes[name as keyof typeof closeCodes];
		expect(ending(code).next).toBe(next);
		expect(isFinal(code)).toBe(next !== 'retry');
	});

	it('every number stays what it is: pages that are open know it by that number', () => {
		expect(Object.values(closeCodes)).toEqual([
			...[1003, 1009, 1011, 1012, 1013],
			...[4400, 4401, 4403, 4404, 4409, 4413, 4429, 4503]
		]);
	});

	it('a code younger than the page stops it in the final band, and brings it back in every other', () => {
		const known = new Set<number>(Object.values(closeCodes));
		for (let code = 4000; code <= 4999; code += 1) {
			if (known.has(code)) continue;
			const isOfFinalBand = code >= 4400 && code <= 4499;
			const expected: Ending = isOfFinalBand
				? { next: 'stop', reason: { code: 'refused' } }
				: { next: 'retry', failures: 1 };
			expect(ending(code)).toEqual(expected);
		}
		for (const code of [1000, 1001, 1002, 1005, 1006, 1007, 1008, 1010, 1014, 1015, 3000]) {
			expect(ending(code)).toEqual({ next: 'retry', failures: 1 });
		}
	});

	it('who lost the right to write comes back to read; who may not even read does not', () => {
		const follow = (code: string) => ({ next: 'follow', reason: { code } });
		expect(ending(closeCodes.frozen)).toEqual(follow('frozen'));
		expect(ending(closeCodes.withdrawn, { reason: 'status' })).toEqual(follow('status'));
		expect(ending(closeCodes.withdrawn, { reason: 'withdrawn' })).toEqual(follow('withdrawn'));
		const gone = { next: 'stop', reason: { code: 'gone' } };
		expect(ending(closeCodes.withdrawn, { told: false })).toEqual(gone);
	});

	it('a server that asks for air is left more of it each time, and never more than a quarter of a minute', () => {
		expect(ending(closeCodes.storageAway)).toEqual({ next: 'retry', failures: 3 });
		expect(ending(closeCodes.tooManyMessages, { failures: 5 })).toEqual({
			next: 'retry',
			failures: 6
		});
		const delays = Array.from({ length: 12 }, (_, failures) => delayOf(failures, 0.5));
		expect(delays).toEqual(delays.toSorted((a, b) => a - b));
		expect(delayOf(50, 0.999)).toBeLessThanOrEqual(15_000);
	});
});
