// The limit: what arrives for an address in one turn of the event loop leaves as one message, its bytes end to end, with one
// write for each socket. Reads nothing, stores nothing, and no client could tell the messages apart: no real server does less.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { answerMeasures, loopbackUrl } from './collaboration/answer-measures.js';

/** @typedef {{ members: Set<import('ws').WebSocket>, waiting: Buffer[], authors: Set<import('ws').WebSocket> }} Room */

/** @type {Map<string, Room>} */
const rooms = new Map();
/** @type {Set<Room>} */
const busy = new Set();
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
const server = createServer((_request, response) => response.writeHead(404).end());
server.on('upgrade', (request, socket, head) => {
	sockets.handleUpgrade(request, socket, head, (accepted) => {
		const room = rooms.get(request.url ?? '') ?? {
			...{ members: new Set(), waiting: [], authors: new Set() }
		};
		rooms.set(request.url ?? '', room);
		room.members.add(accepted);
		accepted.on('close', () => room.members.delete(accepted));
		accepted.on('error', () => {});
		accepted.on('message', (data) => {
			room.waiting.push(/** @type {Buffer} */ (data));
			room.authors.add(accepted);
			if (busy.size === 0) setImmediate(flush);
			busy.add(room);
		});
	});
});

function flush() {
	for (const room of busy) {
		const together = Buffer.concat(room.waiting);
		// An only author gets nothing back; where there are several, all get the same bytes.
		const [only] = room.authors.size === 1 ? room.authors : [];
		for (const member of room.members) if (member !== only) member.send(together, { binary: true });
		room.waiting = [];
		room.authors.clear();
	}
	busy.clear();
}

server.listen(0, '127.0.0.1', () => answerMeasures({ url: loopbackUrl(server) }));
