import { SMTPServer } from 'smtp-server';
import { expect, it } from 'vitest';
import { aRawClientInside } from '../documents/support/clients.ts';
import { startApplication } from '../support/application.ts';
import { freePort } from '../support/free-port.ts';
import { waitUntil } from '../support/wait-until.ts';
import { aHomeWithAFiche } from './homes.ts';
import { aWritingPerson } from './writers.ts';

/** Words that are found nowhere else. */
const CANARIES = {
	typed: 'serinjaune',
	email: 'canari.adresse@exemple.test',
	name: 'Canarine Plumedor',
	pseudonym: 'Canaripseudo',
	password: 'canari-mot-de-passe-long',
	wrong: 'canari-faux-mot-de-passe',
	searched: 'canaricherche',
	token: 'canari-jeton-de-lien'
};

function post(url: string, fields: Record<string, string>) {
	return fetch(url, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: new URL(url).origin, accept: 'text/html' },
		body: new URLSearchParams(fields)
	});
}

/** A mail server that repeats the address it refuses, as many do. */
async function aRudeMailServer() {
	let refused = 0;
	const server = new SMTPServer({
		...{ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'] },
		onRcptTo({ address }, _session, done) {
			refused += 1;
			done(new Error(`550 ${address} nous est inconnu`));
		}
	});
	const port = await freePort();
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
	return { url: `smtp://127.0.0.1:${port}`, refused: () => refused, close };
}

it('P1: at its most talkative, the log holds nothing that people wrote, chose or are called', async () => {
	const home = await aHomeWithAFiche('pglite', ['Amina', 'Bruno']);
	const mails = await aRudeMailServer();
	const server = startApplication({
		...home.environment,
		...{ DEMO: '0', LOG_LEVEL: 'trace', SMTP_URL: mails.url, MAIL_FROM: 'de@exemple.test' }
	});
	const address = await server.ready;
	const where = { url: `${address.replace('http', 'ws')}/collab`, documentId: home.documentId };

	const { email, name, pseudonym, password, wrong, searched, token } = CANARIES;
	const person = { email, displayName: name, pseudonym, password };
	expect((await post(`${address}/inscription`, person)).status).toBeLessThan(400);
	expect((await post(`${address}/connexion`, { email, password: wrong })).status).toBe(400);
	await post(`${address}/mot-de-passe-oublie`, { email });
	await fetch(`${address}/lien/${token}`);
	await fetch(`${address}/?recherche=${searched}`);
	await fetch(`${address}/${searched}`);
	// What no page expects, so that something fails.
	await fetch(`${address}/connexion`, {
		method: 'POST',
		headers: { 'content-type': 'multipart/form-data; boundary=x', origin: address },
		body: `${searched} ${email}`
	});
	const amina = aWritingPerson(where, { name: CANARIES.typed, writer: home.people.Amina });
	await waitUntil('words are saved', () => amina.saved().length > 5, 60_000);
	const words = new TextEncoder().encode(CANARIES.typed);
	const bad = await aRawClientInside(where, home.people.Bruno);
	bad.send(Uint8Array.of(0, 2, words.length, ...words));
	expect(await bad.closed).toBe(4400);
	const left = await aRawClientInside(where, home.people.Bruno);
	left.socket.close(1000);
	await left.closed;
	await waitUntil('its end is told', () => server.output().stdout.includes('"code":1000'));
	await waitUntil('mails were refused', () => mails.refused() > 0, 30_000);
	amina.stop();
	await server.stop();
	await mails.close();

	const { stdout, stderr } = server.output();
	const all = stdout + stderr;
	const lines = stdout
		.split('\n')
		.filter((line) => line.startsWith('{'))
		.map((line) => JSON.parse(line) as Record<string, unknown>);
	expect(lines.some(({ msg }) => msg === 'request')).toBe(true);
	for (const [what, canary] of Object.entries(CANARIES)) {
		expect(all, what).not.toContain(canary);
		expect(all, what).not.toContain(encodeURIComponent(canary));
	}
	for (const { cookie } of Object.values(home.people))
		expect(all).not.toContain(cookie.split('=')[1]);
	expectConnectionsTold(lines);
	await home.remove();
}, 120_000);

/** Each connection is told apart, from its opening to its end, and why it ended. */
function expectConnectionsTold(lines: readonly Record<string, unknown>[]): void {
	const told = lines.filter(({ connection }) => connection !== undefined);
	const ids = [...new Set(told.map(({ connection }) => connection))];
	expect(ids).toHaveLength(3);
	const [, bad, left] = ids.map((id) => told.filter(({ connection }) => connection === id));
	expect(bad!.map(({ msg }) => msg)).toEqual([
		'live connection opened',
		'update refused',
		'live connection closed'
	]);
	expect(bad![2]).toMatchObject({ by: 'server', code: 4400 });
	expect(left!.map(({ msg }) => msg)).toEqual(['live connection opened', 'live connection closed']);
	expect(left![1]).toMatchObject({ by: 'client', code: 1000 });
}
