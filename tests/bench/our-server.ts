// Our live server in a process of its own: everything as in production (sessions, rights, trial, commits), but the
// limits of one person, which a bench would meet first.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { openDatabase } from '#lib/database/open-database.server.ts';
import { kinds } from '#server/collaboration/kinds.ts';
import { startCollaboration } from '#server/collaboration/start-collaboration.ts';
import { aFicheWrittenBy } from '../documents/support/live-server.ts';
import { aContract } from '../support/people.ts';
import { scenarios, type Room } from './scenarios.ts';

const place = JSON.parse(process.argv[2] ?? '{}');
const { db } = await openDatabase(place);
const rooms: Record<string, Room[]> = {};
const contract = await aContract(db);
for (const { key, documents, writers } of scenarios) {
	rooms[key] = [];
	for (let n = 0; n < documents; n += 1) {
		const names = Array.from({ length: writers }, (_, at) => `P${at}`);
		const { documentId, people } = await aFicheWrittenBy(db, names, contract);
		rooms[key].push({ id: documentId, cookies: Object.values(people).map(({ cookie }) => cookie) });
	}
}
const collaboration = startCollaboration({
	...{ db, kinds, log: pino({ level: 'error' }, pino.destination(2)), origin: null },
	limits: { messagesPerSecond: 1e6, messagesBurst: 1e6, pendingUpgrades: 1_000, documentBytes: 1e9 }
});
const http = createServer((_request, response) => response.writeHead(404).end());
http.on('upgrade', collaboration.upgrade);
http.listen(0, '127.0.0.1', () => {
	const { port } = http.address() as AddressInfo;
	process.send?.({ ready: { url: `ws://127.0.0.1:${port}/collab`, rooms } });
});
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
process.on('disconnect', () => process.exit(0));
