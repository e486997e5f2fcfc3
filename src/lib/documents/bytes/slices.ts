import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** Pieces of a slice, at most: applied in a few milliseconds. */
const PIECES = 2_000;

type Piece = Y.Item | Y.GC;
type Cursor = { client: number; pieces: readonly Piece[]; at: number };

/**
 * A text as short updates, to apply in this order: no piece comes before what it hangs on. Yjs applies a long text in one turn;
 * these leave the others their turn between two of them, and make the same text.
 */
export function slicesOf(doc: Y.Doc, pieces = PIECES): Uint8Array[] {
	const cursors = [...doc.store.clients].map(([client, structs]) => ({
		...{ client, at: 0 },
		pieces: structs as readonly Piece[]
	}));
	const slices: Uint8Array[] = [];
	for (;;) {
		const starts = cursors.map(({ at }) => at);
		if (advance(cursors, pieces) === 0) break;
		slices.push(encodeSlice(cursors, starts));
	}
	// What was removed, and whatever is left if something hangs in a ring.
	slices.push(Y.encodeStateAsUpdate(doc, vectorOf(cursors)));
	return slices;
}

/** Moves the cursors over at most so many pieces whose ground is behind them; answers over how many. */
function advance(cursors: readonly Cursor[], most: number): number {
	const byClient = new Map(cursors.map((cursor) => [cursor.client, cursor]));
	const isThere = (id: Y.ID | null) => {
		if (!id) return true;
		const cursor = byClient.get(id.client);
		return cursor !== undefined && id.clock < clockOf(cursor);
	};
	let left = most;
	for (let moved = true; moved && left > 0;) {
		moved = false;
		for (const cursor of cursors) {
			while (left > 0 && cursor.at < cursor.pieces.length) {
				if (!groundsOf(cursor.pieces[cursor.at]!).every(isThere)) break;
				cursor.at += 1;
				left -= 1;
				moved = true;
			}
		}
	}
	return most - left;
}

function groundsOf(piece: Piece): (Y.ID | null)[] {
	if (!(piece instanceof Y.Item)) return [];
	const parent = piece.parent as Y.AbstractType<unknown> | null;
	return [piece.origin, piece.rightOrigin, parent?._item?.id ?? null];
}

function clockOf({ pieces, at }: Cursor): number {
	const last = pieces[at - 1];
	return last ? last.id.clock + last.length : 0;
}

function vectorOf(cursors: readonly Cursor[]): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, cursors.length);
	for (const cursor of cursors) {
		encoding.writeVarUint(encoder, cursor.client);
		encoding.writeVarUint(encoder, clockOf(cursor));
	}
	return encoding.toUint8Array(encoder);
}

/** As Yjs writes an update (V1): the pieces of each client id, and no deletion. */
function encodeSlice(cursors: readonly Cursor[], starts: readonly number[]): Uint8Array {
	const encoder = new Y.UpdateEncoderV1();
	const moved = cursors.flatMap((cursor, n) =>
		cursor.at > starts[n]! ? [{ cursor, start: starts[n]! }] : []
	);
	// The higher ids first, as Yjs does.
	moved.sort((a, b) => b.cursor.client - a.cursor.client);
	encoding.writeVarUint(encoder.restEncoder, moved.length);
	for (const { cursor, start } of moved) {
		encoding.writeVarUint(encoder.restEncoder, cursor.at - start);
		encoder.writeClient(cursor.client);
		encoding.writeVarUint(encoder.restEncoder, cursor.pieces[start]!.id.clock);
		for (const piece of cursor.pieces.slice(start, cursor.at)) piece.write(encoder, 0);
	}
	encoding.writeVarUint(encoder.restEncoder, 0);
	return encoder.toUint8Array();
}
