import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

const MASK = Buffer.of(0x5a, 0x17, 0xc3, 0x6e);
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/**
 * The bytes of one WebSocket message as a client sends it, made before the clock starts: masked, as the protocol wants, but
 * always with the same mask.
 */
export function framed(payload: Uint8Array, opcode = BINARY): Buffer {
	const { length } = payload;
	const head = Buffer.alloc(headSize(length));
	head[0] = 0x80 | opcode;
	if (head.length === 2) head[1] = 0x80 | length;
	else if (head.length === 4) {
		head[1] = 0x80 | 126;
		head.writeUInt16BE(length, 2);
	} else {
		head[1] = 0x80 | 127;
		head.writeBigUInt64BE(BigInt(length), 2);
	}
	const masked = Buffer.allocUnsafe(length);
	for (let at = 0; at < length; at += 1) masked[at] = payload[at]! ^ MASK[at & 3]!;
	return Buffer.concat([head, MASK, masked]);
}

function headSize(length: number): number {
	if (length < 126) return 2;
	return length < 65_536 ? 4 : 10;
}

/** A socket on which a WebSocket was asked for; the answer is still to be read. It throws nothing. */
export function askToUpgrade(address: string, cookie: string): Socket {
	const { hostname, port, pathname } = new URL(address);
	const socket = connect({ host: hostname, port: Number(port), noDelay: true });
	socket.on('error', () => {});
	socket.write(
		[
			`GET ${pathname} HTTP/1.1`,
			`Host: ${hostname}:${port}`,
			'Connection: Upgrade',
			'Upgrade: websocket',
			'Sec-WebSocket-Version: 13',
			`Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
			...(cookie ? [`Cookie: ${cookie}`] : []),
			'\r\n'
		].join('\r\n')
	);
	return socket;
}

type Listener = {
	/** `data` is only good during the call. */
	message: (data: Buffer) => void;
	closed: () => void;
};

/**
 * A WebSocket client that does little: what a generator spends on reading frames is not left for counting them. It answers
 * pings, and gives whole binary messages; servers of this bench never cut a message in pieces.
 */
export class RawSocket {
	#socket: Socket;
	#listener: Listener;
	#parts: Buffer[] = [];
	#held = 0;
	#needed = 2;
	#open = true;

	private constructor(socket: Socket, listener: Listener) {
		this.#socket = socket;
		this.#listener = listener;
		socket.on('data', (chunk) => this.#receive(chunk));
		socket.on('close', () => {
			if (this.#open) listener.closed();
			this.#open = false;
		});
	}

	static async open(address: string, cookie: string, listener: Listener): Promise<RawSocket> {
		const socket = askToUpgrade(address, cookie);
		const rest = await acceptedBy(socket);
		const raw = new RawSocket(socket, listener);
		if (rest.length > 0) raw.#receive(rest);
		return raw;
	}

	/** Bytes as `framed` made them. False when the server takes them more slowly than they are given. */
	write(frame: Buffer): boolean {
		return this.#socket.write(frame);
	}

	async drained(): Promise<void> {
		if (!this.#open || !this.#socket.writableNeedDrain) return;
		await new Promise<void>((resolve) => {
			this.#socket.once('drain', resolve);
			this.#socket.once('close', () => resolve());
		});
	}

	/** As a client that is closed in order. */
	end(): void {
		this.#open = false;
		this.#socket.write(framed(Uint8Array.of(0x03, 0xe8), CLOSE));
		this.#socket.end();
		setTimeout(() => this.#socket.destroy(), 500);
	}

	#receive(chunk: Buffer): void {
		this.#parts.push(chunk);
		this.#held += chunk.length;
		if (this.#held < this.#needed) return;
		const data = this.#parts.length === 1 ? chunk : Buffer.concat(this.#parts);
		let at = 0;
		for (;;) {
			const head = headOf(data, at);
			this.#needed = head ? head.start + head.length - at : 10;
			if (!head || data.length < head.start + head.length) break;
			this.#take(head.opcode, data.subarray(head.start, head.start + head.length));
			at = head.start + head.length;
		}
		// A head may be shorter than ten bytes: it is looked at again with whatever comes next.
		if (!headOf(data, at)) this.#needed = 1 + data.length - at;
		this.#parts = at < data.length ? [data.subarray(at)] : [];
		this.#held = data.length - at;
	}

	#take(opcode: number, payload: Buffer): void {
		if (opcode === BINARY) this.#listener.message(payload);
		else if (opcode === PING) this.#socket.write(framed(payload, PONG));
		else if (opcode !== PONG && opcode !== CLOSE) throw new Error(`frame of type ${opcode}`);
	}
}

function headOf(
	data: Buffer,
	at: number
): { opcode: number; start: number; length: number } | null {
	if (data.length - at < 2) return null;
	const first = data[at]!;
	if ((first & 0x80) === 0) throw new Error('a message in pieces');
	const opcode = first & 0x0f;
	const short = data[at + 1]! & 0x7f;
	if (short < 126) return { opcode, start: at + 2, length: short };
	const size = short === 126 ? 4 : 10;
	if (data.length - at < size) return null;
	const length = size === 4 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2));
	return { opcode, start: at + size, length };
}

/** The bytes after the answer to the upgrade. */
function acceptedBy(socket: Socket): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		let received = Buffer.alloc(0);
		const closed = () => reject(new Error('a server of the bench refused a connection'));
		const read = (chunk: Buffer) => {
			received = Buffer.concat([received, chunk]);
			const end = received.indexOf('\r\n\r\n');
			if (end < 0) return;
			socket.off('data', read);
			socket.off('close', closed);
			const status = received.subarray(0, received.indexOf('\r\n')).toString('latin1');
			if (status.includes(' 101 ')) resolve(received.subarray(end + 4));
			else reject(new Error(`a server of the bench answered ${status}`));
			if (!status.includes(' 101 ')) socket.destroy();
		};
		socket.on('data', read);
		socket.once('close', closed);
	});
}
