import { fork, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const INSTALLED = 'node_modules/.maillage-installed';
const BUILT = 'build/.maillage-built';
const BUILT_FROM = [
	'src',
	'server',
	'static',
	'svelte.config.js',
	'vite.config.ts',
	'package-lock.json'
];
const OUTPUT_BYTES = 64 * 1024 * 1024;

/** Installs the locked dependencies when they are absent or when the lock file has changed since. */
export function installIfMissing() {
	const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
	if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === wanted) return;
	say('Installation des dépendances…');
	run('npm', ['ci', '--no-audit', '--no-fund'], { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' });
	writeFileSync(INSTALLED, wanted);
}

/** Builds the application when a source is newer than the last build. */
export function buildIfOlder() {
	if (isBuilt()) return;
	say('Construction de l’application…');
	rmSync('build', { recursive: true, force: true });
	const started = Date.now();
	// Not through npx, which takes half a second to find it.
	run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
	writeFileSync(BUILT, new Date(started).toISOString());
}

/**
 * The first start makes the database and the demonstration while the application is built.
 * @param {{ databaseUrl: string | null, dataDir: string }} configuration
 * @returns {Promise<void>} when it has ended, well or not
 */
export function prepareDataBesideBuild({ databaseUrl, dataDir }) {
	if (isBuilt() || databaseUrl !== null || existsSync(join(dataDir, 'database')))
		return Promise.resolve();
	const child = fork('server/prepare-data.js', { stdio: ['ignore', 'inherit', 'ignore', 'ipc'] });
	return new Promise((resolve) => child.once('close', () => resolve()));
}

function isBuilt() {
	const built = existsSync(BUILT) ? statSync(BUILT).mtimeMs : 0;
	return BUILT_FROM.every((path) => newest(path) <= built);
}

/**
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs;
	return readdirSync(path).reduce(
		(latest, name) => Math.max(latest, newest(join(path, name))),
		stat.mtimeMs
	);
}

/**
 * What the program prints is shown when it fails, and only then.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function run(command, args, env = {}) {
	const { status, stdout, stderr, error } = spawnSync(command, args, {
		stdio: ['ignore', 'pipe', 'pipe'],
		encoding: 'utf8',
		maxBuffer: OUTPUT_BYTES,
		env: { ...process.env, NODE_ENV: '', ...env },
		shell: process.platform === 'win32'
	});
	if (status === 0) return;
	process.stderr.write(
		`${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}` +
			`La commande « ${command} ${args.join(' ')} » a échoué : voir les lignes au-dessus.\n`
	);
	// Everywhere else 1 is an answer (a failed test, a false result): this is not one.
	process.exit(2);
}

/** @param {string} what */
function say(what) {
	process.stdout.write(`${what}\n`);
}
