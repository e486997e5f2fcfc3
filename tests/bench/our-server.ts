// Our live server in a process of its own: everything as in production (sessions, rights, commits), but the limits of one
// person, which a bench would meet first.
import { createServer } from 'node:http';
import { pino } from 'pino';
import { openDatabase } from '#lib/database/open-database.server.ts';
import type { Others } from '#server/collaboration/between-processes.ts';
import { kinds } from '#server/collaboration/kinds.ts';
import { redisCarrier } from '#server/collaboration/redis-carrier.ts';
import { startCollaboration } from '#server/collaboration/start-collaboration.ts';
import { compactDocuments } from '#server/jobs/compact-documents.ts';
import { answerMeasures, loopbackUrl } from './collaboration/answer-measures.js';
import { makeRooms } from './collaboration/our-rooms.ts';

const { place, crowd, redis } = JSON.parse(process.argv[2] ?? '{}');
const { db, close } = await openDatabase(place);
const rooms = crowd ? await makeRooms(db, crowd) : [];
const log = pino({ level: 'error' }, pino.destination(2));

/** As production does: only the embedded database has no other process. */
function othersOf(url: string | undefined): Others | undefined {
	if (!place.url) return undefined;
	const carrier = url ? redisCarrier({ url, channel: 'bench', log }) : null;
	return { carrier, key: new Uint8Array(32), countOthers: async () => (url ? 1 : 0) };
}

const compaction = compactDocuments({ db, log });
const collaboration = startCollaboration({
	...{ db, kinds, log, origin: null, others: othersOf(redis) },
	onWritten: compaction.noteWritten,
	onLeft: compaction.noteLeft,
	onRead: compaction.noteOpened,
	limits: {
		messagesPerSecond: 1e6,
		messagesBurst: 1e6,
		pendingUpgrades: 1_000,
		documentBytes: 1e9,
		connectionsPerAccount: 1e4
	}
});
await collaboration.ready;
const http = createServer((_request, response) => response.writeHead(404).end());
http.on('upgrade', collaboration.upgrade);
http.listen(0, '127.0.0.1', () =>
	answerMeasures({ url: `${loopbackUrl(http)}/collab`, rooms }, async () => {
		await collaboration.stop();
		await compaction.stop();
		await close();
	})
);
