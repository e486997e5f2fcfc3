import { createHash, randomBytes } from 'node:crypto';
import {
	closeSync,
	fsyncSync,
	linkSync,
	mkdirSync,
	openSync,
	readFileSync,
	unlinkSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '#lib/database/open-database.server.ts';
import { serverKeysOf } from '#lib/votes/box/server-keys.server.ts';

const BYTES = 32;

/**
 * The secret of this installation: the variable `SERVER_KEY`, else the file `server-key` of the data directory, made on the
 * first start. Whoever loses it can no longer open the ballots of the votes that are open.
 */
export function readServerKey(from: { serverKey: string | null; dataDir: string }): Uint8Array {
	const found = findServerKey(from);
	if (found) return found;
	const path = pathOf(from.dataDir);
	return keyOf(createOrRefuse(from.dataDir, path), path);
}

/** The same, where there is one already. */
export function findServerKey(from: {
	serverKey: string | null;
	dataDir: string;
}): Uint8Array | null {
	if (from.serverKey !== null) return Buffer.from(from.serverKey, 'base64');
	const path = pathOf(from.dataDir);
	const written = readText(path);
	return written === null ? null : keyOf(written, path);
}

/** Of its public half: it tells one key from another, and opens nothing. */
export function fingerprintOf(secret: Uint8Array | null): string | null {
	if (!secret) return null;
	return createHash('sha256').update(serverKeysOf(secret).publicKey).digest('hex').slice(0, 16);
}

function pathOf(dataDir: string): string {
	return join(dataDir, 'server-key');
}

function keyOf(written: string, path: string): Uint8Array {
	const key = Buffer.from(written, 'base64');
	if (key.length === BYTES) return key;
	throw new StartRefused(
		`Le fichier ${path} est abîmé : remettez la copie que vous en avez. Sans lui, les bulletins des votes en cours ne s’ouvrent plus.`
	);
}

function readText(path: string): string | null {
	try {
		return readFileSync(path, 'utf8').trim();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}

function createOrRefuse(dataDir: string, path: string): string {
	try {
		return createKey(dataDir, path);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		throw new StartRefused(
			`DATA_DIR (${dataDir}) : la clé du serveur ne peut pas y être écrite (${code}). Ouvrez ce dossier en écriture, ou donnez la clé par SERVER_KEY.`
		);
	}
}

/** Whole on the disk before it has its name: a crash leaves no half of a key, and two processes make one. */
function createKey(dataDir: string, path: string): string {
	mkdirSync(dataDir, { recursive: true });
	const draft = `${path}.${randomBytes(6).toString('hex')}`;
	const file = openSync(draft, 'wx', 0o600);
	try {
		writeSync(file, `${randomBytes(BYTES).toString('base64')}\n`);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
	try {
		linkSync(draft, path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	} finally {
		unlinkSync(draft);
	}
	return readFileSync(path, 'utf8').trim();
}
