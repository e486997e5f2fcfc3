import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync
} from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { readServerKey } from '#server/server-key.ts';
import { aDataDirectory } from './application.ts';
import { embeddedTemplate } from './embedded-template.ts';
import { seedWithKey } from './seed-with-key.ts';

const FOLDER = 'node_modules/.cache/maillage-demonstration';
const HOUR_MS = 3_600_000;
/** All that what is written on a first start may depend on. */
const SOURCES = ['src/lib', 'server', 'drizzle', 'node_modules/@electric-sql/pglite/package.json'];

/**
 * A data directory of one’s own as a first start leaves it, its key included: the demonstration territory on an embedded
 * database. A copy takes the processor a quarter of a second, a first start ten: for tests that begin there, and not for those
 * of the first start itself.
 */
export async function aDemonstrationDirectory(): Promise<{ path: string; remove: () => void }> {
	const data = aDataDirectory();
	await putDemonstration(data.path);
	return data;
}

/** The same, into a directory that is there and empty. */
export async function putDemonstration(directory: string): Promise<void> {
	cpSync(await makeDemonstrationTemplate(), directory, { recursive: true });
}

/**
 * Makes the one that is copied. Its dates are counted from the instant it is made: one of this hour of the clock is of this day
 * too, in UTC as in Paris, and reads as one made now.
 */
export async function makeDemonstrationTemplate(): Promise<string> {
	const path = join(FOLDER, `${new Date().toISOString().slice(0, 13)}-${hashOfSources()}`);
	if (existsSync(path)) return path;
	mkdirSync(FOLDER, { recursive: true });
	removeOld();
	const unfinished = mkdtempSync(join(FOLDER, 'unfinished-'));
	await seedInto(unfinished);
	return giveName(unfinished, path);
}

async function seedInto(directory: string): Promise<void> {
	const opened = await openDatabase({ directory, copyOf: await embeddedTemplate() });
	await seedWithKey(opened.db, readServerKey({ serverKey: null, dataDir: directory }));
	await opened.close();
}

/** Whole, or not there: another process may make the same one at the same time, and the first to end gives it. */
function giveName(unfinished: string, path: string): string {
	try {
		renameSync(unfinished, path);
	} catch (error) {
		if (!existsSync(path)) throw error;
		rmSync(unfinished, { recursive: true });
	}
	return path;
}

/** Those of hours ago: nobody copies them any more. */
function removeOld(): void {
	for (const name of readdirSync(FOLDER)) {
		const path = join(FOLDER, name);
		const { mtimeMs } = statSync(path);
		if (Date.now() - mtimeMs > 3 * HOUR_MS) rmSync(path, { recursive: true, force: true });
	}
}

function hashOfSources(): string {
	const hash = createHash('sha256');
	for (const path of SOURCES.flatMap(filesOf)) hash.update(path).update(readFileSync(path));
	return hash.digest('hex').slice(0, 16);
}

function filesOf(path: string): string[] {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesOf(join(path, name)));
}
