import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { aPlace } from '../support/a-place.ts';
import { startApplication } from '../support/application.ts';
import { findNginxProgram } from '../support/find-services.js';
import { freePort } from '../support/free-port.ts';
import { waitUntil } from '../support/wait-until.ts';

type Answer = { status: number; headers: Record<string, unknown>; body: string };
type Asked = { method?: string; headers?: Record<string, string>; body?: string };

const NAME = 'cls.example.org';

/** The configuration of the guide, word for word, with the ports, the certificate and the folders of this machine. */
function configurationOf(of: { folder: string; port: number; inside: string }): string {
	const guide = readFileSync('docs/guide/exploitation.md', 'utf8');
	const [, written] = /### nginx devant[^]*?```nginx\n([^]*?)```/.exec(guide)!;
	const server = written!
		.replace('listen 443 ssl', `listen 127.0.0.1:${of.port} ssl`)
		.replace('127.0.0.1:3000', `127.0.0.1:${of.inside}`)
		.replace(/\/etc\/letsencrypt\/live\/[^/]+/g, of.folder)
		// Its address has a port here.
		.replaceAll('proxy_set_header Host $host;', 'proxy_set_header Host $http_host;');
	const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${join(of.folder, name)};`
	);
	return `daemon off;
master_process off;
pid ${join(of.folder, 'nginx.pid')};
events { worker_connections 4096; }
http {
access_log off;
${kept.join('\n')}
${server}
}`;
}

function makeCertificate(folder: string): void {
	const key = ['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')];
	const asked = [
		'req',
		'-x509',
		'-newkey',
		'rsa:2048',
		'-nodes',
		'-days',
		'2',
		'-subj',
		`/CN=${NAME}`
	];
	execFileSync('openssl', [...asked, ...key], { stdio: 'ignore' });
}

describe.skipIf(findNginxProgram() === null)('behind nginx, as the guide says it', () => {
	let origin: string;
	let stop: () => Promise<void>;

	const ask = (path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> =>
		new Promise((resolve, reject) => {
			const options = { method, headers: { host, accept: 'text/html', ...headers } };
			const asking = request(`${address}${path}`, { ...options, rejectUnauthorized: false });
			asking.on('response', (answer) => {
				let text = '';
				answer.setEncoding('utf8').on('data', (part: string) => (text += part));
				const { statusCode, headers: told } = answer;
				answer.on('end', () => resolve({ status: statusCode!, headers: told, body: text }));
			});
			asking.on('error', reject);
			asking.end(body);
		});
	let address: string;
	let host: string;

	beforeAll(async () => {
		const { environment, remove } = await aPlace('pglite');
		const [port, inside] = [await freePort(), String(await freePort())];
		const folder = mkdtempSync(join(tmpdir(), 'maillage-nginx-'));
		makeCertificate(folder);
		writeFileSync(join(folder, 'nginx.conf'), configurationOf({ folder, port, inside }));
		address = `https://127.0.0.1:${port}`;
		host = `${NAME}:${port}`;
		origin = `https://${host}`;
		const more = { ORIGIN: origin, TRUST_PROXY: '1', DEMO: '0', PORT: inside };
		const server = startApplication({ ...environment, ...more });
		await server.ready;
		const program = findNginxProgram()!;
		const nginx = spawn(program, ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log'], {
			stdio: 'ignore'
		});
		await waitUntil('nginx answers', () =>
			ask('/healthz').then(
				({ status }) => status === 200,
				() => false
			)
		);
		stop = async () => {
			const ended = new Promise((resolve) => nginx.once('exit', resolve));
			nginx.kill('SIGTERM');
			await ended;
			expect(await server.stop()).toEqual({ code: 0, signal: null });
			rmSync(folder, { recursive: true, force: true });
			await remove();
		};
	});
	afterAll(() => stop?.());

	it('pages and forms pass, cookies are for https only, and the measures stay inside', async () => {
		const home = await ask('/');
		expect(home.status).toBe(200);
		expect(home.body).toContain('Maillage');
		const script = /"\.?(\/_app\/immutable\/[^"]+\.css)"/.exec(home.body);
		expect(script, 'a style sheet').not.toBeNull();
		const sheet = await ask(script![1]!);
		expect([sheet.status, sheet.headers['cache-control']]).toEqual([
			200,
			expect.stringContaining('immutable')
		]);
		expect((await ask('/metrics')).status).toBe(404);
		const form = {
			...{ method: 'POST', body: 'email=nobody%40example.org&password=wrong' },
			headers: { origin, 'content-type': 'application/x-www-form-urlencoded' }
		};
		expect((await ask('/connexion', form)).status).toBe(400);
		const foreign = { ...form, headers: { ...form.headers, origin: 'https://evil.example' } };
		expect((await ask('/connexion', foreign)).status).toBe(403);
		const english = await ask('/langue', {
			...{ method: 'POST', body: 'langue=en&retour=%2F' },
			headers: form.headers
		});
		for (const cookie of [english.headers['set-cookie'] ?? []].flat())
			expect(String(cookie)).toMatch(/; Secure/i);
	});

	it('live writing passes: it is Maillage that refuses who is not signed in', async () => {
		const socket = new WebSocket(
			`${address.replace('https', 'wss')}/collab/00000000-0000-4000-8000-000000000000`,
			{ rejectUnauthorized: false, headers: { host, origin } }
		);
		const status = await new Promise((resolve, reject) => {
			socket.on('unexpected-response', (_asked, answer) => resolve(answer.statusCode));
			socket.on('open', () => reject(new Error('it came in')));
		});
		expect(status).toBe(401);
	});

	it('whoever asks for hundreds of pages at once is stopped before the server, which answers others', async () => {
		const answers = await Promise.all(Array.from({ length: 600 }, () => ask('/mentions-legales')));
		const statuses = new Set(answers.map(({ status }) => status));
		expect(statuses).toEqual(new Set([200, 429]));
		const passed = answers.filter(({ status }) => status === 200).length;
		expect(passed).toBeGreaterThanOrEqual(200);
	});
});
