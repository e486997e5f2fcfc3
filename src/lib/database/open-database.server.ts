import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { lockDirectory } from './directory-lock.server.js';
import type { Db, OpenDatabase } from './database.server.ts';
import { watchSpace } from './embedded-space.server.ts';
import { tidy } from './embedded-upkeep.server.ts';
import { restPool } from './rest-pool.server.ts';
import { interruptedRestore, RESTORING, RESTORING_FOLDER } from './restoring.server.ts';

/** A start that cannot go on, in one sentence for the person who starts the server. */
export class StartRefused extends Error {}

/**
 * Where the data lives: `url` for PostgreSQL, with the `name` that this process has there, and how long one statement may last
 * (`statementMs`; for ever when absent); `directory` for the embedded database, neither for one in memory. `copyOf`: the
 * files of another embedded database, that a new one begins with.
 */
export type Place = {
	url?: string;
	name?: string;
	statementMs?: number;
	directory?: string;
	migrations?: string;
	copyOf?: Blob;
	/** No migration is applied: for whoever only reads. */
	asItIs?: boolean;
};

/** Any constant: the same for all processes that may start on one database. */
const MIGRATION_LOCK = 727_201;

/** Of this process, with PostgreSQL. */
const CONNECTIONS = 10;

/** Opens the database and applies the migrations that are missing. Throws `StartRefused`. */
export async function openDatabase(place: Place): Promise<OpenDatabase> {
	const migrationsFolder = place.migrations ?? join(process.cwd(), 'drizzle');
	const migrations = place.asItIs ? null : migrationsFolder;
	if (place.url) return openPostgres({ ...place, url: place.url }, migrations);
	return openEmbedded(place, migrations);
}

async function openPostgres(
	{ url, name, statementMs }: Place & { url: string },
	migrationsFolder: string | null
): Promise<OpenDatabase> {
	const [{ default: postgres }, { drizzle }, { migrate }] = await Promise.all([
		import('postgres'),
		import('drizzle-orm/postgres-js'),
		import('drizzle-orm/postgres-js/migrator')
	]);
	const connection = name ? { application_name: name } : {};
	const options = { onnotice: () => {}, connect_timeout: 5, connection };
	const one = postgres(url, { ...options, max: 1 });
	try {
		await one`select pg_advisory_lock(${MIGRATION_LOCK})`;
		const [unfinished] = await one`select 1 from pg_namespace where nspname = ${RESTORING}`;
		if (unfinished) throw new StartRefused(interruptedRestore('DATABASE_URL'));
		if (migrationsFolder !== null)
			await migrate(drizzle(one, { casing: 'snake_case' }), { migrationsFolder });
	} catch (error) {
		const code = (error as { code?: string }).code;
		if (code && /^(ECONN|ENOTFOUND|EAI_|CONNECT_|28|3D)/.test(code)) {
			throw new StartRefused(
				`DATABASE_URL : la base PostgreSQL ne répond pas ou refuse la connexion (${code}).`
			);
		}
		const words = [error, (error as { cause?: unknown }).cause].map(String).join();
		if (/extension[^]*pg_trgm/.test(words)) {
			throw new StartRefused(
				'DATABASE_URL : cette base PostgreSQL n’a pas l’extension pg_trgm (paquet postgresql-contrib là où elle est à part).'
			);
		}
		throw error;
	} finally {
		await one.end({ timeout: 5 });
	}
	// Not of the migrations, which may be long.
	const limited = statementMs ? { ...connection, statement_timeout: statementMs } : connection;
	const sql = postgres(url, { ...options, connection: limited, max: CONNECTIONS });
	const db = drizzle(sql, { casing: 'snake_case' }) as unknown as Db;
	const stopResting = restPool(sql, { max: CONNECTIONS });
	const close = async () => {
		stopResting();
		await sql.end({ timeout: 5 });
	};
	return { db, driver: 'postgres', tidy: null, close };
}

async function openEmbedded(
	{ directory, copyOf }: Place,
	migrationsFolder: string | null
): Promise<OpenDatabase> {
	const lock = directory ? lockDirectory(directory) : null;
	if (lock && 'heldBy' in lock) {
		throw new StartRefused(
			`Le dossier de données ${directory} est déjà utilisé par un autre Maillage (processus ${lock.heldBy}) : arrêtez-le, ou choisissez un autre DATA_DIR.`
		);
	}
	if (lock && existsSync(join(directory!, RESTORING_FOLDER))) {
		lock.release();
		throw new StartRefused(interruptedRestore(`DATA_DIR (${directory})`));
	}
	const [{ EmbeddedClient }, { drizzle }, { migrate }] = await Promise.all([
		import('./embedded-client.server.ts'),
		import('drizzle-orm/pglite'),
		import('drizzle-orm/pglite/migrator')
	]);
	const files = directory && join(directory, 'database');
	if (files) mkdirSync(files, { recursive: true });
	const client = new EmbeddedClient({ files, copyOf });
	const db = drizzle(client as unknown as PGlite, { casing: 'snake_case' });
	if (migrationsFolder !== null) await migrate(db, { migrationsFolder });
	const stopWatching = files && migrationsFolder !== null ? watchSpace(client, files) : () => {};
	const close = async () => {
		stopWatching();
		await client.close();
		if (lock && 'release' in lock) lock.release();
	};
	return {
		db: db as unknown as Db,
		driver: 'pglite',
		tidy: (isOver) => tidy(client, { isOver }),
		close
	};
}
