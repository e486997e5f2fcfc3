import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenDatabase } from '#lib/database/database.server.ts';
import { openDatabase, StartRefused } from '#lib/database/open-database.server.ts';
import { installServerKeys, serverKeysOf } from '#lib/votes/box/server-keys.server.ts';
import type { Configuration } from './configuration.js';
import { seedDemonstration } from './demonstration/seed-demonstration.ts';
import { hasServerKey, listOtherProcesses, processNameOf } from './process-name.ts';
import { preparePrivateDirectory } from './private-directory.js';
import { readServerKey } from './server-key.ts';

const say = (what: string) => void process.stdout.write(`${what}\n`);

/** Nobody waits for longer: a statement that lasts is ended, and its page says that it failed. The embedded database has no clock for it. */
const STATEMENT_MS = 30_000;

/** `name`: what this process is called in the database. */
export type OpenData = OpenDatabase & { serverKey: Uint8Array; name: string };

/**
 * The database as it must be before anybody comes: created or migrated, the server key made, and the demonstration in it where
 * it is wanted. Each part that is there already is left as it is. Throws `StartRefused`.
 */
export async function openData(configuration: Configuration): Promise<OpenData> {
	const { databaseUrl, dataDir, demo } = configuration;
	// What is written from now on is for this account alone.
	process.umask(0o077);
	const refusal = preparePrivateDirectory(dataDir);
	if (refusal) throw new StartRefused(refusal);
	const serverKey = readServerKey(configuration);
	installServerKeys(serverKeysOf(serverKey));
	if (databaseUrl === null && !existsSync(join(dataDir, 'database')))
		say('Préparation de la base de données…');
	const name = processNameOf(serverKey);
	const place = databaseUrl
		? { url: databaseUrl, name, statementMs: STATEMENT_MS }
		: { directory: dataDir };
	const opened = { ...(await openDatabase(place)), serverKey, name };
	try {
		await refuseAnotherKey(opened);
		if (demo) await seedDemonstration(opened.db, say);
	} catch (error) {
		await opened.close();
		throw error;
	}
	return opened;
}

/** Two keys on one database: half of the ballots would not open, and the boards of votes would have two signatures. */
async function refuseAnotherKey({ db, driver, serverKey, name }: OpenData): Promise<void> {
	if (driver === 'pglite') return;
	const others = await listOtherProcesses(db, { name });
	if (others.every((other) => hasServerKey(other, serverKey))) return;
	throw new StartRefused(
		'SERVER_KEY n’est pas celle d’un autre Maillage qui tourne sur cette base : donnez la même SERVER_KEY à tous les processus.'
	);
}
