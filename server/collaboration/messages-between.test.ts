import { expect, it } from 'vitest';
import { encodeMessage, readMessage, type Item } from './messages-between.ts';

const key = new Uint8Array(32).fill(7);
const sender = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
const self = Uint8Array.from([8, 7, 6, 5, 4, 3, 2, 1]);
const documentId = '3f8c2f0e-41d7-4c1a-9a41-0d9d51b2c0aa';
const items: Item[] = [
	{ type: 'committed', documentId, from: 5, to: 6, payload: Uint8Array.of(1, 2, 3) },
	{ type: 'committed', documentId, from: 70_000, to: 70_003, payload: null },
	{ type: 'wrote', documentId },
	{ type: 'access' },
	{ type: 'who', documentId },
	{
		type: 'present',
		documentId,
		people: [
			{ id: 4_000_000_000, clock: 3, state: { accountId: 'a', named: '{"n":"é"}', veiled: '{}' } },
			{ id: 1, clock: 9, state: null }
		]
	},
	{ type: 'bye' }
];
const message = encodeMessage(items, { sender, key });

it('what a process says is read by another, whole and in order', () => {
	expect(readMessage(message, { self, key })).toEqual({ sender: '0102030405060708', items });
});

it('a process does not listen to itself', () => {
	expect(readMessage(message, { self: sender, key })).toBeNull();
});

it('a message that was cut, changed, or made without the key is none', () => {
	for (let length = 0; length < message.length; length += 1) {
		expect(readMessage(message.subarray(0, length), { self, key })).toBeNull();
		const changed = message.slice();
		changed[length]! ^= 1;
		expect(readMessage(changed, { self, key })).toBeNull();
	}
	expect(readMessage(message, { self, key: new Uint8Array(32) })).toBeNull();
});

it('sealed bytes that are no items are no message', () => {
	const alien = encodeMessage([{ type: 'alien' } as unknown as Item], { sender, key });
	expect(readMessage(alien, { self, key })).toBeNull();
});
