import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'node_modules/.cache/maillage-embedded';

/**
 * The file of an embedded database that has all migrations and no row, made once for these migrations: to create one takes the
 * processor several seconds, to copy one takes one. Gives its path.
 */
export async function makeEmbeddedTemplate(): Promise<string> {
	const path = join(FOLDER, `${hashOfMigrations()}.tar`);
	if (existsSync(path)) return path;
	const [{ PGlite }, { pg_trgm }, { drizzle }, { migrate }] = await Promise.all([
		import('@electric-sql/pglite'),
		import('@electric-sql/pglite/contrib/pg_trgm'),
		import('drizzle-orm/pglite'),
		import('drizzle-orm/pglite/migrator')
	]);
	const client = await PGlite.create(undefined, { extensions: { pg_trgm } });
	await migrate(drizzle(client, { casing: 'snake_case' }), { migrationsFolder: 'drizzle' });
	const files = await client.dumpDataDir('none');
	await client.close();
	mkdirSync(FOLDER, { recursive: true });
	// Whole, or not there: another run may look at the same time.
	const unfinished = `${path}.${process.pid}`;
	writeFileSync(unfinished, Buffer.from(await files.arrayBuffer()));
	renameSync(unfinished, path);
	return path;
}

/** Of the program that reads the files too: another version may write them otherwise. */
function hashOfMigrations(): string {
	const hash = createHash('sha256');
	for (const name of readdirSync('drizzle').sort())
		if (name.endsWith('.sql')) hash.update(readFileSync(join('drizzle', name)));
	hash.update(readFileSync('node_modules/@electric-sql/pglite/package.json'));
	return hash.digest('hex').slice(0, 16);
}

/** Those files, for `openDatabase`. */
export async function embeddedTemplate(): Promise<Blob> {
	return new Blob([readFileSync(await makeEmbeddedTemplate())]);
}
