import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/*
 * The frames of a live document, whatever carries them. 0 to 3 are y-websocket's own; 100 and above are ours,
 * and only travel to and from clients that connected with `?maillage=1` (an update may come as 100 from anyone).
 */
const SYNC = 0;
const AWARENESS = 1;
const AUTH = 2;
const QUERY_AWARENESS = 3;
const UPDATE = 100;
const ACKNOWLEDGE = 101;
const ACCESS = 102;

const STEP_1 = 0;
const STEP_2 = 1;
const SYNC_UPDATE = 2;

export type Frame =
	| { type: 'state-vector'; vector: Uint8Array }
	/** `n` is what to acknowledge; null from a stock client. `answer` is true for a reply to a state vector. */
	| { type: 'update'; update: Uint8Array; n: number | null; answer: boolean }
	| { type: 'awareness'; update: Uint8Array }
	| { type: 'query-awareness' }
	| { type: 'denied'; reason: string }
	| { type: 'acknowledge'; n: number; seq: number }
	| { type: 'access'; mode: 'read' | 'write'; reason: string };

/**
 * The frame in these bytes, or null when they are not exactly one. The bytes are copied first: a decoder would read
 * beyond the end of a view into the memory that the network layer shares between connections.
 */
export function readFrame(bytes: Uint8Array): Frame | null {
	try {
		const decoder = decoding.createDecoder(bytes.slice());
		const frame = readBody(decoder);
		return decoding.hasContent(decoder) ? null : frame;
	} catch {
		return null;
	}
}

/** The frames that stand one after the other in these bytes, each as it came; null when something else is there. */
export function splitFrames(bytes: Uint8Array): Uint8Array[] | null {
	const own = bytes.slice();
	const decoder = decoding.createDecoder(own);
	const frames: Uint8Array[] = [];
	try {
		while (decoding.hasContent(decoder)) {
			const from = decoder.pos;
			if (!readBody(decoder)) return null;
			frames.push(own.slice(from, decoder.pos));
		}
		return frames;
	} catch {
		return null;
	}
}

/** An update that goes to everybody who is there. */
export function isSharedUpdate(frame: Uint8Array): boolean {
	return frame[0] === SYNC && frame[1] === SYNC_UPDATE;
}

/** What one client misses. */
export function isAnswer(frame: Uint8Array): boolean {
	return frame[0] === SYNC && frame[1] === STEP_2;
}

export function isStateVector(frame: Uint8Array): boolean {
	return frame[0] === SYNC && frame[1] === STEP_1;
}

export function isPresence(frame: Uint8Array): boolean {
	return frame[0] === AWARENESS;
}

function readBody(decoder: decoding.Decoder): Frame | null {
	const bytes = () => decoding.readVarUint8Array(decoder).slice();
	switch (decoding.readVarUint(decoder)) {
		case SYNC:
			return readSync(decoder);
		case AWARENESS:
			return { type: 'awareness', update: bytes() };
		case QUERY_AWARENESS:
			return { type: 'query-awareness' };
		case AUTH:
			if (decoding.readVarUint(decoder) !== 0) return null;
			return { type: 'denied', reason: decoding.readVarString(decoder) };
		case UPDATE:
			return { type: 'update', n: decoding.readVarUint(decoder), update: bytes(), answer: false };
		case ACKNOWLEDGE: {
			const n = decoding.readVarUint(decoder);
			return { type: 'acknowledge', n, seq: decoding.readVarUint(decoder) };
		}
		case ACCESS: {
			const mode = decoding.readVarUint(decoder) === 1 ? 'write' : 'read';
			return { type: 'access', mode, reason: decoding.readVarString(decoder) };
		}
		default:
			return null;
	}
}

function readSync(decoder: decoding.Decoder): Frame | null {
	const step = decoding.readVarUint(decoder);
	const bytes = decoding.readVarUint8Array(decoder).slice();
	if (step === STEP_1) return { type: 'state-vector', vector: bytes };
	if (step !== STEP_2 && step !== SYNC_UPDATE) return null;
	return { type: 'update', n: null, update: bytes, answer: step === STEP_2 };
}

function encode(...parts: (number | string | Uint8Array)[]): Uint8Array {
	return encoding.encode((encoder) => {
		for (const part of parts) {
			if (typeof part === 'number') encoding.writeVarUint(encoder, part);
			else if (typeof part === 'string') encoding.writeVarString(encoder, part);
			else encoding.writeVarUint8Array(encoder, part);
		}
	});
}

export const encodeStateVectorFrame = (vector: Uint8Array) => encode(SYNC, STEP_1, vector);
/** The answer to a state vector: what its sender misses. */
export const encodeAnswerFrame = (update: Uint8Array) => encode(SYNC, STEP_2, update);
export const encodeUpdateFrame = (update: Uint8Array) => encode(SYNC, SYNC_UPDATE, update);
export const encodeNumberedUpdateFrame = (n: number, update: Uint8Array) =>
	encode(UPDATE, n, update);
export const encodeAwarenessFrame = (update: Uint8Array) => encode(AWARENESS, update);
export const encodeDeniedFrame = (reason: string) => encode(AUTH, 0, reason);
/** Everything that its receiver numbered up to `n` is durable; `seq` is the document's number after it. */
export const encodeAcknowledgeFrame = (n: number, seq: number) => encode(ACKNOWLEDGE, n, seq);
export const encodeAccessFrame = (mode: 'read' | 'write', reason: string) =>
	encode(ACCESS, mode === 'write' ? 1 : 0, reason);
