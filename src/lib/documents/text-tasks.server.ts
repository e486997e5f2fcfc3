import * as Y from 'yjs';
import { joinRanges, rangesOfUpdate, type AuthorshipRange } from './authorship.ts';
import { unpack, type Packed } from './bytes/packed.ts';
import { slicesOf } from './bytes/slices.ts';
import { hashState, isIncomplete } from './state.server.ts';

/** A text made again from what is stored of it. */
export type Rebuilt = {
	state: Uint8Array;
	vector: Uint8Array;
	/** SHA-256 (hex) of `state`. */
	sha256: string;
	/** Pieces of which Yjs makes it, those that were removed too: what it costs to open. */
	structs: number;
};

/** Why a text cannot be made again: bytes that are not what was hashed, what it depends on is missing, or Yjs throws. */
export type NotRebuilt = { damage: 'hash' | 'pending' | 'unreadable' };

/** What an update of the log says of its authors. */
export type SignedUpdate = { accountId: string | null; several: boolean; at: Date };

/** Updates in order, the first of them perhaps a snapshot whose hash is given. */
export type Stored = { updates: Packed; sha256: string | null };

/**
 * What is long for a large text, each a function of bytes alone: they run in the thread of `text-thread.server.ts`, where nobody
 * waits for them.
 */
export const textTasks = {
	rebuild: ({ updates, sha256 }: Stored): Rebuilt | NotRebuilt => {
		const doc = buildFrom({ updates, sha256 });
		if (!(doc instanceof Y.Doc)) return doc;
		const state = Y.encodeStateAsUpdate(doc);
		const vector = Y.encodeStateVector(doc);
		return { state, vector, sha256: hashState(state), structs: structsOf(doc) };
	},

	/** The same text as updates to apply one after the other, each short. */
	slice: ({ updates, sha256 }: Stored): Uint8Array[] | NotRebuilt => {
		const doc = buildFrom({ updates, sha256 });
		return doc instanceof Y.Doc ? slicesOf(doc) : doc;
	},

	/** What somebody misses who has what this state vector says. */
	missing: ({ updates, vector }: { updates: Packed; vector: Uint8Array }): Uint8Array =>
		Y.diffUpdate(Y.mergeUpdates(unpack(updates)), vector),

	/** Who wrote what, as the updates of a log say it. `owners`: accounts of client ids, for those of several authors. */
	ranges: ({
		updates,
		signed,
		owners
	}: {
		updates: Packed;
		signed: readonly SignedUpdate[];
		owners: ReadonlyMap<number, string | null>;
	}): AuthorshipRange[] => {
		const ranges = unpack(updates).flatMap((payload, n) => rangesOf(payload, signed[n]!, owners));
		return joinRanges(ranges);
	}
};

export type TextTasks = typeof textTasks;

function buildFrom({ updates, sha256 }: Stored): Y.Doc | NotRebuilt {
	const all = unpack(updates);
	if (sha256 !== null && hashState(all[0]!) !== sha256) return { damage: 'hash' };
	const doc = new Y.Doc();
	try {
		doc.transact(() => {
			for (const update of all) Y.applyUpdate(doc, update);
		});
	} catch {
		return { damage: 'unreadable' };
	}
	return isIncomplete(doc) ? { damage: 'pending' } : doc;
}

function structsOf(doc: Y.Doc): number {
	let count = 0;
	for (const structs of doc.store.clients.values()) count += structs.length;
	return count;
}

function rangesOf(
	payload: Uint8Array,
	{ accountId, several, at }: SignedUpdate,
	owners: ReadonlyMap<number, string | null>
): AuthorshipRange[] {
	if (!several && accountId === null) return [];
	const ranges = rangesOfUpdate(payload, { accountId, at });
	if (!several) return ranges;
	return ranges.map((range) => ({ ...range, accountId: owners.get(range.clientId) ?? null }));
}
