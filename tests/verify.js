// `npm run verify`: format, lint, types, architecture, pure tests and known faults. No server, no browser, no database.
import { join, resolve } from 'node:path';
import { installIfMissing } from '../server/prepare.js';

process.chdir(resolve(import.meta.dirname, '..'));
installIfMissing();
const { runStep } = await import('./support/run-step.js');
const { cacheOfTools, noteRight, stateOfProject, wasRight } =
	await import('./support/unchanged.js');

const WITHIN_MS = 10 * 60_000;
const tools = cacheOfTools();
/** @param {string} tool */
const cache = (tool) => [
	'--cache',
	'--cache-strategy',
	'content',
	'--cache-location',
	join(tools, tool)
];

const unused = ['--include', 'exports,files,dependencies,unlisted'];

/**
 * Two lanes, side by side. Formatter and linter look again only at files that changed: each of their rules is about one file.
 * Types and rules go from one file to another: all of it, unless not one file has changed since it was right. They follow each
 * other, because the tests of rules write the types of routes (`.svelte-kit`) that the checker reads.
 */
const lanes = [
	[
		{
			id: 'types',
			name: 'Types',
			args: ['svelte-check', '--output', 'human', '--fail-on-warnings']
		},
		{
			id: 'pure',
			name: 'Règles pures et architecture',
			args: ['vitest', 'run', '--project', 'pure']
		}
	],
	[
		{ id: 'lint', name: 'Lint', args: ['eslint', ...cache('eslint.json'), '.'] },
		{ id: 'format', name: 'Format', args: ['prettier', '--check', ...cache('prettier.json'), '.'] },
		{ id: 'unused', name: 'Exports sans usage', args: ['knip', ...unused] },
		{
			id: 'tested-only',
			name: 'Exports que seuls des tests appellent',
			args: ['knip', '--production', ...unused]
		}
	]
];
/** Asked each time: what is known of the same files changes. */
const AUDIT = 'Failles connues de ce qui est livré';

await runStep({
	command: 'npx',
	args: ['--no-install', 'svelte-kit', 'sync'],
	withinMs: WITHIN_MS,
	quiet: true
});
const state = stateOfProject();
let failures = 0;
await Promise.all(lanes.map(runLane));
await audit();
process.stdout.write(failures === 0 ? 'Tout est en ordre.\n' : `À corriger : ${failures}.\n`);
process.exitCode = failures === 0 ? 0 : 1;

/** @param {typeof lanes[number]} steps */
async function runLane(steps) {
	for (const step of steps) await run(step);
}

async function audit() {
	const { code, output } = await runStep({
		command: process.execPath,
		args: ['tests/audit.js'],
		withinMs: WITHIN_MS,
		quiet: true
	});
	if (code !== 0) failures += 1;
	process.stdout.write(`${code === 0 ? '✓' : '✗'} ${AUDIT}\n${output}`);
}

/** @param {typeof lanes[number][number]} step */
async function run({ id, name, args }) {
	if (wasRight(id, state)) {
		process.stdout.write(`✓ ${name} (rien n’a changé)\n`);
		return;
	}
	const started = performance.now();
	const { code, output } = await runStep({
		command: 'npx',
		args: ['--no-install', ...args],
		withinMs: WITHIN_MS,
		quiet: true
	});
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	// Of this state only, and not of what was written while it ran.
	noteRight(id, state, code === 0 && stateOfProject() === state);
	if (code !== 0) {
		failures += 1;
		process.stdout.write(output);
	}
	process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
}
