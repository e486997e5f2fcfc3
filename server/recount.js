// `npm run recount -- FILE [QUESTIONS]`: counts the ballots of a published vote again, without the application, and says whether the result
// is the same. Exit code 0: confirmed; 1: something differs; 2: it could not be told, whatever the reason.
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundleForNode } from './bundle-for-node.js';
import { couldNot } from './could-not.js';
import { installIfMissing } from './prepare.js';

// Node ends with 1 by itself, which here would mean that the published result is false.
process.on('uncaughtException', (error) => couldNot('Le recompte n’a pas pu être fait.', error));

// npm changes the directory to that of the project: the name was typed in this one.
const typedIn = process.env.INIT_CWD ?? process.cwd();
process.chdir(resolve(import.meta.dirname, '..'));

const [name, frozenName, ...others] = process.argv.slice(2);
if (!name || others.length > 0)
	couldNot('Usage : npm run recount -- recompte.json [questions.json]');
const content = read(resolve(typedIn, name ?? ''));
const questions = frozenName ? read(resolve(typedIn, frozenName)) : null;
installIfMissing();
const { lines, exitCode } = await report();
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = exitCode;

/** @param {string} path */
function read(path) {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return couldNot(`Le fichier ${path} ne peut pas être lu.`);
	}
}

/** By the same methods as the application’s, made into one file that needs nothing else. */
async function report() {
	const entries = { recount: 'server/recount-report.ts' };
	const { folder, urlOf } = await bundleForNode({ entries, noExternal: true });
	try {
		const { reportOf } = await import(urlOf('recount'));
		return await reportOf(content, questions);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
