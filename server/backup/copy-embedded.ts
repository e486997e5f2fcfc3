import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { describe, type Ask } from './describe.ts';
import type { Description } from './manifest.ts';

/** Beside the database, on the same disk: the copy is quick, and nobody waits for where the backup goes. */
const COPY = 'backup-under-way';
const WAL = 'pg_wal';

type Where = { directory: string; serverKey: string | null };

/**
 * Copies the files of the embedded database while nothing is written in it: questions wait for the time of a copy on the same
 * disk. Only the process that has the database open may do it. Gives the folder, and what is in it.
 */
export async function copyEmbedded(
	client: Pick<PGlite, 'transaction'>,
	{ directory, serverKey }: Where
): Promise<{ folder: string; description: Description }> {
	const folder = join(directory, COPY);
	await removeCopies(directory);
	const description = await client.transaction(async (tx) => {
		const ask: Ask = async (query) => (await tx.query<Record<string, unknown>>(query)).rows;
		const of = await describe(ask, { engine: 'pglite', serverKey });
		const wal = await settle(tx);
		await copyFolder(join(directory, 'database'), folder, (name) => name !== WAL);
		await copyWal({ from: join(directory, 'database', WAL), to: join(folder, WAL), ...wal });
		return of;
	});
	return { folder, description };
}

/** What an interrupted backup left. */
export async function removeCopies(directory: string): Promise<void> {
	await rm(join(directory, COPY), { recursive: true, force: true });
}

/**
 * All is in the tables, and the log begins on a file of its own: of the log, which keeps what was erased from the tables, the
 * copy needs these few bytes only.
 */
async function settle(tx: Transaction): Promise<{ name: string; bytes: number }> {
	await tx.query('select pg_switch_wal()');
	await tx.exec('checkpoint');
	const { rows } = await tx.query<{ file_name: string; file_offset: number }>(
		'select * from pg_walfile_name_offset(pg_current_wal_insert_lsn())'
	);
	return { name: rows[0]!.file_name, bytes: rows[0]!.file_offset };
}

async function copyFolder(
	from: string,
	to: string,
	isWanted: (name: string) => boolean
): Promise<void> {
	await mkdir(to, { recursive: true, mode: 0o700 });
	for (const entry of await readdir(from, { withFileTypes: true })) {
		if (!isWanted(entry.name)) continue;
		const [source, target] = [join(from, entry.name), join(to, entry.name)];
		if (entry.isDirectory()) await copyFolder(source, target, () => true);
		// Where the file system can, the copy shares its blocks with the file and takes no time.
		else await copyFile(source, target, constants.COPYFILE_FICLONE);
	}
}

/** The file under way alone, and zeros after what was written in it: what an older use of that file left is not kept. */
async function copyWal(of: {
	from: string;
	to: string;
	name: string;
	bytes: number;
}): Promise<void> {
	await mkdir(of.to, { mode: 0o700 });
	for (const entry of await readdir(of.from, { withFileTypes: true }))
		if (entry.isDirectory()) await mkdir(join(of.to, entry.name), { mode: 0o700 });
	const path = join(of.to, of.name);
	await copyFile(join(of.from, of.name), path);
	const file = await open(path, 'r+');
	try {
		const { size } = await file.stat();
		await file.truncate(of.bytes);
		await file.truncate(size);
	} finally {
		await file.close();
	}
}
