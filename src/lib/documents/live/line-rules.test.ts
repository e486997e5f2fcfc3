import { expect, it } from 'vitest';
import { closeCodes } from '../close-codes.ts';
import { CUT } from './line.ts';
import { failuresAfter, isOfServer, isSuspect, LASTING_MS, tryAgainAfter } from './line-rules.ts';

const cut = { ending: CUT, spokeForMs: null, isOffline: false };

it('one WebSocket that does not open may be a server that restarts; two in a row are a network that blocks', () => {
	expect(isSuspect(failuresAfter(0, cut))).toBe(false);
	expect(isSuspect(failuresAfter(1, cut))).toBe(true);
});

it('a WebSocket that is cut soon after its first words does not work; one that lasted does', () => {
	expect(failuresAfter(1, { ...cut, spokeForMs: LASTING_MS - 1 })).toBe(2);
	expect(failuresAfter(1, { ...cut, spokeForMs: LASTING_MS })).toBe(0);
});

it('what our server says, and a device without a network, say nothing against WebSocket', () => {
	for (const code of Object.values(closeCodes).filter((one) => one !== closeCodes.internalError)) {
		expect(isOfServer({ code, reason: '' }), `${code}`).toBe(true);
		expect(failuresAfter(1, { ...cut, ending: { code, reason: '' } })).toBe(1);
	}
	expect(failuresAfter(1, { ...cut, isOffline: true })).toBe(1);
	for (const code of [1000, 1001, 1002, 1005, 1006, 1015])
		expect(isOfServer({ code, reason: '' })).toBe(false);
});

it('on the fallback, a WebSocket is tried again soon, then less and less often, for ever', () => {
	const delays = [0, 1, 2, 3, 4, 100].map(tryAgainAfter);
	expect(delays).toEqual([...delays].sort((a, b) => a - b));
	expect(delays[0]).toBeLessThan(10_000);
	expect(Number.isFinite(delays.at(-1))).toBe(true);
});
