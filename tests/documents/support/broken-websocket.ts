import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { encodeNumberedUpdateFrame } from '#lib/documents/frames.ts';
import { askToUpgrade } from '../../bench/collaboration/raw-socket.ts';
import { anUpdate } from './clients.ts';
import { presenceFrame } from './presence.ts';

const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const MOST_FRAGMENTS = 20_000;

type Head = {
	opcode: number;
	fin?: boolean;
	/** Bits 0x40, 0x20 and 0x10, which no extension gives a meaning to here. */
	rsv?: number;
	masked?: boolean;
	/** What the head says, whatever follows. */
	claims?: number | bigint;
};

/** A frame of RFC 6455, or what only looks like one. */
function frameOf(
	payload: Uint8Array,
	{ opcode, fin = true, rsv = 0, masked = true, claims = payload.byteLength }: Head
): Buffer {
	const mask = randomBytes(4);
	const first = (fin ? 0x80 : 0) | rsv | opcode;
	const maskBit = masked ? 0x80 : 0;
	let head = Buffer.of(first, maskBit | Number(BigInt(claims) & 127n));
	if (claims > 65_535) {
		head = Buffer.concat([Buffer.of(first, maskBit | 127), Buffer.alloc(8)]);
		head.writeBigUInt64BE(BigInt(claims), 2);
	} else if (claims > 125) {
		head = Buffer.concat([Buffer.of(first, maskBit | 126), Buffer.alloc(2)]);
		head.writeUInt16BE(Number(claims), 2);
	}
	if (!masked) return Buffer.concat([head, payload]);
	return Buffer.concat([head, mask, payload.map((byte, at) => byte ^ mask[at & 3]!)]);
}

/** What the kind of a piece of noise is, for who reads the figures. */
export type Noise = { kind: string; bytes: Buffer };

/** A sound frame of the protocol of documents with some bytes changed, cut, repeated or added. */
export function mutantOf(random: () => number): Uint8Array {
	const isUpdate = random() < 0.85;
	const sound = isUpdate
		? encodeNumberedUpdateFrame(1, anUpdate('mutant', Math.floor(random() * 2 ** 31)))
		: presenceFrame(7, { field: 'title' });
	const bytes = [...sound];
	const changes = 1 + Math.floor(random() * 4);
	for (let n = 0; n < changes; n += 1) {
		const at = Math.floor(random() * bytes.length);
		const kind = random();
		if (kind < 0.6) bytes[at] = Math.floor(random() * 256);
		else if (kind < 0.75) bytes.splice(at, 1 + Math.floor(random() * 8));
		else if (kind < 0.9) bytes.splice(at, 0, Math.floor(random() * 256));
		else bytes.splice(at);
	}
	return new Uint8Array(bytes);
}

/** Noise below the frames of the documents: what a broken proxy or somebody with a socket sends. */
const NOISE: Record<string, (random: () => number) => Buffer> = {
	mutant: (random) => frameOf(mutantOf(random), { opcode: BINARY }),
	rsv: (random) =>
		frameOf(mutantOf(random), { opcode: BINARY, rsv: (1 + Math.floor(random() * 7)) << 4 }),
	unmasked: (random) => frameOf(mutantOf(random), { opcode: BINARY, masked: false }),
	'reserved opcode': (random) =>
		frameOf(mutantOf(random), { opcode: [3, 4, 5, 6, 7, 11, 12, 13, 14, 15][pick(random, 10)]! }),
	text: (random) =>
		frameOf(Buffer.from('{"type":"update"}é').subarray(0, 1 + pick(random, 19)), { opcode: TEXT }),
	'long ping': (random) => frameOf(Buffer.alloc(126 + pick(random, 400)), { opcode: PING }),
	'ping in pieces': () => frameOf(Buffer.alloc(3), { opcode: PING, fin: false }),
	'continued without beginning': (random) => frameOf(mutantOf(random), { opcode: 0 }),
	'begun twice': (random) =>
		Buffer.concat([0, 1].map(() => frameOf(mutantOf(random), { opcode: BINARY, fin: false }))),
	'close of one byte': () => frameOf(Buffer.of(3), { opcode: CLOSE }),
	'close with a false code': (random) => {
		const code = Buffer.alloc(2);
		code.writeUInt16BE([0, 999, 1004, 1005, 1006, 1015, 2_999, 65_535][pick(random, 8)]!);
		return frameOf(code, { opcode: CLOSE });
	},
	'length beyond all numbers': () =>
		frameOf(Buffer.of(1), { opcode: BINARY, claims: 2n ** 64n - 1n }),
	'length above the limit': (random) =>
		frameOf(Buffer.of(1), { opcode: BINARY, claims: 1024 * 1024 + 1 + pick(random, 1e6) }),
	'length that never comes': (random) =>
		frameOf(mutantOf(random), { opcode: BINARY, claims: 900_000 }),
	'no frame at all': (random) => randomBytes(1 + pick(random, 200)),
	'fragments of one byte': (random) => fragmentsOf(mutantOf(random))
};

