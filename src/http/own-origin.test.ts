import { expect, it } from 'vitest';
import { isFromElsewhere } from './own-origin.ts';

const OWN = 'https://cls.exemple.test';

function sent(method: string, headers: Record<string, string>): boolean {
	return isFromElsewhere(new Request(`${OWN}/compte`, { method, headers }), OWN);
}

it('what changes nothing comes from anywhere', () => {
	for (const method of ['GET', 'HEAD', 'OPTIONS'])
		expect(sent(method, { origin: 'https://ailleurs.test', 'sec-fetch-site': 'cross-site' })).toBe(
			false
		);
});

it('whatever it brings, what changes something comes from a page of this site', () => {
	const types = [
		'application/json',
		'application/x-www-form-urlencoded',
		'text/plain',
		'image/png'
	];
	for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'QUERY'])
		for (const type of types) {
			const from = (origin: string) => sent(method, { 'content-type': type, origin });
			expect(from(OWN)).toBe(false);
			for (const other of [
				...['https://ailleurs.test', 'http://cls.exemple.test', 'https://cls.exemple.test:8443'],
				...['https://cls.exemple.test.ailleurs.test', 'null', '']
			])
				expect(from(other), `${method} ${type} ${other}`).toBe(true);
		}
});

it('a program that says no origin sends what no page sends without asking first, and no form', () => {
	expect(sent('POST', { 'content-type': 'application/json' })).toBe(false);
	expect(sent('DELETE', { 'content-type': 'application/json; charset=utf-8' })).toBe(false);
	for (const type of [
		...['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'TEXT/plain'],
		...['application/x-sveltekit-formdata', '']
	])
		expect(sent('POST', { 'content-type': type }), type).toBe(true);
	expect(sent('POST', {}), 'nothing said of what it brings').toBe(true);
});

it('a browser that says that a page of another site asks is believed, whatever it leaves out', () => {
	for (const site of ['cross-site', 'same-site'])
		expect(sent('POST', { 'content-type': 'application/json', 'sec-fetch-site': site })).toBe(true);
	for (const site of ['same-origin', 'none'])
		expect(sent('POST', { 'content-type': 'application/json', 'sec-fetch-site': site })).toBe(
			false
		);
});
