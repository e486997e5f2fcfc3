import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** What a file makes before its first test may be slower than its tests, and belongs to none. */
const PREPARATION = '(ce qui est préparé avant ses tests)';

/** Reporter of vitest: writes into `MAILLAGE_TIMES` how long each test took, and the hooks of each file. */
export default class TimesReporter {
	/** @param {readonly import('vitest/node').TestModule[]} modules */
	onTestRunEnd(modules) {
		const path = process.env.MAILLAGE_TIMES;
		if (path) writeFileSync(path, JSON.stringify(modules.flatMap(timesOf)));
	}
}

/** @param {import('vitest/node').TestModule} module @returns {import('./slow-tests.js').Timed[]} */
function timesOf(module) {
	const file = relative(process.cwd(), module.moduleId);
	const tests = [...module.children.allTests()].map((test) => ({
		...{ name: test.fullName, file },
		seconds: (test.diagnostic()?.duration ?? 0) / 1000
	}));
	const inTests = tests.reduce((sum, { seconds }) => sum + seconds, 0);
	const seconds = Math.max(0, module.diagnostic().duration / 1000 - inTests);
	return [...tests, { name: PREPARATION, file, seconds }];
}
