import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCK_NAME = 'maillage.lock';

/**
 * When a process began, as text that no other process with the same number will share; null when it is not running.
 * @param {number} pid
 * @returns {string | null}
 */
function startOf(pid) {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
	} catch {
		if (process.platform === 'linux') return null;
	}
	try {
		return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
	} catch {
		return null;
	}
}

/** @param {string} path */
function read(path) {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return null;
	}
}

/** @param {string | null} content */
function ownerOf(content) {
	if (content === null) return null;
	const [pid, start] = content.split('\n');
	const running = startOf(Number(pid));
	return running !== null && running === start ? Number(pid) : null;
}

/**
 * The process that holds a data directory, or null.
 * @param {string} directory
 * @returns {number | null}
 */
export function findDirectoryOwner(directory) {
	return ownerOf(read(join(directory, LOCK_NAME)));
}

/**
 * Takes the directory for this process alone. The embedded database takes no lock of its own, and a second
 * process on the same files silently destroys what the first acknowledged.
 * @param {string} directory
 * @returns {{ release: () => void } | { heldBy: number }}
 */
export function lockDirectory(directory) {
	mkdirSync(directory, { recursive: true, mode: 0o700 });
	const path = join(directory, LOCK_NAME);
	const mine = `${process.pid}\n${startOf(process.pid)}\n${Math.random()}`;
	const draft = `${path}.${process.pid}`;
	writeFileSync(draft, mine);
	try {
		for (let attempt = 0; attempt < 5; attempt += 1) {
			try {
				linkSync(draft, path);
				return { release: () => void (read(path) === mine && rmSync(path, { force: true })) };
			} catch (error) {
				if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
			}
			const seen = read(path);
			const owner = ownerOf(seen);
			if (owner !== null) return { heldBy: owner };
			removeStale(path, seen);
		}
		return { heldBy: ownerOf(read(path)) ?? 0 };
	} finally {
		rmSync(draft, { force: true });
	}
}

/**
 * Two processes may find the same dead lock at once: only the one that moved the dead file away goes on;
 * whoever moved a living one puts it back.
 * @param {string} path
 * @param {string | null} seen
 */
function removeStale(path, seen) {
	const aside = `${path}.${process.pid}.old`;
	try {
		renameSync(path, aside);
	} catch {
		return;
	}
	if (read(aside) !== seen) linkSync(aside, path);
	rmSync(aside, { force: true });
}
