import * as encoding from 'lib0/encoding';
import type { DialectName } from './types.ts';

/** What a frame of a server is to a client that has to join: the rest is words and carets. */
export type Kind = 'welcome' | 'question' | 'answer' | 'other';

/** The frames of one protocol, as its own client writes and reads them. */
export type Dialect = {
	address: (url: string, documentId: string) => string;
	/** What a client says first; where it must be let in before it asks, `question` follows the welcome. */
	hello: (documentId: string) => Uint8Array;
	waitsForWelcome: boolean;
	question: (documentId: string) => Uint8Array;
	answer: (documentId: string, update: Uint8Array) => Uint8Array;
	update: (documentId: string, update: Uint8Array) => Uint8Array;
	presence: (documentId: string, update: Uint8Array) => Uint8Array;
	/** Said between two steps by those who only listen, where a silent client is closed after a minute. */
	stillHere: ((documentId: string) => Uint8Array) | null;
	kindOf: (frame: Uint8Array) => Kind;
};

const SYNC = 0;
const PRESENCE = 1;
const AUTH = 2;
const QUERY_PRESENCE = 3;
const SYNC_REPLY = 4;
const QUESTION = 0;
const ANSWER = 1;
const UPDATE = 2;

/** The state vector of an empty document. */
const NOTHING_YET = Uint8Array.of(0);
/** An update that brings nothing. */
export const NOTHING_NEW = Uint8Array.of(0, 0);

function encode(...parts: (number | string | Uint8Array)[]): Uint8Array {
	return encoding.encode((encoder) => {
		for (const part of parts) {
			if (typeof part === 'number') encoding.writeVarUint(encoder, part);
			else if (typeof part === 'string') encoding.writeVarString(encoder, part);
			else encoding.writeVarUint8Array(encoder, part);
		}
	});
}

function kindOfSync(step: number): Kind {
	if (step === QUESTION) return 'question';
	return step === ANSWER ? 'answer' : 'other';
}

const yWebsocket: Dialect = {
	address: (url, documentId) => `${url}/${documentId}`,
	hello: () => encode(SYNC, QUESTION, NOTHING_YET),
	waitsForWelcome: false,
	question: () => encode(SYNC, QUESTION, NOTHING_YET),
	answer: (_documentId, update) => encode(SYNC, ANSWER, update),
	update: (_documentId, update) => encode(SYNC, UPDATE, update),
	presence: (_documentId, update) => encode(PRESENCE, update),
	stillHere: null,
	kindOf: (frame) => (frame[0] === SYNC ? kindOfSync(frame[1]!) : 'other')
};

const TOKEN = 0;
const LET_IN = 2;

const hocuspocus: Dialect = {
	address: (url) => url,
	hello: (documentId) => encode(documentId, AUTH, TOKEN, '', '4.7.0'),
	waitsForWelcome: true,
	question: (documentId) => encode(documentId, SYNC, QUESTION, NOTHING_YET),
	answer: (documentId, update) => encode(documentId, SYNC, ANSWER, update),
	update: (documentId, update) => encode(documentId, SYNC, UPDATE, update),
	presence: (documentId, update) => encode(documentId, PRESENCE, update),
	stillHere: (documentId) => encode(documentId, QUERY_PRESENCE),
	kindOf(frame) {
		// The names of this bench are shorter than 128 bytes: their length is one byte.
		const at = 1 + frame[0]!;
		const type = frame[at];
		const next = frame[at + 1]!;
		if (type === AUTH) return next === LET_IN ? 'welcome' : 'other';
		return type === SYNC || type === SYNC_REPLY ? kindOfSync(next) : 'other';
	}
};

export const dialects: Record<DialectName, Dialect> = { 'y-websocket': yWebsocket, hocuspocus };
