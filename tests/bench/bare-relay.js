// The least a server can do: what one client of an address sends, the others of this address get. Reads nothing, stores nothing.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { answerMeasures, loopbackUrl } from './collaboration/answer-measures.js';

/** @type {Map<string, Set<import('ws').WebSocket>>} */
const rooms = new Map();
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
const server = createServer((_request, response) => response.writeHead(404).end());
server.on('upgrade', (request, socket, head) => {
	sockets.handleUpgrade(request, socket, head, (accepted) => {
		const room = rooms.get(request.url ?? '') ?? new Set();
		rooms.set(request.url ?? '', room.add(accepted));
		accepted.on('close', () => room.delete(accepted));
		accepted.on('error', () => {});
		accepted.on('message', (data) => {
			for (const peer of room) if (peer !== accepted) peer.send(data, { binary: true });
		});
	});
});
server.listen(0, '127.0.0.1', () => answerMeasures({ url: loopbackUrl(server) }));
