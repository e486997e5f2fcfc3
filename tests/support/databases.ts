import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { Db, OpenDatabase } from '#lib/database/database.server.ts';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { createCopy, type Model } from './postgres-copies.ts';

export type Driver = 'pglite' | 'postgres';

type Tests = (db: () => Db, driver: Driver) => void;

/**
 * Runs the same tests on the embedded database and on PostgreSQL, each on an empty, migrated database: for what transactions,
 * locks, triggers, types or many rows make of the engine. Call `db()` inside the tests. Where no PostgreSQL could be had, that
 * half is reported as skipped.
 */
export function describeOnBothDatabases(name: string, tests: Tests): void {
	for (const driver of ['pglite', 'postgres'] as const) describeOn(driver, name, tests);
}

/**
 * The same for rules that ask of the engine nothing that the tests on both do not: on PostgreSQL, four times quicker; on both in
 * `npm run test:long`, and on the embedded one where no PostgreSQL could be had.
 */
export function describeOnADatabase(name: string, tests: Tests): void {
	for (const driver of driversOfTheRun()) describeOn(driver, name, tests);
}

/** On which a test runs that would find the same on either: both in the long run, where both are to be had. */
export function driversOfTheRun(): readonly Driver[] {
	if (inject('postgresUrl') === null) return ['pglite'];
	return process.env.MAILLAGE_LONG === '1' ? ['pglite', 'postgres'] : ['postgres'];
}

function describeOn(driver: Driver, name: string, tests: Tests): void {
	const missing = driver === 'postgres' && inject('postgresUrl') === null;
	describe.skipIf(missing)(`${name} (${driver})`, () => {
		let opened: OpenDatabase;
		let drop = async () => {};
		beforeAll(async () => {
			const place =
				driver === 'postgres' ? await createPostgresDatabase({ isMigrated: true }) : null;
			drop = place?.drop ?? drop;
			opened = place ? await openDatabase({ url: place.url }) : await openInMemory();
		});
		afterAll(async () => {
			await opened?.close();
			await drop();
		});
		tests(() => opened.db, driver);
	});
}

/** An embedded database of one’s own, in memory, migrated and without a row. */
export async function openInMemory(): Promise<OpenDatabase> {
	return openDatabase({ copyOf: new Blob([readFileSync(inject('embeddedTemplate'))]) });
}

/** A database in the run's private PostgreSQL: empty, or with the tables that all migrations make. */
export async function createPostgresDatabase({ isMigrated = false } = {}) {
	return createPostgresCopy(isMigrated ? 'migrated' : 'nothing');
}

/** The same, of the three kinds. */
export async function createPostgresCopy(model: Model) {
	const server = inject('postgresUrl');
	if (!server) throw new Error('no PostgreSQL in this run');
	return createCopy(server, model);
}
