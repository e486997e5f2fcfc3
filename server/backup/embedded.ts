import { existsSync, readdirSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { PGlite } from '@electric-sql/pglite';
import { findDirectoryOwner, lockDirectory } from '#lib/database/directory-lock.server.js';
import { RESTORING_FOLDER } from '#lib/database/restoring.server.ts';
import type { Backup } from './backup-file.ts';
import { copyEmbedded, removeCopies } from './copy-embedded.ts';
import { listKnownMigrations, refuseUnlike, type Ask } from './describe.ts';
import { askForCopy } from './door.ts';
import { BackupRefused, refusalOf, type Description } from './manifest.ts';
import { packFolder, unpackFolder } from './pack-folder.ts';

/** Version of PostgreSQL whose files the embedded database writes. */
const EMBEDDED_MAJOR = 18;

type Write<T> = (content: { stream: Readable; description: Description }) => Promise<T>;

/** By the process that has the database open, or by this one when nobody has. */
export async function dumpEmbedded<T>(
	{ directory, serverKey }: { directory: string; serverKey: string | null },
	write: Write<T>
): Promise<T> {
	if (!existsSync(join(directory, 'database')))
		throw new BackupRefused(
			`il n’y a pas de base dans ${directory} : donnez DATA_DIR ou DATABASE_URL comme au serveur.`
		);
	if (findDirectoryOwner(directory) !== null) return write(await askForCopy(directory));
	return withDirectory(directory, async () => {
		const client = await PGlite.create(join(directory, 'database'));
		try {
			const { folder, description } = await copyEmbedded(client, { directory, serverKey });
			return await write({ stream: packFolder(folder), description });
		} finally {
			await removeCopies(directory);
			await client.close();
		}
	});
}

/** Beside its place, read again, and only then given its name. */
export async function restoreEmbedded(
	directory: string,
	{ manifest, openContent }: Backup
): Promise<void> {
	const known = listKnownMigrations();
	const refusal = refusalOf(manifest, { engine: 'pglite', engineMajor: EMBEDDED_MAJOR, known });
	if (refusal) throw new BackupRefused(refusal);
	await mkdir(directory, { recursive: true });
	await withDirectory(directory, async () => {
		const place = join(directory, 'database');
		if (existsSync(place) && readdirSync(place).length > 0)
			throw new BackupRefused(
				`il y a déjà une base dans ${directory} : rien n’y est restauré. Donnez un DATA_DIR vide.`
			);
		const unfinished = join(directory, RESTORING_FOLDER);
		await rm(unfinished, { recursive: true, force: true });
		await unpackFolder(openContent(), unfinished);
		const client = await PGlite.create(unfinished);
		const ask: Ask = async (query) => (await client.query<Record<string, unknown>>(query)).rows;
		await refuseUnlike(ask, manifest).finally(() => client.close());
		await rename(unfinished, place);
		const folder = await open(directory, 'r');
		await folder.sync().finally(() => folder.close());
	});
}

async function withDirectory<T>(directory: string, use: () => Promise<T>): Promise<T> {
	const lock = lockDirectory(directory);
	if ('heldBy' in lock)
		throw new BackupRefused(
			`le dossier ${directory} est utilisé par un Maillage (processus ${lock.heldBy}) : arrêtez-le d’abord.`
		);
	return use().finally(lock.release);
}
