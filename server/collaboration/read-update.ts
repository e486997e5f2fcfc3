import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { Limits } from './limits.ts';

/** What an update says about itself, before anything is applied. */
export type ReadUpdate = {
	/** For each Yjs client id it writes under, the clock after its last struct. */
	ends: Map<number, number>;
	/** True when it deletes something. */
	deletes: boolean;
};

/** An update longer than this is read whole before it is applied: what it asks is known by then. */
const SHORT_BYTES = 4 * 1024;

/**
 * The client id of a short update that writes under one id only, as a person who types sends them, or null: then it has to be
 * read whole (`readUpdate`). Reads the first numbers of it and nothing else.
 */
export function onlyClientOf(
	update: Uint8Array,
	{ updateStructs }: Pick<Limits, 'updateStructs'>
): number | null {
	if (update.byteLength > SHORT_BYTES) return null;
	try {
		const decoder = decoding.createDecoder(update);
		if (decoding.readVarUint(decoder) !== 1) return null;
		const structs = decoding.readVarUint(decoder);
		return structs > 0 && structs <= updateStructs ? decoding.readVarUint(decoder) : null;
	} catch {
		return null;
	}
}

/**
 * Decodes an update of a stranger (V1 only: malformed V2 can hang or exhaust memory), or null when it is not one or asks
 * too much. Decoding proves little: what passes is applied before anybody sees it, and taken back if it does not fit.
 */
export function readUpdate(
	update: Uint8Array,
	limits: Pick<Limits, 'updateStructs' | 'updateClients'>
): ReadUpdate | null {
	try {
		let rest: decoding.Decoder | null = null;
		class Decoder extends Y.UpdateDecoderV1 {
			constructor(decoder: decoding.Decoder) {
				super(decoder);
				rest = decoder;
			}
		}
		const { structs, ds } = Y.decodeUpdateV2(update, Decoder);
		// What is left over is how V2 bytes, read as V1, give themselves away.
		if (rest === null || decoding.hasContent(rest)) return null;
		let ranges = 0;
		for (const items of ds.clients.values()) ranges += items.length;
		if (structs.length > limits.updateStructs || ranges > limits.updateStructs * 10) return null;
		const ends = new Map<number, number>();
		for (const struct of structs) {
			// A document inside a document would escape every check made here.
			if (struct instanceof Y.Item && struct.content instanceof Y.ContentDoc) return null;
			if (struct instanceof Y.Skip) continue;
			const { client, clock } = struct.id;
			ends.set(client, Math.max(ends.get(client) ?? 0, clock + struct.length));
		}
		if (ends.size > limits.updateClients && structs.length > 0) return null;
		return { ends, deletes: ranges > 0 };
	} catch {
		return null;
	}
}

/** The client ids under which an update brings something that a text does not have yet; `clockOf` says what it has. */
export function newClientsOf({ ends }: ReadUpdate, clockOf: (client: number) => number): number[] {
	return [...ends].flatMap(([client, end]) => (end > clockOf(client) ? [client] : []));
}
