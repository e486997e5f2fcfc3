import { describe, expect, inject, it } from 'vitest';
import { aRawClient, aRawClientInside } from '../documents/support/clients.ts';
import { startApplication } from '../support/application.ts';
import { findPostgresPrograms } from '../support/find-services.js';
import { startSystemPostgres } from '../support/system-postgres.ts';
import { waitUntil } from '../support/wait-until.ts';
import { aHomeWithAFiche } from './homes.ts';
import { aWritingPerson } from './writers.ts';

const TOKEN = 'jeton-de-mesure-0123456789';

async function scrape(address: string, headers: Record<string, string> = {}) {
	const answer = await fetch(`${address}/metrics`, { headers });
	const text = await answer.text();
	/** The value of a series as it is written; undefined where it is not there. */
	const valueOf = (series: string) => {
		const line = text.split('\n').find((one) => one.startsWith(`${series} `));
		return line === undefined ? undefined : Number(line.slice(series.length + 1));
	};
	return { status: answer.status, text, valueOf };
}

it('the metrics count what people do, name nobody and nothing that they write, and are for nobody else', async () => {
	const home = await aHomeWithAFiche('pglite', ['Amina', 'Bruno']);
	const server = startApplication({
		...home.environment,
		...{ DEMO: '0', METRICS_TOKEN: TOKEN }
	});
	const address = await server.ready;
	const where = { url: `${address.replace('http', 'ws')}/collab`, documentId: home.documentId };
	const amina = aWritingPerson(where, { name: 'serin', writer: home.people.Amina });
	const watcher = await aRawClientInside(where, home.people.Bruno);
	await waitUntil('words are saved', () => amina.saved().length > 20, 60_000);
	const present = await scrape(address);
	expect(present.status).toBe(200);
	expect(present.valueOf('maillage_live_connections{transport="websocket"}')).toBe(2);
	expect(present.valueOf('maillage_live_documents')).toBe(1);
	expect(present.valueOf('maillage_database_up')).toBe(1);
	expect(present.valueOf('maillage_database_size_bytes')).toBeGreaterThan(1_000_000);
	expect(present.valueOf('maillage_mails_waiting')).toBe(0);
	expect(present.valueOf('maillage_data_free_bytes')).toBeGreaterThan(0);
	expect(present.valueOf('maillage_job_runs_total{job="votes"}')).toBeGreaterThan(0);
	expect(present.valueOf('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
	for (const counted of [
		'maillage_live_commit_duration_seconds_count',
		'maillage_live_acknowledgement_seconds_count',
		'maillage_live_commits_total{outcome="written"}',
		'maillage_live_received_bytes_total',
		'maillage_live_sent_bytes_total',
		'maillage_live_updates_total'
	])
		expect(present.valueOf(counted), counted).toBeGreaterThan(0);

	watcher.send(Uint8Array.of(0, 2, 3, 9, 9, 9));
	expect(await watcher.closed).toBe(4400);
	const stranger = aRawClient({ ...where, documentId: crypto.randomUUID() }, home.people.Bruno);
	await stranger.closed;
	await fetch(`${address}/c/nulle-part`);
	const later = await scrape(address);
	expect(later.valueOf('maillage_live_refused_updates_total{reason="malformed"}')).toBe(1);
	expect(later.valueOf('maillage_live_closed_total{reason="malformed"}')).toBe(1);
	expect(later.valueOf('maillage_live_refused_connections_total{status="404"}')).toBe(1);
	expect(later.valueOf('maillage_live_connections{transport="websocket"}')).toBe(1);
	const route = 'maillage_http_requests_total{route="/c/[contract]",status="4xx"}';
	expect(later.valueOf(route)).toBe(1);
	for (const secret of [
		...[home.documentId, home.ficheId, 'serin', 'nulle-part', TOKEN],
		...Object.values(home.people).map(({ accountId }) => accountId)
	])
		expect(later.text).not.toContain(secret);
	amina.stop();
	await expectAbsentForOthers(address);
	await server.stop();
	await home.remove();
});

/** To whoever may not read them, they are an address like any other that is not there. */
async function expectAbsentForOthers(address: string): Promise<void> {
	const forwarded = { 'x-forwarded-for': '192.0.2.7' };
	const masked = (page: string) =>
		page
			.replace(/nonce[-=]"?[\w+/=-]+/g, 'nonce')
			.replace(/reference:"\w+"/, 'reference')
			.replaceAll('/metrics', '/nulle-part');
	const absent = await fetch(`${address}/nulle-part`, { headers: forwarded });
	const page = masked(await absent.text());
	for (const headers of [
		forwarded,
		{ ...forwarded, authorization: `Bearer ${TOKEN.slice(1)}` },
		{ authorization: 'Bearer x' }
	]) {
		const { status, text } = await scrape(address, headers as Record<string, string>);
		expect(status).toBe(404);
		expect(masked(text)).toBe(page);
	}
	const allowed = { ...forwarded, authorization: `Bearer ${TOKEN}` };
	expect((await scrape(address, allowed)).status).toBe(200);
	expect((await fetch(`${address}/metrics`, { method: 'POST' })).status).not.toBe(200);
}

describe.skipIf(inject('postgresUrl') === null)('with PostgreSQL', () => {
	it('while the database is away the metrics still answer, and say so', async () => {
		const postgres = await startSystemPostgres(findPostgresPrograms()!);
		const server = startApplication({ DATABASE_URL: postgres.url, DEMO: '0' });
		const address = await server.ready;
		const before = await scrape(address);
		expect(before.valueOf('maillage_database_up')).toBe(1);
		expect(before.valueOf('maillage_database_connections{state="active"}')).toBeGreaterThan(0);
		await postgres.kill();
		const away = await scrape(address);
		expect(away.status).toBe(200);
		expect(away.valueOf('maillage_database_up')).toBe(0);
		expect(away.valueOf('maillage_mails_waiting')).toBeUndefined();
		await postgres.start();
		await waitUntil(
			'it is back',
			async () => (await scrape(address)).valueOf('maillage_database_up') === 1,
			30_000
		);
		await server.stop();
		await postgres.remove();
	}, 120_000);
});
