import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @param {Count[]} counts @returns {Count} */
export function sum(counts) {
	const total = { passed: 0, failed: 0, skipped: 0 };
	for (const { passed, failed, skipped } of counts) {
		total.passed += passed;
		total.failed += failed;
		total.skipped += skipped;
	}
	return total;
}

/**
 * What a vitest JSON report says. A file that could not even be loaded has no test in it: it counts as one failure.
 * @param {string} path
 * @returns {Count | null} null when there is no readable report
 */
export function countVitest(path) {
	const report = read(path);
	if (!report) return null;
	const broken = report.testResults.filter(
		(/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
			file.status === 'failed' && file.assertionResults.length === 0
	).length;
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

/**
 * What a Playwright JSON report says. A test that passed only when it was tried again counts as failed.
 * @param {string} path
 * @returns {Count | null}
 */
export function countPlaywright(path) {
	const report = read(path);
	if (!report) return null;
	const { expected, unexpected, flaky, skipped } = report.stats;
	return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

/** @param {string} path */
function read(path) {
	if (!existsSync(path)) return null;
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return null;
	}
}
