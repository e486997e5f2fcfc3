import { eq } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Db } from '../database/database.server.ts';
import { othersFirst } from '../database/others-first.server.ts';
import { pack } from './bytes/packed.ts';
import { hashState, isIncomplete } from './state.server.ts';
import { readStoredUpTo } from './stored-text.server.ts';
import { document } from './tables.server.ts';
import type { NotRebuilt } from './text-tasks.server.ts';
import { inThread } from './text-thread.server.ts';

export type LoadedDocument = {
	doc: Y.Doc;
	/** Number of the last update that `doc` holds. */
	seq: number;
	frozenAt: Date | null;
	frozenReason: string | null;
};

/** A text of more bytes is made in a thread and taken in a little at a time: nobody waits for who reads it. */
export const LARGE_BYTES = 256 * 1024;

/**
 * The document as it is committed: the newest sound snapshot and the updates after it.
 * Throws when something it depends on is missing, rather than show a text with holes.
 */
export async function loadDocument(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<LoadedDocument | null> {
	const [row] = await db.select().from(document).where(eq(document.id, documentId));
	if (!row) return null;
	const { seq, frozenAt, frozenReason } = row;
	const parts = await readParts(db, { documentId, seq });
	const doc = isLarge(parts) ? await makeInSlices(parts, { documentId }) : make(parts);
	if (!doc || isIncomplete(doc)) throw misses(documentId, seq);
	return { doc, seq, frozenAt, frozenReason };
}

/** Gives a text as it is committed to `use`, which must not keep it; null when there is no such document. */
export type ReadCommitted = <T>(use: (text: { doc: Y.Doc; seq: number }) => T) => Promise<T | null>;

/** Reads a text as the database has it. */
export function readerOf(db: Db, { documentId }: { documentId: string }): ReadCommitted {
	return async (use) => {
		const loaded = await loadDocument(db, { documentId });
		if (!loaded) return null;
		const read = use(loaded);
		loaded.doc.destroy();
		return read;
	};
}

/** The document as it was after update `seq`, which must not be older than what compaction kept. */
export async function loadUpTo(
	db: Db,
	{ documentId, seq }: { documentId: string; seq: number }
): Promise<Y.Doc> {
	const parts = await readParts(db, { documentId, seq });
	const doc = isLarge(parts) ? await makeInSlices(parts, { documentId }) : make(parts);
	if (!doc || isIncomplete(doc)) throw misses(documentId, seq);
	return doc;
}

/** The same, encoded, with its SHA-256 (hex): a large text is made in the thread of texts. */
export async function stateUpTo(
	db: Db,
	{ documentId, seq }: { documentId: string; seq: number }
): Promise<{ state: Uint8Array; sha256: string }> {
	const parts = await readParts(db, { documentId, seq });
	if (isLarge(parts)) {
		const argument = { updates: pack(parts), sha256: null };
		return soundOf(await inThread('rebuild', argument, { urgent: true }), documentId);
	}
	const doc = make(parts);
	if (isIncomplete(doc)) throw misses(documentId, seq);
	const state = Y.encodeStateAsUpdate(doc);
	doc.destroy();
	return { state, sha256: hashState(state) };
}

function isLarge(parts: readonly Uint8Array[]): boolean {
	return parts.reduce((sum, { byteLength }) => sum + byteLength, 0) > LARGE_BYTES;
}

async function readParts(
	db: Db,
	{ documentId, seq }: { documentId: string; seq: number }
): Promise<Uint8Array[]> {
	const { snapshot, since } = await readStoredUpTo(db, { documentId, seq });
	return snapshot ? [snapshot.state, ...since] : since;
}

function make(parts: readonly Uint8Array[]): Y.Doc {
	const doc = new Y.Doc();
	doc.transact(() => {
		for (const part of parts) Y.applyUpdate(doc, part);
	});
	return doc;
}

function misses(documentId: string, seq: number): Error {
	return new Error(`document ${documentId}: the log up to ${seq} misses what it depends on`);
}

/** Makes a large text, a little at a time. Gives null when `goesOn` says that nobody needs it any more; throws when it is not whole. */
export async function makeInSlices(
	parts: readonly Uint8Array[],
	{ documentId, goesOn = () => true }: { documentId: string; goesOn?: () => boolean }
): Promise<Y.Doc | null> {
	const argument = { updates: pack(parts), sha256: null };
	const slices = soundOf(await inThread('slice', argument, { urgent: true }), documentId);
	const doc = new Y.Doc();
	for (const slice of slices) {
		if (!goesOn()) return null;
		Y.applyUpdate(doc, slice);
		await othersFirst();
	}
	return doc;
}

/** Throws when a text could not be made. */
export function soundOf<T extends object>(value: T | NotRebuilt, documentId: string): T {
	if ('damage' in value) throw new Error(`document ${documentId}: its text is ${value.damage}`);
	return value;
}
