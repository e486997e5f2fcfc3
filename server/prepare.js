import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = 'node_modules/.maillage-installed';
const BUILT_FROM = [
	'src',
	'server',
	'static',
	'svelte.config.js',
	'vite.config.ts',
	'package-lock.json'
];

/** Installs the locked dependencies when they are absent or when the lock file has changed since. */
export function installIfMissing() {
	const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
	if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
	process.stdout.write('Installation des dépendances…\n');
	run('npm', ['ci', '--no-audit', '--no-fund'], { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' });
	writeFileSync(STAMP, wanted);
}

/** Builds the application when a source is newer than the last build. */
export function buildIfOlder() {
	const built = existsSync('build/.maillage-built') ? statSync('build/.maillage-built').mtimeMs : 0;
	if (BUILT_FROM.every((path) => newest(path) <= built)) return;
	process.stdout.write('Construction de l’application…\n');
	rmSync('build', { recursive: true, force: true });
	const started = Date.now();
	run('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], {});
	writeFileSync('build/.maillage-built', new Date(started).toISOString());
	run('node', ['-e', "import('./server/page-weight.js').then((m) => m.printPageWeights())"], {});
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
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
function run(command, args, env) {
	const result = spawnSync(command, args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, NODE_ENV: '', ...env },
		shell: process.platform === 'win32'
	});
	if (result.status === 0) return;
	process.stderr.write(
		`La commande « ${command} ${args.join(' ')} » a échoué : voir les lignes au-dessus.\n`
	);
	// Everywhere else 1 is an answer (a failed test, a false result): this is not one.
	process.exit(2);
}