/** What costs a whole life of a connection is rarer than what a connection survives. */
const SHARE_OF_MUTANTS = 0.75;

export function noise(random: () => number): Noise {
	const kinds = Object.keys(NOISE);
	const kind = random() < SHARE_OF_MUTANTS ? 'mutant' : kinds[pick(random, kinds.length)]!;
	return { kind, bytes: NOISE[kind]!(random) };
}

/** A message in fragments of one byte each, the last of which ends it. */
function fragmentsOf(payload: Uint8Array): Buffer {
	return Buffer.concat(
		[...payload].map((byte, at) =>
			frameOf(Uint8Array.of(byte), {
				opcode: at === 0 ? BINARY : 0,
				fin: at === payload.byteLength - 1
			})
		)
	);
}

/** A message that begins and goes on in fragments of no byte and of one, and never ends. */
export function endlessFragments(): Buffer {
	const fragments = [frameOf(Uint8Array.of(0), { opcode: BINARY, fin: false })];
	while (fragments.length < MOST_FRAGMENTS)
		fragments.push(
			frameOf(fragments.length % 2 ? Uint8Array.of(7) : new Uint8Array(), { opcode: 0, fin: false })
		);
	return Buffer.concat(fragments);
}

function pick(random: () => number, among: number): number {
	return Math.floor(random() * among);
}

/** A connection that was let in, on which any bytes may be written. */
export class BrokenLine {
	readonly closed: Promise<void>;
	open = true;
	#socket: Socket;

	private constructor(socket: Socket) {
		this.#socket = socket;
		socket.on('data', (chunk) => {
			if (endsWithClose(chunk)) socket.destroy();
		});
		this.closed = new Promise((resolve) =>
			socket.once('close', () => {
				this.open = false;
				resolve();
			})
		);
	}

	/** Throws when it is not let in. */
	static async into(address: string, cookie: string): Promise<BrokenLine> {
		const socket = askToUpgrade(address, cookie);
		const answer = await new Promise<string>((resolve, reject) => {
			socket.once('data', (chunk) => resolve(chunk.toString('latin1')));
			socket.once('close', () => reject(new Error('closed before any answer')));
		});
		if (!answer.startsWith('HTTP/1.1 101 ')) throw new Error(answer.slice(0, 200));
		return new BrokenLine(socket);
	}

	/** Resolves once the bytes have left, or the connection is closed. In pieces of so many bytes, when said. */
	async write(bytes: Buffer, piece = bytes.byteLength): Promise<void> {
		for (let at = 0; at < bytes.byteLength && this.open; at += piece)
			if (!this.#socket.write(bytes.subarray(at, at + piece)))
				await Promise.race([
					this.closed,
					new Promise((resolve) => this.#socket.once('drain', resolve))
				]);
	}

	end(): void {
		this.#socket.destroy();
	}
}

/** True when the last that the server said is why it closes. Bytes of a text that look like it end a line too soon: no matter. */
function endsWithClose(chunk: Buffer): boolean {
	for (let length = 2; length <= Math.min(125, chunk.byteLength - 2); length += 1) {
		const at = chunk.byteLength - length - 2;
		if (chunk[at] === (0x80 | CLOSE) && chunk[at + 1] === length) return true;
	}
	return false;
}
