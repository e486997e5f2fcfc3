import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { addressOfSender } from './address-of-sender.js';

const LINE = '192.0.2.1';

function sender(told: string | undefined, proxies: number): string {
	const request = { headers: { 'x-forwarded-for': told }, socket: { remoteAddress: LINE } };
	return addressOfSender(request as unknown as IncomingMessage, proxies);
}

it('without a proxy, what the header says is not believed', () => {
	expect(sender('203.0.113.9', 0)).toBe(LINE);
});

it('behind proxies, it is whom the furthest of ours heard, whatever the sender wrote before', () => {
	expect(sender('203.0.113.9', 1)).toBe('203.0.113.9');
	expect(sender('10.0.0.1, 203.0.113.9', 1)).toBe('203.0.113.9');
	expect(sender('10.0.0.1,203.0.113.9, 192.0.2.7', 2)).toBe('203.0.113.9');
});

it('what came round them, or with nothing in the header, comes from the line', () => {
	for (const told of [undefined, '', ' ', ','])
		for (const proxies of [1, 2, 16]) expect(sender(told, proxies), `${told}`).toBe(LINE);
	expect(sender('203.0.113.9', 2)).toBe(LINE);
});
