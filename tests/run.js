// `npm test`: installs what is missing, runs every test, ends with `N passed, N failed, N skipped`.
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installIfMissing } from '../server/prepare.js';

process.chdir(resolve(import.meta.dirname, '..'));
process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD ??= '1';
installIfMissing();

// Only now are there modules to import.
const { countPlaywright, countVitest, sum } = await import('./support/count-tests.js');
const { haveBrowser, haveNginx, havePostgres, havePython, haveRedis } =
	await import('./support/install-services.js');
const { haveSmallDisk } = await import('./support/small-disk.js');
const { runStep } = await import('./support/run-step.js');
const { readPlaywrightFailures, readVitestFailures } = await import('./support/failed-tests.js');
const { readPlaywrightTimes, readTimes, slowest } = await import('./support/slow-tests.js');
const { processorSecondsOfChildren, spokenDuration } = await import('./support/spent.js');

const MINUTE_MS = 60_000;
const REPORTS = 'test-results';
const long = process.argv.includes('--long');
const only = process.argv
	.find((argument) => argument.startsWith('--only='))
	?.slice(7)
	.split(',');
// `npm test -- --only=database tests/x.db.test.ts`
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

// What a person has set for their own server must not reach the servers of the tests.
for (const name of [
	'DATABASE_URL',
	'REDIS_URL',
	'SMTP_URL',
	'MAIL_FROM',
	'DATA_DIR',
	'ORIGIN',
	'SERVER_KEY',
	'METRICS_TOKEN'
])
	delete process.env[name];
if (long) process.env.MAILLAGE_LONG = '1';

/** @typedef {import('./support/count-tests.js').Count} Count */
/** @type {Count[]} */
const counts = [];
/** @type {string[]} */
const notRun = [];
/** @type {import('./support/slow-tests.js').Timed[]} */
const times = [];
/** @type {import('./support/failed-tests.js').Failed[]} */
const failures = [];
/** @type {{ title: string, seconds: number, processor: number | null }[]} */
const durations = [];
const began = performance.now();
let processorSeen = processorSecondsOfChildren();

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);
/** @param {string} name */
const wanted = (name) => !only || only.includes(name);

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const noPostgres = havePostgres();
if (noPostgres) notRun.push(`les tests de base de données sur PostgreSQL (${noPostgres})`);
const noRedis = haveRedis();
if (noRedis) notRun.push(`les tests de plusieurs processus avec Redis (${noRedis})`);
const noNginx = haveNginx();
if (noNginx)
	notRun.push(
		`le redémarrage tour à tour derrière nginx, l’écriture sur un réseau qui bloque les WebSocket (${noNginx})`
	);
const noPython = havePython();
if (noPython) notRun.push(`le second comptage des votes, en Python (${noPython})`);

const noSmallDisk = haveSmallDisk();
if (noSmallDisk) notRun.push(`l’essai du disque plein, base embarquée (${noSmallDisk})`);

// Before any test: the tests of rules write where the build reads (`.svelte-kit`), and a build of two halves starts no page.
await timed('Construction', build);
if (wanted('pure')) await vitest('pure', 'Règles pures', 10);
if (wanted('database')) await vitest('database', 'Base de données, sur les deux moteurs', 20);
if (wanted('process')) await vitest('process', 'Démarrage et collaboration', 40);
if (wanted('browser')) await browserTests();
finish();

/** @returns {Promise<boolean>} false when it could not be built; what is wrong is on the screen */
async function build() {
	const program = "import('./server/prepare.js').then((m) => m.buildIfOlder())";
	const args = ['--input-type=module', '-e', program];
	const { code } = await runStep({ command: process.execPath, args, withinMs: 10 * MINUTE_MS });
	return code === 0;
}

/**
 * @param {string} project
 * @param {string} title
 * @param {number} minutes
 */
