import { mkdirSync, statSync } from 'node:fs';

/**
 * Makes the data directory, for the account that runs Maillage alone: it holds the database, its secret and, by its socket, the way in.
 * One that other accounts of the machine may enter is refused, in one French sentence; null when all is well.
 * @param {string} directory
 * @returns {string | null}
 */
export function preparePrivateDirectory(directory) {
	try {
		mkdirSync(directory, { recursive: true, mode: 0o700 });
	} catch {
		// Whoever writes in it says why that cannot be done.
		return null;
	}
	const mode = statSync(directory).mode & 0o777;
	if (process.platform === 'win32' || (mode & 0o077) === 0) return null;
	return `DATA_DIR (${directory}) est ouvert à d’autres comptes de cette machine (droits ${mode.toString(8)}) : fermez-le, avec « chmod 700 ${directory} ».`;
}
