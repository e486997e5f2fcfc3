import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundleForNode } from '../bundle-for-node.js';
import { readConfiguration } from '../configuration.js';
import { couldNot } from '../could-not.js';
import { installIfMissing } from '../prepare.js';

/**
 * `npm run backup` and `npm run restore`: from a clone that was never built, with the variables of the server. Ends with 0 when
 * it is done; with anything else it is not, and one sentence says why.
 * @param {{ does: 'backUp' | 'restore', usage: string, failed: string }} command
 */
export async function runCommand({ does, usage, failed }) {
	process.on('uncaughtException', (error) => couldNot(failed, error));
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
		process.once(signal, () => couldNot('Interrompu.'));
	// npm changes the directory to that of the project: the name was typed in this one.
	const typedIn = process.env.INIT_CWD ?? process.cwd();
	process.chdir(resolve(import.meta.dirname, '../..'));
	const name = process.argv[2];
	if (!name || process.argv.length > 3) couldNot(usage);
	const configuration = readConfiguration(process.env);
	if ('refusal' in configuration) couldNot(configuration.refusal);
	installIfMissing();
	const entries = { backup: 'server/backup/commands.ts' };
	const { folder, urlOf } = await bundleForNode({ entries, noExternal: ['drizzle-orm'] });
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	const commands = await import(urlOf('backup'));
	const { refusal } = await commands[does]({
		place: configuration,
		path: resolve(typedIn, name ?? ''),
		say: (/** @type {string} */ line) => process.stdout.write(`${line}\n`)
	});
	if (refusal) couldNot(`${failed.replace(/\.$/, '')} : ${refusal}`);
	process.exit(0);
}
