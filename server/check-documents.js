// `npm run check-documents`: reads every document of the database (DATABASE_URL, or DATA_DIR) and says which are damaged, and how.
// Nothing is written. `-- --json` for programs. Exit code 0: all in order; 1: some are damaged; 2: it could not be told.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundleForNode } from './bundle-for-node.js';
import { readConfiguration } from './configuration.js';
import { couldNot } from './could-not.js';
import { installIfMissing } from './prepare.js';

process.on('uncaughtException', (error) =>
	couldNot('Les documents n’ont pas pu être vérifiés.', error)
);
process.chdir(resolve(import.meta.dirname, '..'));

const words = process.argv.slice(2);
if (words.some((word) => word !== '--json'))
	couldNot('Usage : npm run check-documents, ou npm run check-documents -- --json');
const asJson = words.includes('--json');
const configuration = readConfiguration(process.env);
if ('refusal' in configuration) couldNot(configuration.refusal);
else await check(configuration);

/** @param {import('./configuration.js').Configuration} configuration */
async function check(configuration) {
	installIfMissing();
	const entries = { check: 'server/check-documents-report.ts' };
	const { folder, urlOf } = await bundleForNode({ entries, noExternal: ['drizzle-orm'] });
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	const { checkAll } = await import(urlOf('check'));
	const say = (/** @type {string} */ line) => void (asJson || process.stdout.write(`${line}\n`));
	const report = await checkAll(configuration, say);
	if ('refusal' in report) couldNot(report.refusal);
	else if (asJson) process.stdout.write(`${JSON.stringify(report)}\n`);
	else process.stdout.write(`${summaryOf(report.checked, report.damaged.length)}\n`);
	process.exitCode = report.damaged.length > 0 ? 1 : 0;
}

/**
 * @param {number} checked
 * @param {number} damaged
 */
function summaryOf(checked, damaged) {
	if (checked === 0) return 'Il n’y a aucun document.';
	const all = checked > 1 ? `${checked} documents vérifiés` : '1 document vérifié';
	if (damaged === 0) return `${all} : tout est en ordre.`;
	return `${all} : ${damaged > 1 ? `${damaged} sont abîmés` : '1 est abîmé'}.`;
}
