// `npm run bench` (`npm run bench -- PostgreSQL` for one server): installs what is missing, then measures our servers beside their peers in the same run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { installIfMissing } from '../../server/prepare.js';

process.chdir(resolve(import.meta.dirname, '../..'));
process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD ??= '1';
installIfMissing();
// `npm run bench -- consultations` or `-- votes` for one of them alone, `-- PostgreSQL` for one live server.
const only = process.argv[2] ?? '';
if (only !== 'consultations') installPeers();

// Only now are there modules to import.
const { havePostgres } = await import('../support/install-services.js');
const noPostgres = only === 'votes' ? null : havePostgres();
if (noPostgres) process.stdout.write(`Sans PostgreSQL : ${noPostgres}\n`);
const { build } = await import('vite');
const OUT = 'node_modules/.cache/maillage-bench';
await build({
	configFile: false,
	logLevel: 'warn',
	build: {
		ssr: true,
		outDir: OUT,
		emptyOutDir: true,
		target: 'node20',
		rollupOptions: {
			input: {
				'our-server': 'tests/bench/our-server.ts',
				'live-writing': 'tests/bench/live-writing.ts',
				consultations: 'tests/bench/consultations.ts',
				votes: 'tests/bench/votes.ts'
			},
			output: { entryFileNames: '[name].js' }
		}
	},
	ssr: { noExternal: ['drizzle-orm'] }
});
const benches = ['live-writing', 'consultations', 'votes'];
const wanted = only === '' ? benches : [benches.includes(only) ? only : 'live-writing'];
for (const name of wanted) {
	const contender = name === 'live-writing' && only !== name ? [only] : [];
	const { status } = spawnSync(process.execPath, [`${OUT}/${name}.js`, ...contender], {
		stdio: 'inherit'
	});
	process.exitCode ||= status ?? 1;
}

/** In a folder of their own: one brings a pre-release of Yjs 14, and there must be one Yjs in the application. */
function installPeers() {
	const folder = 'tests/bench/peer';
	const peers = ['@y/websocket-server', 'votes'];
	if (peers.every((name) => existsSync(`${folder}/node_modules/${name}`))) return;
	const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
		cwd: folder,
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: process.platform === 'win32'
	});
	if (status !== 0) process.exit(1);
}
