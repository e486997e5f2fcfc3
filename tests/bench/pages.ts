// `npm run bench -- pages`: every page and file of a contract that has everything, on both databases: its time beside an empty page of
// SvelteKit in the same run, and how it grows when the contract is ten times as large.
import { mkdirSync, writeFileSync } from 'node:fs';
import { openDatabase, type Place } from '#lib/database/open-database.server.ts';
import { installServerKeys, serverKeysOf } from '#lib/votes/box/server-keys.server.ts';
import { seedDemonstration } from '#server/demonstration/seed-demonstration.ts';
import { buildIfOlder } from '../../server/prepare.js';
import { seatReaders, type Reader } from '../rights/support/people-of-matrix.ts';
import { aDataDirectory, startApplication } from '../support/application.ts';
import { findPostgresPrograms } from '../support/find-services.js';
import { startSystemPostgres } from '../support/system-postgres.ts';
import { median } from './collaboration/latencies.ts';
import { startEmptyPage } from './pages/empty-page.ts';
import { addRows, type Rows } from './pages/many-rows.ts';
import { open, slowestOfEach, type Opened } from './pages/pages-of-everybody.ts';
import {
	preparePublication,
	publishWhileWriting,
	type Prepared,
	type Publication
} from './pages/publish-while-writing.ts';

/** Another number than the one with which Node says that the bench itself failed. */
const CEILING_PASSED = 3;
/** No page takes longer than so many empty ones, at full size. A file takes what it weighs: it may not grow faster. */
const RATIO_MAX = 20;
/** What is never compared with its size at ten times less: times so short are noise. */
const GROWTH_FROM_RATIO = 5;
const GROWTH_MAX = 2;
/** What those who type wait for meanwhile, at most (ms, 99 words of 100). */
const ACKNOWLEDGED_P99_MS = 250;
const DRIVERS = ['pglite', 'postgres'];
const READ = 7;
const READERS = ['coordinator', 'committee-member', 'resident', 'visitor'];
const KEY = Buffer.alloc(32, 7);
const ROWS: Rows = {
	fiches: 300,
	answers: 20_000,
	ideas: 10_000,
	statements: 2_000,
	voters: 50_000,
	journal: 100_000,
	people: 2_000
};
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const tenthOf = (rows: Rows): Rows =>
	Object.fromEntries(Object.entries(rows).map(([name, count]) => [name, count / 10])) as Rows;

type Home = { place: Place; environment: Record<string, string>; remove: () => Promise<void> };
type Measured = Opened & { emptyMs: number };
type OfOneSize = { pages: Measured[]; publication: Publication };
type Published = Publication & { driver: string };
type Line = {
	driver: string;
	route: string;
	path: string;
	reader: string;
	ms: number;
	ratio: number;
	growth: number | null;
	bytes: number;
	bytesGrowth: number | null;
	isFile: boolean;
};

async function main(): Promise<void> {
	buildIfOlder();
	installServerKeys(serverKeysOf(KEY));
	const wanted = process.argv.slice(2);
	const all = DRIVERS.filter((one) => wanted.length === 0 || wanted.includes(one));
	const empty = await startEmptyPage();
	const lines: Line[] = [];
	const publications: Published[] = [];
	try {
		for (const driver of all) {
			const few = await measure(driver, tenthOf(ROWS), empty.url);
			const many = few && (await measure(driver, ROWS, empty.url));
			if (!many) continue;
			lines.push(...linesOf(driver, few.pages, many.pages));
			publications.push({ driver, ...many.publication });
		}
	} finally {
		await empty.stop();
	}
	report(lines, publications);
}

function linesOf(driver: string, few: readonly Measured[], many: readonly Measured[]): Line[] {
	const fewOf = new Map(few.map((one) => [one.route, one]));
	return many.map(({ route, path, reader, ms, bytes, isFile, emptyMs }) => {
		const before = fewOf.get(route);
		const growth = before ? ms / emptyMs / (before.ms / before.emptyMs) : null;
		return {
			...{ driver, route, path, reader: reader.called, ms, bytes, isFile, growth },
			ratio: ms / emptyMs,
			bytesGrowth: before ? bytes / before.bytes : null
		};
	});
}

async function aHome(driver: string): Promise<Home | null> {
	const data = aDataDirectory();
	const environment = {
		...{ DATA_DIR: data.path, SERVER_KEY: KEY.toString('base64') },
		...{ DEMO: '0', LOG_LEVEL: 'error' }
	};
	if (driver === 'pglite')
		return { place: { directory: data.path }, environment, remove: async () => data.remove() };
	const programs = findPostgresPrograms();
	if (!programs) return null;
	const server = await startSystemPostgres(programs);
	const remove = async () => {
		await server.remove();
		data.remove();
	};
	const { url } = server;
	return { place: { url }, environment: { ...environment, DATABASE_URL: url }, remove };
}

