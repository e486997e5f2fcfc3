import { randomBytes } from 'node:crypto';
import { openDatabase } from '../../src/lib/database/open-database.server.ts';

/** The database of the private PostgreSQL that is migrated and has no row: the others are copies of it. */
const MIGRATED = 'maillage_migrated';
/** The same with the demonstration territory in it. */
const DEMONSTRATION = 'maillage_demonstration';

/** What a new database is a copy of; of nothing, it has no table. */
export type Model = 'nothing' | 'migrated' | 'demonstration';
const TEMPLATES: Record<Model, string | null> = {
	nothing: null,
	migrated: MIGRATED,
	demonstration: DEMONSTRATION
};

const KEY = Buffer.alloc(32, 7);
/** `SERVER_KEY` of whoever serves a copy of the demonstration: its ballots are sealed for this one. */
export const DEMONSTRATION_KEY = KEY.toString('base64');

export async function makeMigrated(server: string): Promise<void> {
	await run(server, `create database ${MIGRATED}`);
	await (await openDatabase({ url: addressOf(server, MIGRATED) })).close();
}

/**
 * Once a run, while nobody looks: to fill one takes the processor seconds, and several times as many on the embedded database; to copy one, less
 * than a tenth of a second.
 */
export async function makeDemonstration(server: string): Promise<void> {
	await run(server, `create database ${DEMONSTRATION} template ${MIGRATED}`);
	const opened = await openDatabase({ url: addressOf(server, DEMONSTRATION) });
	// Only here: it brings half of the application with it, and every test of a database reads this file.
	const { seedWithKey } = await import('./seed-with-key.ts');
	await seedWithKey(opened.db, KEY);
	await opened.close();
}

/** A database of one’s own in the PostgreSQL at `server`. */
export async function createCopy(
	server: string,
	model: Model
): Promise<{ url: string; drop: () => Promise<void> }> {
	const name = `t_${randomBytes(6).toString('hex')}`;
	const template = TEMPLATES[model];
	await run(server, `create database ${name}${template ? ` template ${template}` : ''}`);
	const drop = () => run(server, `drop database if exists ${name} with (force)`);
	return { url: addressOf(server, name), drop };
}

function addressOf(server: string, name: string): string {
	const url = new URL(server);
	url.pathname = `/${name}`;
	return url.href;
}

async function run(server: string, statement: string): Promise<void> {
	const { default: postgres } = await import('postgres');
	const sql = postgres(server, { max: 1, onnotice: () => {} });
	await sql.unsafe(statement);
	await sql.end();
}
