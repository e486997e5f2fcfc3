import { dev } from '$app/environment';
import type { Logger } from 'pino';
import type { Db, OpenDatabase } from '#lib/database/database.server.ts';
import { openDatabase, StartRefused } from '#lib/database/open-database.server.ts';
import { settleAfterAnswer } from './after-answer.ts';
import { seedDemonstration } from './demonstration/seed-demonstration.ts';
import { readConfiguration, type Configuration } from './configuration.js';
import { runJobs } from './jobs/run-jobs.ts';
import { openLog } from './log.ts';

const STOP = Symbol.for('maillage.stop');

export type Services = { db: Db; configuration: Configuration; log: Logger };

let services: Services | null = null;

/** What the process opened once: the database, the configuration, the log. */
export function getServices(): Services {
	if (!services) throw new Error('services are not open yet');
	return services;
}

/** Opens everything, in order; registers how to stop it. Throws a refusal in words for the person who starts the server. */
export async function openServices(): Promise<void> {
	const stopPrevious = (globalThis as Record<symbol, unknown>)[STOP] as
		(() => Promise<void>) | undefined;
	// Development reloads modules: the previous instance holds the data directory.
	if (dev && stopPrevious) await stopPrevious();
	const configuration = readConfiguration(process.env);
	if ('refusal' in configuration) throw refused(configuration.refusal);
	const log = openLog(configuration.logLevel);
	const opened = await openPlace(configuration);
	if (configuration.demo) await seedDemonstration(opened.db);
	services = { db: opened.db, configuration, log };
	const stopJobs = runJobs(services);
	(globalThis as Record<symbol, unknown>)[STOP] = async () => {
		await settleAfterAnswer();
		await stopJobs();
		await opened.close();
		(globalThis as Record<symbol, unknown>)[STOP] = undefined;
	};
}

async function openPlace(configuration: Configuration): Promise<OpenDatabase> {
	const place = configuration.databaseUrl
		? { url: configuration.databaseUrl }
		: { directory: configuration.dataDir };
	try {
		return await openDatabase(place);
	} catch (error) {
		if (error instanceof StartRefused) throw refused(error.message);
		throw error;
	}
}

function refused(sentence: string): Error {
	return Object.assign(new Error(sentence), { startRefused: true });
}
