import { request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driversOfTheRun } from '../support/databases.ts';
import { anAttackedServer, type Attacked } from './support/attacked-server.ts';

const MEGABYTE = 1024 * 1024;
const TIMES = process.env.MAILLAGE_LONG ? 200 : 30;

type Sending = { path: string; type: string; pieces: Iterable<string> };

/** Sends a body that never says how long it is, and gives the status and the page that come back. */
function send(address: string, { path, type, pieces }: Sending) {
	return new Promise<{ status: number; page: string }>((resolve, reject) => {
		const sent = request(address + path, {
			method: 'POST',
			agent: false,
			headers: { 'content-type': type, origin: address, accept: 'text/html' }
		});
		sent.once('response', (answer) => {
			void answer
				.setEncoding('utf8')
				.toArray()
				.then((parts) => resolve({ status: answer.statusCode!, page: parts.join('') }));
		});
		sent.once('error', reject);
		// As fast as it is taken: whoever sends is also who asks, and would be busy with what waits to leave.
		pipeline(Readable.from(pieces), sent).catch(() => {});
	});
}

function* repeated(piece: string, times: number): Iterable<string> {
	for (let n = 0; n < times; n += 1) yield piece;
}

const urlencoded = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data; boundary=x';
const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n';

/** What is sent, and to where: the smallest limit, a page that speaks for itself, and the largest. */
const attacks: readonly [what: string, sending: () => Sending][] = [
	[
		'6.5 million fields, 19.5 MB',
		() => ({
			path: '/connexion',
			type: urlencoded,
			pieces: repeated('a=&'.repeat(MEGABYTE / 8), 52)
		})
	],
	[
		'250,000 parts',
		() => ({ path: '/connexion', type: multipart, pieces: repeated(part.repeat(2_500), 100) })
	],
	[
		'as many fields as fit in what a small form may weigh',
		() => ({ path: '/connexion', type: urlencoded, pieces: repeated('a=&'.repeat(20_000), 4) })
	],
	[
		'as many parts as fit in what a photo may weigh',
		() => ({
			path: '/c/x/consultations/y/contributions/1/nouvelle',
			type: multipart,
			pieces: repeated(part.repeat(2_500), 120)
		})
	],
	[
		'one field of 19 MB',
		() => ({ path: '/connexion', type: urlencoded, pieces: repeated('a'.repeat(MEGABYTE), 19) })
	]
];

describe.each(driversOfTheRun())('bodies that weigh (%s)', (driver) => {
	let attacked: Attacked<void>;
	beforeAll(async () => {
		attacked = await anAttackedServer(driver);
	});
	afterAll(() => attacked?.stop());

	it.each(attacks)('%s hold nobody up, and are refused in words', async (_, sending) => {
		await send(attacked.address, sending());
		const before = attacked.resident();
		await attacked.during(async () => {
			for (let n = 0; n < TIMES; n += 1) {
				const { status, page } = await send(attacked.address, sending());
				expect(page).toMatch(/lang="fr"[^]*(Rien n’a été enregistré|n’existe pas)/);
				expect([413, 404]).toContain(status);
			}
		});
		expect(attacked.resident() - before).toBeLessThan(100);
	});
});
