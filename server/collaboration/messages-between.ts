import { createHmac, timingSafeEqual } from 'node:crypto';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/*
 * What the processes of one installation tell each other, several items in a message: version, seal, name of the sender, items.
 * The seal is made with a key that all of them have: what was cut, changed or made by somebody else is no message.
 */
const VERSION = 1;
const SEAL_BYTES = 16;
export const SENDER_BYTES = 8;
const BODY_FROM = 1 + SEAL_BYTES;
const ITEMS_FROM = BODY_FROM + SENDER_BYTES;

/** Somebody who is in a document at the sender, in both forms, or who left it (`state` null). */
export type PresentElsewhere = {
	id: number;
	clock: number;
	state: { accountId: string; named: string; veiled: string } | null;
};

export type Item =
	/**
	 * This document has updates up to `to`. The payload is what came after `from`; null where it is to be read in the log.
	 * Said after their COMMIT, never before.
	 */
	| { type: 'committed'; documentId: string; from: number; to: number; payload: Uint8Array | null }
	/** The server itself wrote in this document. */
	| { type: 'wrote'; documentId: string }
	/** Somebody's rights or session changed. */
	| { type: 'access' }
	| { type: 'present'; documentId: string; people: PresentElsewhere[] }
	/** Who is in this document? */
	| { type: 'who'; documentId: string }
	/** The sender stops: nobody is there any more. */
	| { type: 'bye' };

const TYPES = ['committed', 'wrote', 'access', 'present', 'who', 'bye'] as const;

export function encodeMessage(
	items: readonly Item[],
	{ sender, key }: { sender: Uint8Array; key: Uint8Array }
): Uint8Array {
	const body = encoding.encode((encoder) => {
		encoding.writeUint8Array(encoder, sender);
		for (const item of items) writeItem(encoder, item);
	});
	return Buffer.concat([Uint8Array.of(VERSION), sealOf(body, key), body]);
}

/** The items of a message of another process; null when it is one's own, or when it is not one. */
export function readMessage(
	message: Uint8Array,
	{ self, key }: { self: Uint8Array; key: Uint8Array }
): { sender: string; items: Item[] } | null {
	if (message[0] !== VERSION || message.byteLength < ITEMS_FROM) return null;
	const sender = message.subarray(BODY_FROM, ITEMS_FROM);
	if (Buffer.compare(sender, self) === 0) return null;
	const seal = message.subarray(1, BODY_FROM);
	if (!timingSafeEqual(seal, sealOf(message.subarray(BODY_FROM), key))) return null;
	try {
		// Copied: a decoder would read beyond the end of a view.
		const decoder = decoding.createDecoder(new Uint8Array(message.subarray(ITEMS_FROM)));
		const items: Item[] = [];
		while (decoding.hasContent(decoder)) items.push(readItem(decoder));
		return { sender: Buffer.from(sender).toString('hex'), items };
	} catch {
		return null;
	}
}

function sealOf(body: Uint8Array, key: Uint8Array): Uint8Array {
	return createHmac('sha256', key).update(body).digest().subarray(0, SEAL_BYTES);
}

function writeItem(encoder: encoding.Encoder, item: Item): void {
	encoding.writeUint8(encoder, TYPES.indexOf(item.type));
	if ('documentId' in item) encoding.writeUint8Array(encoder, bytesOfId(item.documentId));
	if (item.type === 'committed') {
		encoding.writeVarUint(encoder, item.from);
		encoding.writeVarUint(encoder, item.to);
		encoding.writeVarUint8Array(encoder, item.payload ?? new Uint8Array());
	}
	if (item.type === 'present') writePeople(encoder, item.people);
}

function readItem(decoder: decoding.Decoder): Item {
	const type = TYPES[decoding.readUint8(decoder)];
	if (type === 'access' || type === 'bye') return { type };
	if (type === undefined) throw new Error('unknown item');
	const documentId = idOfBytes(decoding.readUint8Array(decoder, 16));
	if (type === 'wrote' || type === 'who') return { type, documentId };
	if (type === 'present') return { type, documentId, people: readPeople(decoder) };
	const [from, to] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)];
	const payload = decoding.readVarUint8Array(decoder);
	return { type, documentId, from, to, payload: payload.byteLength > 0 ? payload.slice() : null };
}

function writePeople(encoder: encoding.Encoder, people: readonly PresentElsewhere[]): void {
	encoding.writeVarUint(encoder, people.length);
	for (const { id, clock, state } of people) {
		encoding.writeVarUint(encoder, id);
		encoding.writeVarUint(encoder, clock);
		encoding.writeUint8(encoder, state ? 1 : 0);
		if (!state) continue;
		encoding.writeVarString(encoder, state.accountId);
		encoding.writeVarString(encoder, state.named);
		encoding.writeVarString(encoder, state.veiled);
	}
}

function readPeople(decoder: decoding.Decoder): PresentElsewhere[] {
	const count = decoding.readVarUint(decoder);
	const text = () => decoding.readVarString(decoder);
	return Array.from({ length: count }, () => {
		const [id, clock] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)];
		const isThere = decoding.readUint8(decoder) === 1;
		const state = isThere ? { accountId: text(), named: text(), veiled: text() } : null;
		return { id, clock, state };
	});
}

function bytesOfId(id: string): Uint8Array {
	return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function idOfBytes(bytes: Uint8Array): string {
	const hex = Buffer.from(bytes).toString('hex');
	return [0, 8, 12, 16, 20].map((from, at, cuts) => hex.slice(from, cuts[at + 1])).join('-');
}
