import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenDatabase } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { installServerKeys, serverKeysOf } from '#lib/votes/box/server-keys.server.ts';
import type { Configuration } from './configuration.js';
import { seedDemonstration } from './demonstration/seed-demonstration.ts';
import { readServerKey } from './server-key.ts';

const say = (what: string) => void process.stdout.write(`${what}\n`);

/**
 * The database as it must be before anybody comes: created or migrated, the server key made, and the demonstration in it where
 * it is wanted. Each part that is there already is left as it is. Throws `StartRefused`.
 */
export async function openData(configuration: Configuration): Promise<OpenDatabase> {
	const { databaseUrl, dataDir, demo } = configuration;
	installServerKeys(serverKeysOf(readServerKey(configuration)));
	if (databaseUrl === null && !existsSync(join(dataDir, 'database')))
		say('Préparation de la base de données…');
	const opened = await openDatabase(databaseUrl ? { url: databaseUrl } : { directory: dataDir });
	if (demo) await seedDemonstration(opened.db, say);
	return opened;
}
