import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** Of one frame: well below what the server takes (5,000 structs, 256 KiB), and a few milliseconds of its time. */
export const PIECE = { structs: 1_500, bytes: 48 * 1024 };

/** Some of what waits, and the clock of each client id up to which it tells everything. */
export type Piece = { update: Uint8Array; ends: Map<number, number> };

/**
 * What is new in `updates` (all of them already in `doc`), compacted and cut into pieces to be sent in this order.
 * Letters typed one by one are one struct again, as the document itself keeps them; what was typed and taken out since
 * takes no place. A letter of two UTF-16 units is never cut in two. Deletions come last: they may speak of any letter.
 */
export function piecesOf(doc: Y.Doc, updates: readonly Uint8Array[]): Piece[] {
	const { starts, deletions } = readWaiting(updates);
	const structs = structsFrom(doc, starts);
	const pieces = cutStructs(structs).map(pieceOf);
	const ranges = [...deletions].flatMap(([client, list]) =>
		list.map((one) => ({ client, ...one }))
	);
	for (let at = 0; at < ranges.length; at += PIECE.structs) {
		pieces.push({ update: encodeParts([], ranges.slice(at, at + PIECE.structs)), ends: new Map() });
	}
	return pieces;
}

type Struct = Y.Item | Y.GC;
type Range = { clock: number; len: number };

/** The first clock of each client id that these updates write under, in the order they came, and what they delete. */
function readWaiting(updates: readonly Uint8Array[]): {
	starts: Map<number, number>;
	deletions: Map<number, Range[]>;
} {
	const starts = new Map<number, number>();
	const deletions = new Map<number, Range[]>();
	for (const update of updates) {
		const { structs, ds } = Y.decodeUpdate(update);
		for (const struct of structs) {
			if (struct instanceof Y.Skip) continue;
			const { client, clock } = struct.id;
			starts.set(client, Math.min(starts.get(client) ?? clock, clock));
		}
		for (const [client, ranges] of ds.clients) {
			deletions.set(client, [...(deletions.get(client) ?? []), ...(ranges as Range[])]);
		}
	}
	for (const [client, ranges] of deletions) deletions.set(client, joined(ranges));
	return { starts, deletions };
}

/** Neighbouring and overlapping ranges as one. */
function joined(ranges: readonly Range[]): Range[] {
	const found: Range[] = [];
	for (const { clock, len } of [...ranges].sort((a, b) => a.clock - b.clock)) {
		const last = found.at(-1);
		if (last && clock <= last.clock + last.len) {
			last.len = Math.max(last.len, clock + len - last.clock);
		} else found.push({ clock, len });
	}
	return found;
}

/** As the document keeps them. Client ids in the order given: a tab may have written on what an older one left. */
function structsFrom(doc: Y.Doc, starts: ReadonlyMap<number, number>): Struct[] {
	const vector = new Map(Y.decodeStateVector(Y.encodeStateVector(doc)));
	for (const [client, clock] of starts) vector.set(client, clock);
	const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc, encodeVector(vector)));
	const order = [...starts.keys()];
	return structs
		.filter((struct): struct is Struct => !(struct instanceof Y.Skip))
		.sort(
			(a, b) => order.indexOf(a.id.client) - order.indexOf(b.id.client) || a.id.clock - b.id.clock
		);
}

function encodeVector(vector: ReadonlyMap<number, number>): Uint8Array {
	return encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, vector.size);
		for (const [client, clock] of vector) {
			encoding.writeVarUint(encoder, client);
			encoding.writeVarUint(encoder, clock);
		}
	});
}

function cutStructs(structs: readonly Struct[]): Struct[][] {
	const groups: Struct[][] = [];
	let bytes = 0;
	for (const struct of structs.flatMap(cutWords)) {
		const own = 24 + wordsOf(struct).length * 3;
		const group = groups.at(-1);
		if (!group || group.length >= PIECE.structs || bytes + own > PIECE.bytes) {
			groups.push([struct]);
			bytes = own;
		} else {
			group.push(struct);
			bytes += own;
		}
	}
	return groups;
}

function wordsOf(struct: Struct): string {
	return struct instanceof Y.Item && struct.content instanceof Y.ContentString
		? struct.content.str
		: '';
}

/** Longest run of UTF-16 units in one struct: three bytes each at most. */
const WORDS_MAX = Math.floor(PIECE.bytes / 4);

/** Long words as several structs, each holding on to the end of the one before. */
function cutWords(struct: Struct): Struct[] {
	const cut: Struct[] = [];
	let rest = struct;
	for (let words = wordsOf(rest); words.length > WORDS_MAX; words = wordsOf(rest)) {
		const isPair = /[\ud800-\udbff]/.test(words[WORDS_MAX - 1]!);
		const at = isPair ? WORDS_MAX - 1 : WORDS_MAX;
		const item = rest as Y.Item;
		const { client, clock } = item.id;
		const after = item.content.splice(at);
		item.length = at;
		cut.push(item);
		rest = new Y.Item(
			Y.createID(client, clock + at),
			null,
			Y.createID(client, clock + at - 1),
			null,
			item.rightOrigin,
			item.parent as Y.AbstractType<unknown>,
			item.parentSub,
			after
		);
	}
	return [...cut, rest];
}

function pieceOf(structs: readonly Struct[]): Piece {
	const ends = new Map<number, number>();
	for (const { id, length } of structs) ends.set(id.client, id.clock + length);
	return { update: encodeParts(structs, []), ends };
}

/** Yjs's V1 format: for each client id its structs, then for each client id what it deletes. */
function encodeParts(
	structs: readonly Struct[],
	deletions: readonly (Range & { client: number })[]
): Uint8Array {
	const encoder = new Y.UpdateEncoderV1();
	const { restEncoder } = encoder;
	const byClient = grouped(structs, ({ id }) => id.client);
	encoding.writeVarUint(restEncoder, byClient.size);
	for (const [client, own] of byClient) {
		encoding.writeVarUint(restEncoder, own.length);
		encoder.writeClient(client);
		encoding.writeVarUint(restEncoder, own[0]!.id.clock);
		for (const struct of own) struct.write(encoder, 0);
	}
	const deleted = grouped(deletions, ({ client }) => client);
	encoding.writeVarUint(restEncoder, deleted.size);
	for (const [client, ranges] of deleted) {
		encoding.writeVarUint(restEncoder, client);
		encoding.writeVarUint(restEncoder, ranges.length);
		for (const { clock, len } of ranges) {
			encoding.writeVarUint(restEncoder, clock);
			encoding.writeVarUint(restEncoder, len);
		}
	}
	return encoder.toUint8Array();
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
	const groups = new Map<number, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}
