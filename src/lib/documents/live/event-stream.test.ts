import { expect, it } from 'vitest';
import { EventStreamReader, type StreamEvent } from './event-stream.ts';

const STREAM = `:${' '.repeat(30)}\n\nid: 7\ndata: AAEC\n\n:\n\r\nevent: fin\r\ndata: 4403 status\r\n\r\n`;

const told: StreamEvent[] = [
	{ kind: 'event', name: 'message', data: 'AAEC', id: '7' },
	{ kind: 'sign' },
	{ kind: 'event', name: 'fin', data: '4403 status', id: null }
];

it('a stream reads the same however the network cuts it', () => {
	for (let size = 1; size <= STREAM.length; size += 1) {
		const reader = new EventStreamReader();
		const read: StreamEvent[] = [];
		for (let at = 0; at < STREAM.length; at += size)
			read.push(...reader.read(STREAM.slice(at, at + size)));
		expect(read).toEqual(told);
	}
});

it('the filling at the beginning is no sign of life, and an event cut before its end is none', () => {
	const reader = new EventStreamReader();
	expect(reader.read(`:${' '.repeat(2_000)}\n\n`)).toEqual([]);
	expect(reader.read('id: 8\ndata: AAEC\n')).toEqual([]);
});
