import { describe, expect, it } from 'vitest';
import { mayReadMetrics } from './may-read.ts';

const TOKEN = 'un-jeton-de-vingt-quatre-signes';
const here = { headers: {}, address: '127.0.0.1' };
const away = { headers: {}, address: '192.0.2.7' };
const withToken = (token: string) => ({ authorization: `Bearer ${token}` });

describe('the metrics', () => {
	it.each(['127.0.0.1', '127.3.2.1', '::1', '::ffff:127.0.0.1'])('are read from %s', (address) =>
		expect(mayReadMetrics({ headers: {}, address }, null)).toBe(true)
	);

	it.each(['192.0.2.7', '::ffff:192.0.2.7', '1270.0.0.1', '127.0.0.1.example', undefined])(
		'are not read from %s',
		(address) => expect(mayReadMetrics({ headers: {}, address }, null)).toBe(false)
	);

	it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via', 'x-forwarded-proto'])(
		'are not read through a proxy that says %s',
		(name) => expect(mayReadMetrics({ ...here, headers: { [name]: '' } }, null)).toBe(false)
	);

	it('are read from anywhere, through anything, by whoever has the token', () => {
		const headers = { ...withToken(TOKEN), 'x-forwarded-for': '192.0.2.7' };
		expect(mayReadMetrics({ ...away, headers }, TOKEN)).toBe(true);
	});

	it('are not read with another token, from this machine either, nor where no token was chosen', () => {
		for (const given of [`${TOKEN}x`, TOKEN.slice(1), 'x'])
			expect(mayReadMetrics({ ...here, headers: withToken(given) }, TOKEN)).toBe(false);
		expect(mayReadMetrics({ ...away, headers: withToken(TOKEN) }, null)).toBe(false);
		expect(mayReadMetrics({ ...away, headers: withToken('null') }, null)).toBe(false);
	});
});