async function measure(driver: string, rows: Rows, emptyUrl: string): Promise<OfOneSize | null> {
	const home = await aHome(driver);
	if (!home) {
		say(`${driver}: not on this machine, not measured.`);
		return null;
	}
	try {
		const begun = performance.now();
		const opened = await openDatabase(home.place);
		await seedDemonstration(opened.db);
		const seated = await seatReaders(opened.db);
		await addRows(opened.db, rows);
		const prepared = await preparePublication(opened.db, rows.answers);
		await opened.close();
		say(`${driver}, ${rows.answers} answers: filled in ${seconds(begun)} s`);
		const readers = READERS.map((called) => seated.find((one) => one.called === called)!);
		return await measureFilled(home, { readers, emptyUrl, prepared });
	} finally {
		await home.remove();
	}
}

async function measureFilled(
	{ environment }: Home,
	{
		readers,
		emptyUrl,
		prepared
	}: { readers: readonly Reader[]; emptyUrl: string; prepared: Prepared }
): Promise<OfOneSize> {
	const application = startApplication(environment);
	try {
		const origin = await application.ready;
		const begun = performance.now();
		// Twice: what is read for the first time is no measure.
		await slowestOfEach(origin, readers.slice(0, 1));
		const slowest = await slowestOfEach(origin, readers);
		say(`  ${slowest.length} pages, files and lists found in ${seconds(begun)} s`);
		const pages: Measured[] = [];
		for (const one of slowest) pages.push(await measureBeside(one, { origin, emptyUrl }));
		const publication = await publishWhileWriting(origin, prepared, readers[0]!);
		return { pages, publication };
	} finally {
		await application.stop();
	}
}

/** Turn by turn with the empty page, so that both meet the same machine. */
async function measureBeside(
	one: Opened,
	{ origin, emptyUrl }: { origin: string; emptyUrl: string }
): Promise<Measured> {
	const nobody: Reader = { called: '', cookie: '', words: [] };
	const times = { page: [] as number[], empty: [] as number[] };
	for (let n = 0; n < READ; n += 1) {
		times.empty.push((await open(emptyUrl, '/', nobody)).ms);
		times.page.push((await open(origin, one.path, one.reader)).ms);
	}
	return { ...one, ms: median(times.page), emptyMs: median(times.empty) };
}

const seconds = (begun: number): string => ((performance.now() - begun) / 1_000).toFixed(1);

function report(lines: readonly Line[], publications: readonly Published[]): void {
	say('\ndatabase | page | for whom | ms | × an empty page | growth of time | growth of bytes');
	for (const one of lines.toSorted((a, b) => b.ratio - a.ratio))
		say(
			[
				...[one.driver, one.route, one.reader, one.ms.toFixed(1), one.ratio.toFixed(1)],
				...[one.growth?.toFixed(2) ?? '—', one.bytesGrowth?.toFixed(2) ?? '—']
			].join(' | ')
		);
	const slow = lines.filter(({ ratio, isFile }) => ratio > RATIO_MAX && !isFile);
	const growing = lines.filter(
		({ ratio, growth, bytesGrowth }) =>
			ratio > GROWTH_FROM_RATIO &&
			growth !== null &&
			growth > GROWTH_MAX * Math.max(1, bytesGrowth ?? 1)
	);
	const files = lines.filter(({ isFile }) => isFile).length;
	say(`\nAbove × ${RATIO_MAX}: ${slow.length} of ${lines.length - files} pages; ${files} files.`);
	say(`Growing faster than what they show: ${growing.length}.`);
	for (const { driver, path } of growing) say(`  ${driver} ${path}`);
	for (const { driver, seconds: took, words, ...waited } of publications)
		say(
			`${driver}: published with comparison in ${took.toFixed(1)} s while 20 people typed ${words} words: p50 ${waited.p50} ms, p99 ${waited.p99} ms, at most ${waited.most} ms.`
		);
	const late = publications.filter(({ p99 }) => p99 > ACKNOWLEDGED_P99_MS);
	mkdirSync('bench-results', { recursive: true });
	const result = { date: new Date().toISOString(), rows: ROWS, lines, publications };
	writeFileSync('bench-results/pages.json', `${JSON.stringify(result, null, '\t')}\n`);
	if (slow.length + growing.length + late.length > 0) process.exitCode = CEILING_PASSED;
}

await main();
