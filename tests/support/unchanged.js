import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = 'node_modules/.cache/maillage-verify';
const LEFT_OUT = new Set([
	...['.git', 'node_modules', 'build', '.svelte-kit', 'data'],
	...['test-results', 'bench-results']
]);

/**
 * The state of everything that a step of `verify` may read: each file of the project, the locked dependencies and the version
 * of Node. What was right for a state is right when it comes back; one letter anywhere is another state.
 */
export function stateOfProject() {
	const hash = createHash('sha256').update(process.version);
	for (const path of filesOf('.')) hash.update(`${path}\0`).update(readFileSync(path));
	return hash.digest('hex');
}

/** @param {string} folder @returns {string[]} */
function filesOf(folder) {
	return readdirSync(folder, { withFileTypes: true })
		.filter(({ name }) => !LEFT_OUT.has(name))
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return filesOf(path);
			return entry.isFile() ? [path] : [];
		});
}

/** Whether this step was right in this very state. @param {string} step @param {string} state */
export function wasRight(step, state) {
	try {
		return readFileSync(pathOf(step), 'utf8') === state;
	} catch {
		return false;
	}
}

/** @param {string} step @param {string} state @param {boolean} isRight */
export function noteRight(step, state, isRight) {
	mkdirSync(CACHE, { recursive: true });
	if (isRight) writeFileSync(pathOf(step), state);
	else rmSync(pathOf(step), { force: true });
}

/** @param {string} step */
const pathOf = (step) => join(CACHE, `${step}-right`);

/**
 * A folder for what formatter and linter keep file by file, another for each lock file: a new version of either, or of one of
 * their plugins, reads nothing that an older one wrote.
 */
export function cacheOfTools() {
	const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
	const folder = join(CACHE, lock.slice(0, 16));
	mkdirSync(folder, { recursive: true });
	return folder;
}
