import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, StartRefused } from '#lib/database/open-database.server.ts';
import { findDirectoryOwner } from '#lib/database/directory-lock.server.js';
import { sqlStateOf } from '#lib/database/database.server.ts';
import type { Configuration } from '../configuration.js';
import { askAtDoor } from '../backup/door.ts';
import { BackupRefused } from '../backup/manifest.ts';
import { administer, type Told } from './commands.ts';

const NEVER_STARTED =
	'cette base n’a jamais servi, ou elle est celle d’une version plus ancienne : démarrez d’abord Maillage une fois.';

/** Beside a running server or not: PostgreSQL is shared, the embedded database is asked through whoever has it open. */
export async function runAdmin({
	configuration,
	words
}: {
	configuration: Configuration;
	words: readonly string[];
}): Promise<Told> {
	const { databaseUrl, dataDir, host, port } = configuration;
	const origin = configuration.origin ?? `http://${host}:${port}`;
	try {
		if (databaseUrl === null && findDirectoryOwner(dataDir) !== null)
			return await askAtDoor(dataDir, { words, origin });
		if (databaseUrl === null && !existsSync(join(dataDir, 'database')))
			return { refusal: NEVER_STARTED };
		const place = databaseUrl ? { url: databaseUrl } : { directory: dataDir };
		const { db, close } = await openDatabase({ ...place, asItIs: true });
		try {
			return await administer(db, { words, origin });
		} finally {
			await close();
		}
	} catch (error) {
		if (error instanceof StartRefused || error instanceof BackupRefused)
			return { refusal: error.message };
		// A table or a column that is not there.
		if (['42P01', '42703'].includes(sqlStateOf(error) ?? '')) return { refusal: NEVER_STARTED };
		throw error;
	}
}