async function vitest(project, title, minutes) {
	say(`\n── ${title}`);
	const report = join(REPORTS, `${project}.json`);
	const { code, late } = await timed(title, () =>
		runStep({
			command: 'npx',
			args: [
				...['--no-install', 'vitest', 'run', '--project', project, '--passWithNoTests', ...files],
				...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
				'--reporter=./tests/support/times-reporter.js'
			],
			env: { MAILLAGE_TIMES: timesOf(project) },
			withinMs: minutes * MINUTE_MS * (long ? 10 : 1)
		})
	);
	times.push(...readTimes(timesOf(project)));
	failures.push(...readVitestFailures(report));
	keep(title, countVitest(report), { code, late });
}

/** @param {string} project */
function timesOf(project) {
	return resolve(REPORTS, `${project}-times.json`);
}

/**
 * Keeps how long a step takes. What two steps at once take from the processor is told with the one that ends last.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
async function timed(title, step) {
	const from = performance.now();
	const result = await step();
	const seen = processorSecondsOfChildren();
	const processor = seen === null || processorSeen === null ? null : seen - processorSeen;
	processorSeen = seen;
	durations.push({ title, seconds: (performance.now() - from) / 1000, processor });
	return result;
}

async function browserTests() {
	const title = 'Navigateur';
	say(`\n── ${title}`);
	const report = join(REPORTS, 'browser.json');
	const missing = await haveBrowser();
	const args = ['--no-install', 'playwright', 'test'];
	const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(report) };
	if (missing) {
		await runStep({
			command: 'npx',
			args: [...args, '--list', '--reporter=json'],
			env,
			withinMs: 2 * MINUTE_MS,
			quiet: true
		});
		const skipped = countListed(report);
		notRun.push(`${skipped} tests de navigateur (${missing})`);
		counts.push({ passed: 0, failed: 0, skipped });
		return;
	}
	const { code, late } = await timed(title, () =>
		runStep({
			command: 'npx',
			args: [...args, '--reporter=list,json'],
			env,
			withinMs: 45 * MINUTE_MS * (long ? 4 : 1)
		})
	);
	times.push(...readPlaywrightTimes(report));
	failures.push(...readPlaywrightFailures(report));
	keep(title, countPlaywright(report), { code, late });
}

/** @param {string} report */
function countListed(report) {
	const listed = countPlaywright(report);
	return listed ? Math.max(1, listed.passed + listed.skipped) : 1;
}

/**
 * A run that ended badly without a failed test in its report is a failure all the same.
 * @param {string} title
 * @param {Count | null} count
 * @param {{ code: number | null, late: boolean }} end
 */
function keep(title, count, { code, late }) {
	const found = count ?? { passed: 0, failed: 0, skipped: 0 };
	if (late) say(`${title} : arrêté, le temps accordé est dépassé.`);
	if (code !== 0 && found.failed === 0) found.failed = 1;
	counts.push(found);
}

function finish() {
	const { passed, failed, skipped } = sum(counts);
	sayTimes();
	sayFailures();
	say('');
	for (const what of notRun) say(`Non exécuté : ${what}.`);
	say(`${passed} passed, ${failed} failed, ${skipped} skipped`);
	process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

function sayTimes() {
	say('\n── Les dix tests les plus lents');
	for (const { name, file, seconds } of slowest(times))
		say(`${seconds.toFixed(1).padStart(7)} s  ${name}\n           ${file}`);
	say('\n── Durées');
	for (const step of durations) sayDuration(step);
	const processor = processorSecondsOfChildren();
	sayDuration({ title: 'En tout', seconds: (performance.now() - began) / 1000, processor });
}

function sayFailures() {
	if (failures.length > 0) say('\n── Ce qui a échoué');
	for (const { name, file, why } of failures)
		say(`  ${name}\n    ${file}\n      ${why.replaceAll('\n', '\n      ')}`);
}

/** @param {{ title: string, seconds: number, processor: number | null }} step */
function sayDuration({ title, seconds, processor }) {
	const used = processor === null ? '' : `   processeur ${spokenDuration(processor)}`;
	say(`${spokenDuration(seconds).padStart(12)}  ${title}${used}`);
}
