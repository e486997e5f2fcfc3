// Known faults of what is delivered, asked of the registry. Part of `npm run verify`; `npm_config_registry` chooses whom to ask.
import { readdirSync, readFileSync } from 'node:fs';
import { runStep } from './support/run-step.js';

const WITHIN_MS = 90_000;
/** A fault that is said to matter little does not stop anybody. */
const SEVERITIES = ['moderate', 'high', 'critical'];

/** @typedef {{ title?: string, url?: string }} Advisory */
/** @typedef {{ name: string, severity: string, via: (string | Advisory)[] }} Vulnerable */

const delivered = listDelivered();
const { code, output } = await runStep({
	command: 'npm',
	args: ['audit', '--json', '--loglevel=error'],
	env: { npm_config_fetch_retries: '0' },
	withinMs: WITHIN_MS,
	quiet: true
});
const report = readReport(output);
if (!report) {
	process.stdout.write(
		`Le registre n’a pas répondu (npm audit, code ${code}) : les failles connues n’ont pas été cherchées.\n`
	);
} else {
	const found = report.filter(
		({ name, severity }) => delivered.has(name) && SEVERITIES.includes(severity)
	);
	for (const { name, severity, via } of found) {
		const why = via.map((one) =>
			typeof one === 'string' ? `par ${one}` : `${one.title ?? ''} ${one.url ?? ''}`.trim()
		);
		process.stdout.write(`${name} (${severity}) : ${why.join(' ; ')}\n`);
	}
	process.exitCode = found.length === 0 ? 0 : 1;
}

/**
 * Null when nobody answered, or not to that.
 * @param {string} text
 * @returns {Vulnerable[] | null}
 */
function readReport(text) {
	const from = text.indexOf('{');
	const to = text.lastIndexOf('}');
	if (from < 0 || to < from) return null;
	try {
		const { vulnerabilities } = JSON.parse(text.slice(from, to + 1));
		return vulnerabilities ? Object.values(vulnerabilities) : null;
	} catch {
		return null;
	}
}

/**
 * What a server runs: the dependencies that are installed beside it, those that the build puts inside it (imported by what is not a
 * test), and all that these need.
 */
function listDelivered() {
	const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
	const named = new Set(Object.keys(manifest.devDependencies));
	const imported = ['src', 'server'].flatMap(importsUnder).filter((name) => named.has(name));
	const waiting = [...Object.keys(manifest.dependencies), ...imported];
	/** @type {Set<string>} */
	const all = new Set();
	for (let name; (name = waiting.pop());) {
		if (all.has(name)) continue;
		all.add(name);
		const { dependencies, optionalDependencies } = packages[`node_modules/${name}`] ?? {};
		waiting.push(...Object.keys({ ...dependencies, ...optionalDependencies }));
	}
	return all;
}

/** @param {string} folder */
function importsUnder(folder) {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(ts|js|svelte)$/.test(path) && !/\.test\.ts$/.test(path))
		.flatMap((path) => {
			const text = readFileSync(`${folder}/${path}`, 'utf8');
			return [...text.matchAll(/(?:from|import\()\s*'((?:@[\w-]+\/)?[\w.-]+)/g)].map(
				([, name]) => /** @type {string} */ (name)
			);
		});
}
