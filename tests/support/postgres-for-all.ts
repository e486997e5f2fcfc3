import type { TestProject } from 'vitest/node';
import { findPostgresPrograms } from './find-services.js';
import { startSystemPostgres } from './system-postgres.ts';

declare module 'vitest' {
	interface ProvidedContext {
		postgresUrl: string | null;
	}
}

/** One private PostgreSQL for the whole run; each test file makes its own databases in it. */
export default async function postgresForAll(project: TestProject) {
	const programs = findPostgresPrograms();
	if (!programs) {
		project.provide('postgresUrl', null);
		return;
	}
	const server = await startSystemPostgres(programs);
	project.provide('postgresUrl', server.url);
	return () => server.remove();
}
