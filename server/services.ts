import { hkdfSync } from 'node:crypto';
import { dev } from '$app/environment';
import type { Logger } from 'pino';
import { shareLimits } from '#lib/accounts/limits.server.ts';
import { installHashKey } from '#lib/shared/keyed-hash.server.ts';
import type { Db } from '#lib/database/database.server.ts';
import { StartRefused } from '#lib/database/open-database.server.ts';
import { settleAfterAnswer } from './after-answer.ts';
import { openDoor } from './backup/door.ts';
import type { Others } from './collaboration/between-processes.ts';
import { kinds } from './collaboration/kinds.ts';
import { redisCarrier } from './collaboration/redis-carrier.ts';
import { startCollaboration } from './collaboration/start-collaboration.ts';
import { readConfiguration, type Configuration } from './configuration.js';
import { carryDocuments } from './carry-documents.ts';
import { compactDocuments } from './jobs/compact-documents.ts';
import { runJobs } from './jobs/run-jobs.ts';
import { installLastResort } from './last-resort.ts';
import { openLog } from './log.ts';
import { openMetrics } from './metrics/open-metrics.ts';
import { openData, type OpenData } from './open-data.ts';
import { listOtherProcesses } from './process-name.ts';
import { findServerKey, fingerprintOf } from './server-key.ts';

const STOP = Symbol.for('maillage.stop');
/** Where the HTTP server of the process finds who takes its WebSocket upgrades. */
const UPGRADE = Symbol.for('maillage.upgrade');
/** Where it finds who answers for the metrics. */
const METRICS = Symbol.for('maillage.metrics');
/** And who answers its requests to `/live/…`. */
const LIVE = Symbol.for('maillage.live');

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
	const opened = await openData(configuration).catch((error) => {
		throw error instanceof StartRefused ? refused(error.message) : error;
	});
	const say = (what: string) => void process.stdout.write(`${what}\n`);
	await carryDocuments(opened.db, { log, say });
	services = { db: opened.db, configuration, log };
	installHashKey(secretOf(opened, 'keyed-hashes'));
	const others = othersOf(opened, { configuration, log });
	if (others) shareLimits({ db: opened.db, secret: secretOf(opened, 'limits') });
	const closeDoor = await openDoor({
		opened,
		directory: configuration.dataDir,
		serverKey: fingerprintOf(findServerKey(configuration)),
		log
	});
	const stopJobs = runJobs({ ...services, tidy: opened.tidy });
	const compaction = compactDocuments(services);
	const collaboration = startCollaboration({
		...{ db: opened.db, log, kinds, origin: configuration.origin },
		others,
		onWritten: compaction.noteWritten,
		onLeft: compaction.noteLeft,
		onRead: compaction.noteOpened
	});
	await collaboration.ready;
	(globalThis as Record<symbol, unknown>)[UPGRADE] = collaboration.upgrade;
	(globalThis as Record<symbol, unknown>)[METRICS] = openMetrics({
		...{ opened, configuration },
		figures: collaboration.figures
	});
	(globalThis as Record<symbol, unknown>)[LIVE] = collaboration.answer;
	if (!dev) installLastResort({ log, stop: () => process.kill(process.pid, 'SIGTERM') });
	(globalThis as Record<symbol, unknown>)[STOP] = async (answered?: () => Promise<void>) => {
		// First: what was typed is committed while everything else still works.
		await collaboration.stop();
		await answered?.();
		await compaction.stop();
		await settleAfterAnswer();
		await stopJobs();
		await closeDoor();
		await opened.close();
		(globalThis as Record<symbol, unknown>)[STOP] = undefined;
	};
}

/** The embedded database has no other process. */
function othersOf(
	opened: OpenData,
	{ configuration: { redisUrl: url }, log }: Pick<Services, 'configuration' | 'log'>
): Others | undefined {
	const { db, driver, name } = opened;
	if (driver === 'pglite') return undefined;
	// Several installations may share one Redis.
	const channel = `maillage:${Buffer.from(secretOf(opened, 'channel')).toString('hex').slice(0, 24)}`;
	return {
		carrier: url === null ? null : redisCarrier({ url, channel, log }),
		key: secretOf(opened, 'between-processes'),
		countOthers: async () => (await listOtherProcesses(db, { name })).length
	};
}

function secretOf({ serverKey }: OpenData, purpose: string): Uint8Array {
	return new Uint8Array(hkdfSync('sha256', serverKey, '', `maillage/${purpose}/1`, 32));
}

function refused(sentence: string): Error {
	return Object.assign(new Error(sentence), { startRefused: true });
}
