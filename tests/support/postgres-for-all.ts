import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/lib/database/open-database.server.ts';
import { makeEmbeddedTemplate } from './embedded-template.ts';
import { findPostgresPrograms } from './find-services.js';
import { MIGRATED } from './migrated.ts';
import { startSystemPostgres } from './system-postgres.ts';

declare module 'vitest' {
	interface ProvidedContext {
		postgresUrl: string | null;
		/** The file of an embedded database without a row, migrated. */
		embeddedTemplate: string;
	}
}

/** One private PostgreSQL for the whole run; each test file makes its own databases in it. */
export default async function postgresForAll(project: TestProject) {
	project.provide('embeddedTemplate', await makeEmbeddedTemplate());
	const programs = findPostgresPrograms();
	if (!programs) {
		project.provide('postgresUrl', null);
		return;
	}
	// Nobody cuts its power: a test that does has one of its own, with the settings of production.
	const server = await startSystemPostgres(programs, ['fsync=off', 'full_page_writes=off']);
	await makeMigrated(server.url);
	project.provide('postgresUrl', server.url);
	return () => server.remove();
}

async function makeMigrated(server: string): Promise<void> {
	const { default: postgres } = await import('postgres');
	const sql = postgres(server, { max: 1, onnotice: () => {} });
	await sql.unsafe(`create database ${MIGRATED}`);
	await sql.end();
	const url = new URL(server);
	url.pathname = `/${MIGRATED}`;
	await (await openDatabase({ url: url.href })).close();
}
