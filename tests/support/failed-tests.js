import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** What failed is told once more at the end of a run: an hour of lines stands between it and who reads. @typedef {{ name: string, file: string, why: string }} Failed */

const ESCAPES = new RegExp(String.raw`\u001b\[[\d;]*m`, 'g');
const WHY_LINES = 12;

/** From the JSON report of vitest. @param {string} path @returns {Failed[]} nothing when the run ended before it could say */
export function readVitestFailures(path) {
	/** @type {{ testResults: { name: string, status: string, message: string, assertionResults: { fullName: string, status: string, failureMessages: string[] }[] }[] } | null} */
	const report = read(path);
	return (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
		const file = relative(process.cwd(), name);
		if (status === 'failed' && assertionResults.length === 0)
			return [{ name: '(le fichier entier)', file, why: shortened(message) }];
		return assertionResults
			.filter((one) => one.status === 'failed')
			.map((one) => ({ name: one.fullName, file, why: shortened(one.failureMessages.join('\n')) }));
	});
}

/**
 * @typedef {{ title: string, file: string, tests: { status: string, results: { error?: { message?: string } }[] }[] }} Spec
 * @typedef {{ suites?: Suite[], specs?: Spec[] }} Suite
 */

/** From the JSON report of Playwright; a test that passed only when tried again failed. @param {string} path @returns {Failed[]} */
export function readPlaywrightFailures(path) {
	/** @type {{ suites: Suite[], config: { rootDir: string } } | null} */
	const report = read(path);
	if (!report) return [];
	const folder = relative(process.cwd(), report.config.rootDir);
	return report.suites.flatMap(specsOf).flatMap(({ title, file, tests }) =>
		tests
			.filter(({ status }) => status === 'unexpected' || status === 'flaky')
			.map(({ results }) => {
				const why = results.map(({ error }) => error?.message ?? '').find(Boolean) ?? '';
				return { name: title, file: `${folder}/${file}`, why: shortened(why) };
			})
	);
}

/** @param {Suite} suite @returns {Spec[]} */
function specsOf({ suites = [], specs = [] }) {
	return [...specs, ...suites.flatMap(specsOf)];
}

/** @param {string} why */
function shortened(why) {
	const lines = why.replace(ESCAPES, '').split('\n');
	return lines
		.filter((line) => !/^\s+at .*(node_modules|node:internal)/.test(line))
		.slice(0, WHY_LINES)
		.map((line) => line.slice(0, 200))
		.join('\n');
}

/** @param {string} path */
function read(path) {
	try {
		return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
	} catch {
		return null;
	}
}
