import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDemonstration } from '../support/a-demonstration.ts';
import { startApplication, type Application } from '../support/application.ts';
import { driversOfTheRun } from '../support/databases.ts';
import { freePort } from '../support/free-port.ts';

const ORIGIN = 'https://cls.exemple.test';
const PASSWORD = 'maillage-demo';
/** On every answer (ASVS 5.0, 3.4). */
const HEADERS = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin'
};

/** The application started with some variables, on data and a port of its own, for the tests of one block. */
function started(environment: Record<string, string>): () => string {
	let data: Awaited<ReturnType<typeof aDemonstration>>;
	let application: Application;
	let port = 0;
	beforeAll(async () => {
		port = await freePort();
		data = await aDemonstration(driversOfTheRun()[0]!);
		const own = { ...data.environment, PORT: String(port), LOG_LEVEL: 'trace' };
		application = startApplication({ ...own, ...environment });
		await application.ready;
	});
	afterAll(async () => {
		const { stdout, stderr } = application.output();
		await application.stop();
		await data.remove();
		const log = stdout.split('\n').filter((line) => line.startsWith('{'));
		expect(log.join('\n') + stderr, 'the log keeps no address').not.toMatch(/@(brumeval|exemple)/);
	});
	return () => `http://127.0.0.1:${port}`;
}

function post(url: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
	return fetch(url, {
		method: 'POST',
		redirect: 'manual',
		headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
		body: new URLSearchParams(fields)
	});
}

/** Sends the head of a form and no body, and gives the status and the page that come back. */
function announce(url: string, headers: Record<string, string>): Promise<string> {
	return new Promise((resolve, reject) => {
		const asked = request(url, { method: 'POST', agent: false, headers }, async (answer) => {
			const page = (await answer.setEncoding('utf8').toArray()).join('');
			asked.destroy();
			resolve(`${answer.statusCode} ${page}`);
		});
		asked.on('error', reject);
		asked.flushHeaders();
	});
}

