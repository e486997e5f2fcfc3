import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** @typedef {{ name: string, file: string, seconds: number }} Timed */

/** @param {string} path @returns {Timed[]} nothing when the run ended before it could say */
export function readTimes(path) {
	return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
}

/**
 * @typedef {{ file?: string, title: string, suites?: Suite[],
 *   specs?: { title: string, file: string, tests: { results: { duration: number }[] }[] }[] }} Suite
 */

/** The same from the JSON report of Playwright, where what is made before a test is in its time. @param {string} path @returns {Timed[]} */
export function readPlaywrightTimes(path) {
	if (!existsSync(path)) return [];
	/** @type {{ suites: Suite[], config: { rootDir: string } }} */
	const { suites, config } = JSON.parse(readFileSync(path, 'utf8'));
	return suites.flatMap((suite) => timesOfSuite(suite, relative(process.cwd(), config.rootDir)));
}

/** @param {Suite} suite @param {string} folder @returns {Timed[]} */
function timesOfSuite({ suites = [], specs = [] }, folder) {
	const own = specs.map(({ title, file, tests }) => ({
		name: title,
		file: `${folder}/${file}`,
		seconds:
			tests.flatMap(({ results }) => results).reduce((sum, one) => sum + one.duration, 0) / 1000
	}));
	return [...own, ...suites.flatMap((suite) => timesOfSuite(suite, folder))];
}

/** @param {readonly Timed[]} times @returns {Timed[]} the slowest first */
export function slowest(times, count = 10) {
	return [...times].sort((a, b) => b.seconds - a.seconds).slice(0, count);
}
