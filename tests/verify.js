// `npm run verify`: format, lint, types, architecture and pure tests. No server, no browser, no database.
import { resolve } from 'node:path';
import { installIfMissing } from '../server/prepare.js';

process.chdir(resolve(import.meta.dirname, '..'));
installIfMissing();
const { runStep } = await import('./support/run-step.js');

const WITHIN_MS = 5 * 60_000;
const steps = [
	{ name: 'Format', args: ['prettier', '--check', '.'] },
	{ name: 'Lint', args: ['eslint', '.'] },
	{ name: 'Types', args: ['svelte-check', '--output', 'human', '--fail-on-warnings'] },
	{ name: 'Règles pures et architecture', args: ['vitest', 'run', '--project', 'pure'] }
];

await runStep({
	command: 'npx',
	args: ['--no-install', 'svelte-kit', 'sync'],
	withinMs: WITHIN_MS,
	quiet: true
});
let failures = 0;
for (const { name, args } of steps) {
	const started = performance.now();
	const { code, output } = await runStep({
		command: 'npx',
		args: ['--no-install', ...args],
		withinMs: WITHIN_MS,
		quiet: true
	});
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	if (code !== 0) {
		failures += 1;
		process.stdout.write(output);
	}
	process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
}
process.stdout.write(failures === 0 ? 'Tout est en ordre.\n' : `À corriger : ${failures}.\n`);
process.exitCode = failures === 0 ? 0 : 1;
