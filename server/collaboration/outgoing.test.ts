import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Held } from './differences.ts';
import { defaultLimits } from './limits.ts';
import { Outgoing } from './outgoing.ts';

const MIB = 1024 * 1024;
const HELD: Held = { seq: 7, vector: new Uint8Array([0]) };

/** A network that takes what it is told to take, and a room that answers at once. */
function aPeer({ isRoomBusy = false } = {}) {
	const told: string[] = [];
	const network = { waiting: 0, sent: 0 };
	let busy = isRoomBusy;
	const outgoing: Outgoing = new Outgoing({
		transport: {
			send({ byteLength }) {
				network.waiting += byteLength;
				network.sent += byteLength;
			},
			waiting: () => network.waiting
		},
		limits: defaultLimits,
		counts: { bytesOut: 0 },
		held: () => (busy ? null : HELD),
		answer: () => void told.push('answer'),
		bringUpToDate: (held) => void told.push(`from ${held.seq}`),
		tellPresence: () => void told.push('presence'),
		tooSlow: () => {
			told.push('too slow');
			outgoing.stop();
		}
	});
	const words = (kilobytes: number) => outgoing.sendWords(new Uint8Array(kilobytes * 1024));
	const take = (bytes: number) => (network.waiting = Math.max(0, network.waiting - bytes));
	const settle = () => (busy = false);
	return { outgoing, network, told, words, take, settle };
}

describe('what is sent to somebody who does not read', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('stops above 1 MiB, and is one difference once they have read', () => {
		const { outgoing, network, told, words, take } = aPeer();
		for (let n = 0; n < 100; n += 1) words(100);
		expect(network.waiting).toBeGreaterThan(MIB);
		expect(network.waiting).toBeLessThan(MIB + 200 * 1024);
		vi.advanceTimersByTime(5_000);
		expect(told).toEqual([]);
		take(Infinity);
		vi.advanceTimersByTime(1_000);
		expect(told).toEqual(['from 7']);
		words(10);
		expect(network.waiting).toBe(0);
		outgoing.sendAnswer(new Uint8Array(2_000));
		words(10);
		expect(network.waiting).toBe(2_000 + 10 * 1024);
	});

	it('stops with the first words after which the room can tell what they hold', () => {
		const { network, words, settle } = aPeer({ isRoomBusy: true });
		for (let n = 0; n < 15; n += 1) words(100);
		expect(network.waiting).toBe(15 * 100 * 1024);
		settle();
		for (let n = 0; n < 15; n += 1) words(100);
		expect(network.waiting).toBe(16 * 100 * 1024);
	});

	it('ends above 4 MiB', () => {
		const { network, told, words } = aPeer({ isRoomBusy: true });
		for (let n = 0; n < 100; n += 1) words(100);
		expect(told).toEqual(['too slow']);
		expect(network.waiting).toBeLessThan(4 * MIB + 200 * 1024);
	});

	it('ends when they have not read within ten seconds', () => {
		const { told, words } = aPeer();
		for (let n = 0; n < 100; n += 1) words(100);
		vi.advanceTimersByTime(9_500);
		expect(told).toEqual([]);
		vi.advanceTimersByTime(1_000);
		expect(told).toEqual(['too slow']);
	});

	it('leaves out presence first, and tells who is here afterwards', () => {
		const { outgoing, network, told, words, take } = aPeer();
		words(300);
		outgoing.sendPresence(new Uint8Array(100));
		expect(network.sent).toBe(300 * 1024);
		words(100);
		expect(network.sent).toBe(400 * 1024);
		take(Infinity);
		vi.advanceTimersByTime(1_000);
		expect(told).toEqual(['presence']);
	});

	it('keeps the last acknowledgement, and every other thing that is not words', () => {
		const { outgoing, network, words, take } = aPeer();
		for (let n = 0; n < 20; n += 1) words(100);
		const before = network.sent;
		outgoing.send(new Uint8Array(5));
		for (let n = 0; n < 9; n += 1) outgoing.acknowledge(new Uint8Array(3));
		expect(network.sent).toBe(before + 5);
		take(Infinity);
		vi.advanceTimersByTime(1_000);
		outgoing.sendAnswer(new Uint8Array(1_000));
		expect(network.sent).toBe(before + 5 + 1_000 + 3);
		outgoing.acknowledge(new Uint8Array(3));
		expect(network.sent).toBe(before + 5 + 1_000 + 6);
	});

	it('does not take somebody for slow who is reading a long first answer', () => {
		const { outgoing, network, told, words, take } = aPeer();
		outgoing.sendAnswer(new Uint8Array(4 * MIB));
		// 1 Mbit/s, while others write 4 KiB/s: the answer takes half a minute.
		for (let second = 0; second < 32; second += 1) {
			expect(outgoing.takesAnswer).toBe(true);
			words(4);
			take(128 * 1024);
			vi.advanceTimersByTime(1_000);
		}
		expect(network.sent).toBe(4 * MIB + 32 * 4 * 1024);
		take(Infinity);
		vi.advanceTimersByTime(1_000);
		expect([told, outgoing.takesAnswer]).toEqual([[], false]);
	});

	it('counts what waits beyond that answer, with the same limits', () => {
		const { outgoing, network, told, words, take } = aPeer();
		outgoing.sendAnswer(new Uint8Array(4 * MIB));
		for (let n = 0; n < 100; n += 1) words(100);
		expect(network.waiting).toBeLessThan(5 * MIB + 200 * 1024);
		take(4 * MIB);
		vi.advanceTimersByTime(60_000);
		expect(told).toEqual([]);
		take(Infinity);
		vi.advanceTimersByTime(1_000);
		expect(told).toEqual(['from 7']);
	});

	it('ends when the answer itself is not read', () => {
		const { outgoing, told } = aPeer();
		outgoing.sendAnswer(new Uint8Array(4 * MIB));
		vi.advanceTimersByTime(240_000);
		expect(told).toEqual([]);
		vi.advanceTimersByTime(40_000);
		expect(told).toEqual(['too slow']);
	});

	it('answers one question at a time, and only the last of those that came meanwhile', () => {
		const { outgoing, network, told, take } = aPeer();
		for (let n = 0; n < 5; n += 1) outgoing.ask(new Uint8Array([0]));
		expect(told).toEqual(['answer']);
		outgoing.sendAnswer(new Uint8Array(2 * MIB));
		for (let n = 0; n < 5; n += 1) outgoing.ask(new Uint8Array([0]));
		vi.advanceTimersByTime(1_000);
		expect([told, network.waiting]).toEqual([['answer'], 2 * MIB]);
		take(Infinity);
		vi.advanceTimersByTime(1_000);
		expect(told).toEqual(['answer', 'answer']);
	});

	it('takes long words for an answer, for whoever reads', () => {
		const { network, told, words, take } = aPeer();
		words(5 * 1024);
		words(10);
		expect([told, network.waiting]).toEqual([[], 5 * MIB + 10 * 1024]);
		take(Infinity);
		words(10);
		expect(network.waiting).toBe(10 * 1024);
	});
});
