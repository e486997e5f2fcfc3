// `@y/websocket-server` as its own start file does, on a free port; told apart only by saying what it used.
import { createServer } from 'node:http';
import { setupWSConnection } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';
import { answerMeasures, loopbackUrl } from '../collaboration/answer-measures.js';

const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
const server = createServer((_request, response) => response.writeHead(404).end());
server.on('upgrade', (request, socket, head) => {
	sockets.handleUpgrade(request, socket, head, (accepted) => setupWSConnection(accepted, request));
});
server.listen(0, '127.0.0.1', () => answerMeasures({ url: loopbackUrl(server) }));
