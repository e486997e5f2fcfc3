// `npm run bench` (`-- collaboration`, `-- consultations`, `-- votes` or `-- pages` for one of them, `-- collaboration S1,S3 --quick` for
// some of its scenarios, `-- votes --smallest` for a few seconds of it): installs what is missing, then measures ours beside
// its peers in the same run.
// Exit code 0: measured; 1: measured, and a ceiling that we promise is passed; 2: could not be measured.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleForNode } from '../../server/bundle-for-node.js';
import { couldNot } from '../../server/could-not.js';
import { installIfMissing } from '../../server/prepare.js';
import { installPeers } from './install-peers.js';

process.on('uncaughtException', (error) => couldNot('La mesure n’a pas pu être faite.', error));
process.chdir(resolve(import.meta.dirname, '../..'));
process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD ??= '1';

/** As a bench says it: 1 is what Node says when the bench itself failed. */
const CEILING_PASSED = 3;
const BENCHES = ['collaboration', 'consultations', 'votes', 'pages'];
/** Those that are measured beside programs of others, which are installed first. */
const WITH_PEERS = ['collaboration', 'votes', undefined];
/** Those of which a part can be asked for by its name. */
const IN_PARTS = ['collaboration', 'pages'];
const [only, ...words] = process.argv.slice(2);
if (only !== undefined && !BENCHES.includes(only))
	couldNot(`« ${only} » n’est pas une mesure : ${BENCHES.join(', ')}.`);
const isSmallest = only === 'votes' && words.join(' ') === '--smallest';
if (words.length > 0 && !IN_PARTS.includes(String(only)) && !isSmallest)
	couldNot('--smallest se dit de votes : npm run bench -- votes --smallest');

const DATABASES = ['pglite', 'postgres'];
if (only === 'pages' && words.some((word) => !DATABASES.includes(word)))
	couldNot(`Les pages se mesurent sur ${DATABASES.join(' ou ')} : npm run bench -- pages postgres`);

installIfMissing();
if (WITH_PEERS.includes(only)) {
	const failure = installPeers(
		only === 'votes' ? ['tests/bench/peer'] : ['tests/bench/peer', 'tests/bench/peer/hocuspocus']
	);
	if (failure) {
		process.stderr.write(failure);
		couldNot('L’installation des programmes comparés a échoué : voir les lignes au-dessus.');
	}
}

// Only now are there modules to import.
const { havePostgres } = await import('../support/install-services.js');
const noPostgres = only === 'votes' ? null : havePostgres();
if (noPostgres) process.stdout.write(`Sans PostgreSQL : ${noPostgres}\n`);
const { folder } = await bundleForNode({
	entries: {
		'our-server': 'tests/bench/our-server.ts',
		generator: 'tests/bench/collaboration/generator.ts',
		...Object.fromEntries(BENCHES.map((name) => [name, `tests/bench/${name}.ts`]))
	},
	noExternal: ['drizzle-orm']
});
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

for (const name of only === undefined ? BENCHES : [only])
	process.exitCode = Math.max(Number(process.exitCode ?? 0), run(name));

/** @param {string} name */
function run(name) {
	const args = [join(folder, `${name}.js`), ...(isSmallest ? ['smallest'] : words)];
	const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
	if (status === CEILING_PASSED) return 1;
	return status === 0 ? 0 : 2;
}
