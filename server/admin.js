// `npm run admin -- ajouter ADRESSE [NOM] | retirer ADRESSE | liste`: who runs this installation. From a clone that was never built, with
// the variables of the server, beside it or not. Exit code 0: done; 2: not done, and one sentence says why.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundleForNode } from './bundle-for-node.js';
import { readConfiguration } from './configuration.js';
import { couldNot } from './could-not.js';
import { installIfMissing } from './prepare.js';

const FAILED = 'Rien n’a été changé';
process.on('uncaughtException', (error) => couldNot(`${FAILED}.`, error));
process.chdir(resolve(import.meta.dirname, '..'));

const configuration = readConfiguration(process.env);
if ('refusal' in configuration) couldNot(configuration.refusal);
installIfMissing();
const entries = { admin: 'server/administration/run-command.ts' };
const { folder, urlOf } = await bundleForNode({ entries, noExternal: ['drizzle-orm'] });
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const { runAdmin } = await import(urlOf('admin'));
const told = await runAdmin({ configuration, words: process.argv.slice(2) });
if ('refusal' in told)
	couldNot(told.refusal.startsWith('Usage') ? told.refusal : `${FAILED} : ${told.refusal}`);
process.stdout.write(`${told.lines.join('\n')}\n`);
process.exit(0);
