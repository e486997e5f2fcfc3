import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { closeCodes } from '#lib/documents/close-codes.ts';
import type { Transport } from './connection.ts';

/** A client that does not answer a close is not waited for. */
const CLOSE_WITHIN_MS = 2_000;

/** Sockets that wait for the end of this turn of the loop. */
const corked = new Set<Duplex>();

/** All that a turn sends to one socket leaves in one write. */
function corkForThisTurn(raw: Duplex): void {
	if (corked.has(raw)) return;
	if (corked.size === 0) queueMicrotask(uncorkAll);
	corked.add(raw);
	raw.cork();
}

function uncorkAll(): void {
	for (const raw of corked) raw.uncork();
	corked.clear();
}

/** `raw` is what the socket itself writes to. */
export function transportOf(socket: WebSocket, raw: Duplex): Transport {
	return {
		send(frame) {
			corkForThisTurn(raw);
			socket.send(frame, { binary: true });
		},
		close(code, reason) {
			socket.resume();
			socket.close(code, reason);
			setTimeout(() => socket.terminate(), CLOSE_WITHIN_MS).unref();
		},
		waiting: () => socket.bufferedAmount,
		pause: () => socket.pause(),
		resume: () => socket.resume()
	};
}

type Events = { receive: (bytes: Uint8Array) => void; ended: () => void; refuseText: () => void };

/** Gives what arrives on a socket to a connection. No event of a socket may reach the process as an error. */
export function listenTo(socket: WebSocket, { receive, ended, refuseText }: Events): void {
	socket.on('error', () => {});
	socket.on('close', ended);
	socket.on('message', (data, isBinary) => {
		if (isBinary) receive(data as Buffer);
		else refuseText();
	});
}

/** Pings every socket; one that has not answered by the next time is ended. Returns how to stop. */
export function keepAlive(sockets: ReadonlySet<WebSocket>, everyMs: number): () => void {
	const silent = new WeakSet<WebSocket>();
	const timer = setInterval(() => {
		for (const socket of sockets) {
			if (silent.has(socket) && !socket.isPaused) {
				socket.terminate();
				continue;
			}
			silent.add(socket);
			socket.once('pong', () => silent.delete(socket));
			socket.ping();
		}
	}, everyMs);
	timer.unref();
	return () => clearInterval(timer);
}

/** Accepts only to say why not: browsers hide the status of a refused upgrade from their page. */
export function dismiss(
	socket: WebSocket,
	code: (typeof closeCodes)[keyof typeof closeCodes]
): void {
	listenTo(socket, { receive: () => {}, ended: () => {}, refuseText: () => {} });
	socket.close(code);
	setTimeout(() => socket.terminate(), CLOSE_WITHIN_MS).unref();
}
