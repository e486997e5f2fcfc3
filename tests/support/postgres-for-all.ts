import type { TestProject } from 'vitest/node';
import { makeEmbeddedTemplate } from './embedded-template.ts';
import { findPostgresPrograms } from './find-services.js';
import { makeMigrated } from './postgres-copies.ts';
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
