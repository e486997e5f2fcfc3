import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { closeCodes, type CloseCode } from '#lib/documents/close-codes.ts';
import type { Transport } from './connection.ts';

/** A client that does not answer a close is not waited for. */
const CLOSE_WITHIN_MS = 2_000;
const OPEN = 1;
/** RFC 6455, 5.2: a whole message of bytes; a server never masks it. */
const WHOLE_BINARY = 0x82;
/** Up to so many bytes of several messages are put together: one copy costs less than the gathering of many. */
const COPIED_BYTES = 64 * 1024;

/** The frame that was sent last, and its bytes as WebSocket carries them: one frame often goes to everybody. */
let last: { frame: Uint8Array; parts: readonly Uint8Array[] } | null = null;

function partsOf(frame: Uint8Array): readonly Uint8Array[] {
	if (last?.frame !== frame) {
		const head = headOf(frame.byteLength);
		const isShort = frame.byteLength <= COPIED_BYTES;
		last = { frame, parts: isShort ? [Buffer.concat([head, frame])] : [head, frame] };
	}
	return last.parts;
}

/** RFC 6455, 5.2: the length in 7 bits, or 126 and 16 bits, or 127 and 64 bits. */
function headOf(length: number): Buffer {
	if (length < 126) return Buffer.from([WHOLE_BINARY, length]);
	if (length < 65_536) return Buffer.from([WHOLE_BINARY, 126, length >> 8, length & 255]);
	const head = Buffer.alloc(10);
	head.set([WHOLE_BINARY, 127]);
	head.writeUIntBE(length, 4, 6);
	return head;
}

/** Transports that have something to send at the end of this turn of the loop. */
let sending: WebSocketTransport[] = [];

function sendAll(): void {
	const now = sending;
	sending = [];
	last = null;
	for (const transport of now) transport.flush();
}

/**
 * Writes to the socket below the WebSocket, which is not compressed: a message is made once for all who receive it, and all that
 * a turn sends to one of them leaves in one write.
 */
class WebSocketTransport implements Transport {
	readonly name = 'websocket';
	#socket: WebSocket;
	#raw: Duplex;
	#parts: Uint8Array[] = [];
	#bytes = 0;

	constructor(socket: WebSocket, raw: Duplex) {
		this.#socket = socket;
		this.#raw = raw;
	}

	send(frame: Uint8Array): void {
		if (this.#parts.length === 0) {
			if (sending.length === 0) queueMicrotask(sendAll);
			sending.push(this);
		}
		for (const part of partsOf(frame)) {
			this.#parts.push(part);
			this.#bytes += part.byteLength;
		}
	}

	flush(): void {
		const parts = this.#parts;
		const bytes = this.#bytes;
		this.#parts = [];
		this.#bytes = 0;
		if (parts.length === 0 || this.#socket.readyState !== OPEN) return;
		if (parts.length === 1) this.#raw.write(parts[0]);
		else if (bytes <= COPIED_BYTES) this.#raw.write(Buffer.concat(parts, bytes));
		else {
			this.#raw.cork();
			for (const part of parts) this.#raw.write(part);
			this.#raw.uncork();
		}
	}

	close(code: CloseCode, reason: string): void {
		this.flush();
		this.#socket.resume();
		this.#socket.close(code, reason);
		setTimeout(() => this.#socket.terminate(), CLOSE_WITHIN_MS).unref();
	}

	waiting(): number {
		return this.#raw.writableLength + this.#bytes;
	}

	pause(): void {
		this.#socket.pause();
	}

	resume(): void {
		this.#socket.resume();
	}
}

/** `raw` is what the socket itself writes to. */
export function transportOf(socket: WebSocket, raw: Duplex): Transport {
	return new WebSocketTransport(socket, raw);
}

type Events = {
	receive: (bytes: Uint8Array) => void;
	ended: (code: number) => void;
	refuseText: () => void;
};

/** Gives what arrives on a socket to a connection. No event of a socket may reach the process as an error. */
export function listenTo(socket: WebSocket, { receive, ended, refuseText }: Events): void {
	socket.on('error', () => {});
	socket.on('close', ended);
	socket.on('message', (data, isBinary) => {
		if (isBinary) receive(data as Buffer);
		else refuseText();
	});
}

/**
 * Pings every socket; one that has not answered by the next time is ended, unless it still reads a long answer that was sent before
 * the ping. Returns how to stop.
 */
export function keepAlive(
	sockets: ReadonlyMap<WebSocket, { takesAnswer: boolean }>,
	everyMs: number
): () => void {
	const silent = new WeakSet<WebSocket>();
	const timer = setInterval(() => {
		for (const [socket, connection] of sockets) {
			if (connection.takesAnswer) {
				silent.delete(socket);
				continue;
			}
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