async function assetOf(base: string): Promise<string> {
	const html = await (await fetch(`${base}/connexion`)).text();
	return /_app\/immutable\/[^"')]+\.(?:js|css)/.exec(html)![0];
}

describe('behind https', () => {
	const base = started({ ORIGIN, DEMO: '1', DEMO_PUBLIC: '1' });

	it('pages, files, redirects, unknown addresses and refusals all carry the security headers', async () => {
		const answers = [
			await fetch(`${base()}/connexion`),
			await fetch(`${base()}/${await assetOf(base())}`),
			await fetch(`${base()}/robots.txt`),
			await fetch(`${base()}/compte`, { redirect: 'manual' }),
			await fetch(`${base()}/nulle-part`),
			await post(`${base()}/connexion`, {}, { origin: 'https://ailleurs.test' })
		];
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 303, 404, 403]);
		for (const { url, headers } of answers) {
			expect(Object.fromEntries(headers), url).toMatchObject(HEADERS);
			expect(headers.get('strict-transport-security'), url).toMatch(/max-age=31536000/);
			expect(headers.get('referrer-policy'), url).toBeTruthy();
			expect(headers.get('permissions-policy'), url).toContain('camera=()');
		}
	});

	it('pages run only the scripts that carry the nonce of this answer', async () => {
		const policies = [await fetch(`${base()}/connexion`), await fetch(`${base()}/nulle-part`)].map(
			({ headers }) => headers.get('content-security-policy') ?? ''
		);
		const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1]);
		expect(nonces[0]).toBeTruthy();
		expect(nonces[0]).not.toBe(nonces[1]);
		for (const policy of policies) {
			expect(policy).toContain("default-src 'self'");
			expect(policy).toContain("object-src 'none'");
			expect(policy).toContain("base-uri 'none'");
			expect(policy).toContain("frame-ancestors 'none'");
			expect(/script-src [^;]*/.exec(policy)![0]).not.toContain('unsafe');
		}
	});

	it('a page loads nothing from another site', async () => {
		const html = await (await fetch(`${base()}/connexion`)).text();
		const addresses = [...html.matchAll(/(?:src|href)="(https?:)?\/\/[^"]*"/g)].map(([a]) => a);
		expect(addresses).toEqual([]);
	});

	it('a form sent from another site is refused', async () => {
		const fields = { email: 'amina@brumeval.example', password: PASSWORD };
		for (const origin of ['https://ailleurs.test', 'http://cls.exemple.test', 'null']) {
			const answer = await post(`${base()}/connexion`, fields, { origin });
			expect(answer.status, origin).toBe(403);
			expect(answer.headers.get('set-cookie'), origin).toBeNull();
		}
		const nobody = await post(`${base()}/connexion`, fields);
		expect(nobody.status, 'without Origin').toBe(403);
	});

	it('what is sent as a form and cannot be read as one, or is too heavy, is said in words', async () => {
		const url = `${base()}/connexion`;
		const headers = { accept: 'text/html', origin: ORIGIN };
		const send = (type: string, body: string) =>
			fetch(url, { method: 'POST', headers: { ...headers, 'content-type': type }, body });
		const unreadable = [
			await send('text/plain', 'email=amina'),
			await send('multipart/form-data', 'email=amina'),
			await send('multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data')
		];
		for (const answer of unreadable) {
			expect(answer.status).toBe(400);
			expect(await answer.text()).toMatch(/lang="fr"[^]*n’a pas pu être lu/);
		}
		expect(await announce(url, { ...headers, 'content-length': '3000000' })).toMatch(
			/^413 [^]*lang="fr"[^]*Rien n’a été enregistré/
		);
		// The script of a form shows a failure that has this shape.
		const byScript = { ...headers, accept: 'application/json', 'x-sveltekit-action': 'true' };
		const said = await announce(url, { ...byScript, 'content-length': '3000000' });
		expect(JSON.parse(said.slice('413 '.length))).toMatchObject({
			type: 'error',
			error: { message: expect.stringContaining('Rien n’a été enregistré') }
		});
		const inEnglish = { ...headers, 'content-length': '3000000', cookie: 'langue=en' };
		expect(await announce(url, inEnglish)).toMatch(/lang="en"[^]*Nothing was saved/);
		const nobodys = await fetch(`${base()}/c/br%00meval`, { headers });
		expect(nobodys.status).toBe(404);
		expect(await nobodys.text()).toMatch(/lang="fr"[^]*L’adresse est peut-être incomplète/);
	});

	it('signing in gives a cookie that only this site, over https, can set and read', async () => {
		const fields = { email: 'amina@brumeval.example', password: PASSWORD };
		const answer = await post(`${base()}/connexion?suite=/compte`, fields, { origin: ORIGIN });
		expect([answer.status, answer.headers.get('location')]).toEqual([303, '/compte']);
		const cookie = answer.headers.get('set-cookie')!;
		expect(cookie).toMatch(/^__Host-maillage=[^;]{32,};/);
		for (const part of [/; Path=\//i, /; Secure/i, /; HttpOnly/i, /; SameSite=Lax/i])
			expect(cookie).toMatch(part);
		expect(cookie).not.toMatch(/domain=/i);
	});

	it('signing in again ends the session the browser had', async () => {
		const signIn = async (cookie = '') => {
			const fields = { email: 'bruno@brumeval.example', password: PASSWORD };
			const answer = await post(`${base()}/connexion`, fields, { origin: ORIGIN, cookie });
			return answer.headers.get('set-cookie')!.split(';')[0]!;
		};
		const opens = async (cookie: string) =>
			(await fetch(`${base()}/compte`, { redirect: 'manual', headers: { cookie } })).status === 200;
		const first = await signIn();
		expect(await opens(first)).toBe(true);
		const second = await signIn(first);
		expect(second).not.toBe(first);
		expect([await opens(first), await opens(second)]).toEqual([false, true]);
		await post(`${base()}/deconnexion`, {}, { origin: ORIGIN, cookie: second });
		expect(await opens(second)).toBe(false);
	});

	it('never sends somebody to another site after signing in', async () => {
		const fields = { email: 'chloe@brumeval.example', password: PASSWORD };
		for (const next of ['https://ailleurs.test', '//ailleurs.test', '/\\ailleurs.test']) {
			const url = `${base()}/connexion?suite=${encodeURIComponent(next)}`;
			expect((await post(url, fields, { origin: ORIGIN })).headers.get('location')).toBe('/');
		}
	});

	it('a known and an unknown address get the same page, on every form', async () => {
		const read = async (path: string, email: string, more: Record<string, string> = {}) => {
			const answer = await post(`${base()}${path}`, { email, ...more }, { origin: ORIGIN });
			const text = (await answer.text()).replaceAll(email, '…').replaceAll(/nonce="[^"]*"/g, '');
			const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split('=')[0]);
			const main = /<main[\s\S]*<\/main>/.exec(text)![0];
			return { status: answer.status, cookies, main };
		};
		const person = { displayName: 'Zoé', pseudonym: 'Pinson', password: 'trois chevaux bleus' };
		for (const [path, more] of [
			['/inscription', person],
			['/mot-de-passe-oublie', {}],
			['/connexion/lien', {}],
			['/connexion', { password: 'faux mot de passe' }]
		] as const) {
			const known = await read(path, 'amina@brumeval.example', more);
			expect(await read(path, 'inconnue@exemple.test', more), path).toEqual(known);
		}
	});
});

describe('without demonstration, on loopback', () => {
	const base = started({ DEMO: '0' });

	it('the outbox does not exist', async () => {
		expect((await fetch(`${base()}/outils/courriels`)).status).toBe(404);
	});

	it('http on loopback asks no browser for https', async () => {
		const { headers } = await fetch(`${base()}/connexion`);
		expect(headers.get('strict-transport-security')).toBeNull();
	});
});
