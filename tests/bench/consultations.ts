// `npm run bench -- consultations`: what many answers cost. The memory of the server while a results page is read and the open
// file is taken, with few answers and with many; the time of the answer form beside an empty page of the same application.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Db } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { buildIfOlder } from '../../server/prepare.js';
import { aDataDirectory, startApplication } from '../support/application.ts';
import { findPostgresPrograms } from '../support/find-services.js';
import { startSystemPostgres } from '../support/system-postgres.ts';
import { aLargeConsultation } from './consultation-rows.ts';

const SIZES = [10_000, 100_000];
/** What the process may take, whatever the number of answers. */
const CEILING_MB = 300;
/** Another number than the one with which Node says that the bench itself failed. */
const CEILING_PASSED = 3;
const READS = 20;
const TIMED = 150;
const CONTRACT = 'brumeval';
const say = (text: string): void => void process.stdout.write(`${text}\n`);

type Size = {
	answers: number;
	publishSeconds: number;
	pageMs: number;
	csvSeconds: number;
	csvMegabytes: number;
	restMb: number;
	peakMb: number;
};

async function main(): Promise<void> {
	const programs = findPostgresPrograms();
	if (!programs) return say('Consultations: no PostgreSQL on this machine, not measured.');
	buildIfOlder();
	const server = await startSystemPostgres(programs);
	const data = aDataDirectory();
	const environment = {
		DATABASE_URL: server.url,
		DATA_DIR: data.path,
		DEMO: '1',
		LOG_LEVEL: 'error'
	};
	const application = startApplication(environment);
	try {
		const url = await application.ready;
		const { db, close } = await openDatabase({ url: server.url, asItIs: true });
		const pid = application.child.pid!;
		const cookie = await signIn(url);
		const sizes: Size[] = [];
		for (const people of SIZES) sizes.push(await measure({ db, url, pid, cookie, people }));
		const form = await compareForm({ db, url });
		await close();
		report(sizes, form);
	} finally {
		await application.stop();
		await server.remove();
		data.remove();
	}
}

async function signIn(url: string): Promise<string> {
	const answer = await fetch(`${url}/connexion`, {
		method: 'POST',
		redirect: 'manual',
		headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url },
		body: new URLSearchParams({
			email: 'coordination@brumeval.example',
			password: 'maillage-demo'
		})
	});
	return answer.headers
		.getSetCookie()
		.map((one) => one.split(';')[0])
		.join('; ');
}

type Place = { db: Db; url: string; pid: number; cookie: string; people: number };

async function measure({ db, url, pid, cookie, people }: Place): Promise<Size> {
	say(`consultations: ${people} answers`);
	const { slug } = await aLargeConsultation(db, { contract: CONTRACT, people });
	const home = `${url}/c/${CONTRACT}/consultations/${slug}/resultats`;
	const begun = performance.now();
	const publication = await fetch(`${home}?/publier`, {
		method: 'POST',
		headers: { cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded' },
		body: 'comparer=oui'
	});
	if (!publication.ok) throw new Error(`publication: ${publication.status}`);
	await publication.text();
	const publishSeconds = (performance.now() - begun) / 1_000;
	const memory = watchMemory(pid);
	const pages: number[] = [];
	for (let n = 0; n < READS; n += 1) {
		const start = performance.now();
		const page = await fetch(home);
		if (!page.ok) throw new Error(`results page: ${page.status}`);
		await page.text();
		pages.push(performance.now() - start);
	}
	const { seconds, bytes, lines } = await takeCsv(`${home}/reponses.csv`);
	if (lines !== people + 1) throw new Error(`${lines} lines where ${people + 1} are expected`);
	const { rest, peak } = memory.stop();
	return {
		answers: people,
		publishSeconds,
		pageMs: median(pages),
		csvSeconds: seconds,
		csvMegabytes: bytes / 1e6,
		restMb: rest,
		peakMb: peak
	};
}

async function takeCsv(url: string) {
	const start = performance.now();
	const answer = await fetch(url);
	let [bytes, lines] = [0, 0];
	for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
		bytes += chunk.byteLength;
		for (const byte of chunk) if (byte === 10) lines += 1;
	}
	return { seconds: (performance.now() - start) / 1_000, bytes, lines };
}

/** Resident memory of the process, looked at twenty times a second, in MB. */
function watchMemory(pid: number): { stop: () => { rest: number; peak: number } } {
	const now = () => {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024;
	};
	const rest = now();
	let peak = rest;
	const timer = setInterval(() => (peak = Math.max(peak, now())), 50);
	return {
		stop: () => {
			clearInterval(timer);
			return { rest, peak: Math.max(peak, now()) };
		}
	};
}

type Form = { formMs: number; emptyMs: number; ratio: number } | null;

/** Turn by turn, so that both meet the same machine. */
async function compareForm({ db, url }: Pick<Place, 'db' | 'url'>): Promise<Form> {
	const { slug } = await aLargeConsultation(db, { contract: CONTRACT, people: 0 });
	const form = `${url}/c/${CONTRACT}/consultations/${slug}/repondre/1`;
	const empty = `${url}/mentions-legales`;
	if (!(await fetch(form)).ok) return null;
	const times = { form: [] as number[], empty: [] as number[] };
	for (let n = 0; n < TIMED; n += 1) {
		times.form.push(await timeOf(form));
		times.empty.push(await timeOf(empty));
	}
	const formMs = median(times.form.slice(20));
	const emptyMs = median(times.empty.slice(20));
	return { formMs, emptyMs, ratio: formMs / emptyMs };
}

async function timeOf(url: string): Promise<number> {
	const start = performance.now();
	await (await fetch(url)).text();
	return performance.now() - start;
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function report(sizes: readonly Size[], form: Form): void {
	const one = (value: number) => value.toFixed(1);
	say('\nConsultations of 20 questions on PostgreSQL');
	say('answers | publish s | page ms | CSV s | CSV MB | memory before MB | peak MB');
	for (const size of sizes)
		say(
			[
				size.answers,
				...[size.publishSeconds, size.pageMs, size.csvSeconds, size.csvMegabytes].map(one),
				...[size.restMb, size.peakMb].map(one)
			].join(' | ')
		);
	const [few, many] = [sizes[0]!, sizes.at(-1)!];
	say(
		`Peak with ${many.answers} answers / with ${few.answers}: ×${(many.peakMb / few.peakMb).toFixed(2)} (ceiling ${CEILING_MB} MB)`
	);
	say(
		form
			? `Answer form ${one(form.formMs)} ms, empty page ${one(form.emptyMs)} ms: ×${form.ratio.toFixed(2)}`
			: 'Answer form: no such page.'
	);
	mkdirSync('bench-results', { recursive: true });
	const result = { date: new Date().toISOString(), ceilingMb: CEILING_MB, sizes, form };
	writeFileSync('bench-results/consultations.json', `${JSON.stringify(result, null, '\t')}\n`);
	if (sizes.some(({ peakMb }) => peakMb > CEILING_MB)) {
		say(`Above the ceiling of ${CEILING_MB} MB.`);
		process.exitCode = CEILING_PASSED;
	}
}

await main();
