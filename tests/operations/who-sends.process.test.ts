import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIGNED_BY_ITS_ADDRESS } from '#http/own-origin.ts';
import { aDemonstration } from '../support/a-demonstration.ts';
import { startApplication, type Application } from '../support/application.ts';
import { driversOfTheRun } from '../support/databases.ts';
import { addressOfAction, listFormRoutes, listUnsafeEndpoints } from '../support/form-actions.ts';

const FOREIGN = ['https://evil.example', 'null', 'http://127.0.0.1'];
const DOCUMENT = '/live/00000000-0000-4000-8000-000000000000';
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

const filled = (route: string) =>
	route
		.replace('[contract]', 'brumeval')
		.replace(/\/\[\[[^\]]+\]\]/g, '')
		.replace(/\[[^\]]+\]/g, '1');

describe.each(driversOfTheRun())('an application behind a proxy (%s)', (driver) => {
	let application: Application;
	let data: Awaited<ReturnType<typeof aDemonstration>>;
	let base = '';
	let cookie = '';

	type Headers = Record<string, string>;
	type Sent = { method?: string; headers?: Headers; body?: string };
	const send = (path: string, { method = 'POST', headers, body = '{}' }: Sent) =>
		fetch(base + path, { method, body, redirect: 'manual', headers: { cookie, ...headers } });

	beforeAll(async () => {
		data = await aDemonstration(driver);
		application = startApplication({ ...data.environment, DEMO: '1', TRUST_PROXY: '1' });
		base = await application.ready;
		const form = new URLSearchParams({
			email: 'coordination@brumeval.example',
			password: 'maillage-demo'
		});
		const headers = { origin: base, 'content-type': FORM_TYPE };
		const answer = await send('/connexion', { headers, body: form.toString() });
		cookie = answer.headers
			.getSetCookie()
			.map((kept) => kept.split(';')[0])
			.join('; ');
	});
	afterAll(async () => {
		await application.stop();
		await data.remove();
	});

	it('takes nothing that a page of another site sends with the cookies of its visitor, whatever its nature', async () => {
		expect(cookie).toContain('maillage=');
		const places = [
			...listFormRoutes().flatMap(({ route, actions }) =>
				actions.map((action) => ({
					path: addressOfAction(filled(route), action),
					method: 'POST'
				}))
			),
			...listUnsafeEndpoints()
				.filter(({ route }) => !SIGNED_BY_ITS_ADDRESS.includes(route))
				.flatMap(({ route, methods }) =>
					methods.map((method) => ({ path: filled(route), method }))
				),
			{ path: DOCUMENT, method: 'POST' },
			{ path: '/deconnexion', method: 'PUT' },
			{ path: '/nulle-part', method: 'DELETE' }
		];
		expect(places.length).toBeGreaterThan(100);
		const taken: string[] = [];
		for (const { path, method } of places)
			for (const [at, type] of [FORM_TYPE, JSON_TYPE, 'text/plain'].entries()) {
				const headers = { origin: FOREIGN[at]!, 'content-type': type };
				const answer = await send(path, { method, headers });
				await answer.arrayBuffer();
				if (answer.status !== 403 && !(path === DOCUMENT && answer.status === 405))
					taken.push(`${answer.status} ${method} ${path} ${type}`);
			}
		expect(taken).toEqual([]);
		const own = await fetch(`${base}/compte`, { headers: { cookie }, redirect: 'manual' });
		expect(own.status, 'nobody was signed out').toBe(200);
	});

	it('says so in words, and to a script as JSON', async () => {
		const headers = { origin: 'https://evil.example', 'content-type': JSON_TYPE };
		const page = await send('/deconnexion', { headers: { ...headers, accept: 'text/html' } });
		expect(await page.text()).toMatch(/lang="fr"[^]*ne vient pas d’une page de ce site/);
		const english = { ...headers, accept: 'text/html', cookie: 'langue=en' };
		expect(await (await send('/deconnexion', { headers: english })).text()).toMatch(
			/lang="en"[^]*not sent from a page of this site/
		);
		const json = await send('/deconnexion', { headers: { ...headers, accept: JSON_TYPE } });
		expect(await json.json()).toMatchObject({ message: expect.stringContaining('ce site') });
	});

	it('takes what its own pages send, and JSON of a program that has the cookie and no origin', async () => {
		const path = '/c/brumeval/fiches/1/commentaires';
		for (const headers of [{ origin: base }, {}] as Headers[]) {
			const sent = { headers: { ...headers, 'content-type': JSON_TYPE } };
			const answer = await send(path, sent);
			expect([200, 400, 404, 409]).toContain(answer.status);
		}
		const lured = { 'content-type': JSON_TYPE, 'sec-fetch-site': 'cross-site' };
		expect((await send(path, { headers: lured })).status).toBe(403);
	});

	it('never sends anybody to another site, on any address that a request chooses', async () => {
		const chosen = [
			...['/.//evil.example', '//evil.example', '/\\evil.example', '/a/..//evil.example'],
			...['https://evil.example', '/%2e//evil.example', '/\t/evil.example', '\\\\evil.example']
		];
		const headers = { origin: base, 'content-type': FORM_TYPE };
		const password = 'maillage-demo';
		for (const next of chosen) {
			const query = `?suite=${encodeURIComponent(next)}`;
			const person = { email: 'chloe@brumeval.example', password };
			const answers = [
				await send(`/connexion${query}`, {
					headers: { ...headers, cookie: '' },
					body: new URLSearchParams(person).toString()
				}),
				await send('/langue', { headers, body: new URLSearchParams({ retour: next }).toString() })
			];
			for (const answer of answers) {
				expect(answer.status, next).toBe(303);
				const location = answer.headers.get('location')!;
				expect(new URL(location, base).origin, `${next} → ${location}`).toBe(base);
			}
			const page = await fetch(`${base}/connexion${query}`);
			expect(await page.text(), next).not.toMatch(/href="[^"]*evil\.example/);
		}
	});

	it('answers what came round its proxy: nobody is without an address', async () => {
		for (const path of ['/v/ABCD-EFGH-JKLM', '/c/brumeval/consultations', '/connexion'])
			expect((await fetch(base + path)).status, path).toBeLessThan(500);
		const headers = { origin: base, 'content-type': FORM_TYPE, cookie: '' };
		const forms = { email: 'amina@brumeval.example', password: 'faux', code: 'ABCD-EFGH' };
		const body = new URLSearchParams(forms).toString();
		for (const path of ['/connexion', '/connexion/lien', '/mot-de-passe-oublie', '/v', '/lien/x'])
			for (const told of [{}, { 'x-forwarded-for': '' }, { 'x-forwarded-for': ', ,' }] as Headers[])
				expect(
					(await send(path, { headers: { ...headers, ...told }, body })).status,
					path
				).toBeLessThan(500);
	});

	it('counts tries of codes by sender, and before it looks: the right one waits too', async () => {
		const from = (address: string, code: string) =>
			fetch(`${base}/v/${code}`, { redirect: 'manual', headers: { 'x-forwarded-for': address } });
		const tries = await Promise.all(
			Array.from({ length: 70 }, (_, n) => from('203.0.113.5', `AAAA-BBBB-${1000 + n}`))
		);
		const pages = await Promise.all(tries.map((answer) => answer.text()));
		const waits = pages.filter((page) => /Trop d’essais depuis cet endroit/.test(page));
		expect(waits).toHaveLength(10);
		expect(await (await from('203.0.113.6', 'AAAA-BBBB-0000')).text()).not.toMatch(
			/Trop d’essais depuis cet endroit/
		);
	});
});
