// `npm run recount -- FILE`: counts the ballots of a published vote again, without the application, and says whether the result
// is the same. Exit code 0: confirmed; 1: something differs; 2: the file cannot be counted.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installIfMissing } from './prepare.js';

// npm changes the directory to that of the project: the name was typed in this one.
const typedIn = process.env.INIT_CWD ?? process.cwd();
process.chdir(resolve(import.meta.dirname, '..'));

const name = process.argv[2];
if (!name || process.argv.length > 3) refuse('Usage : npm run recount -- FICHIER');
const content = read(resolve(typedIn, name ?? ''));
installIfMissing();
const { reportOf } = await import(await bundle());
const { lines, exitCode } = await reportOf(content);
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = exitCode;

/** @param {string} path */
function read(path) {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return refuse(`Le fichier ${path} ne peut pas être lu.`);
	}
}

/** Node does not read TypeScript before version 22.18: the same methods as the application’s, built alone. */
async function bundle() {
	const { build } = await import('vite');
	const outDir = 'node_modules/.cache/maillage-recount';
	await build({
		configFile: false,
		logLevel: 'warn',
		ssr: { noExternal: true },
		build: {
			ssr: true,
			outDir,
			emptyOutDir: true,
			target: 'node20',
			rollupOptions: {
				input: { recount: 'server/recount-report.ts' },
				output: { entryFileNames: '[name].js' }
			}
		}
	});
	return pathToFileURL(resolve(outDir, 'recount.js')).href;
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function refuse(sentence) {
	process.stderr.write(`${sentence}\n`);
	process.exit(2);
}
