import * as Y from 'yjs';
import type { Db } from '#lib/database/database.server.ts';
import { pack } from '#lib/documents/bytes/packed.ts';
import { soundOf } from '#lib/documents/load-document.server.ts';
import { isIncomplete } from '#lib/documents/state.server.ts';
import { readStoredText, type StoredText } from '#lib/documents/stored-text.server.ts';
import type { Rebuilt } from '#lib/documents/text-tasks.server.ts';
import { inThread } from '#lib/documents/text-thread.server.ts';
import { KeptText } from './kept-text.ts';
import type { Limits } from './limits.ts';

/** A text as a room begins with it: made (`doc`), or as bytes until somebody needs more than bytes. */
export type OpenedText = {
	seq: number;
	/** What it was read from after its snapshot. */
	since: { updates: number; bytes: number };
} & ({ doc: Y.Doc } | { kept: KeptText });

/** Updates that are applied in the loop of the process: replaying 500 takes about 20 ms (reliability study, §3). */
const UPDATES_HERE = 1_000;
const NOTHING = { state: new Uint8Array([0, 0]), vector: new Uint8Array([0]) };

/**
 * Opens a document for those who come in: what it costs is its text, not how often it was written. Null when there is no such
 * document; throws when it cannot be made whole.
 */
export async function openText(
	db: Db,
	{ documentId, limits }: { documentId: string; limits: Pick<Limits, 'largeBytes'> }
): Promise<OpenedText | null> {
	const stored = await readStoredText(db, { documentId });
	if (!stored) return null;
	const { seq, snapshot } = stored;
	const updates = stored.since.length;
	const bytes = stored.since.reduce((sum, { byteLength }) => sum + byteLength, 0);
	const since = { updates, bytes };
	if (updates === 0) return { seq, since, kept: new KeptText({ seq, ...(snapshot ?? NOTHING) }) };
	const isLarge = bytes + (snapshot?.state.byteLength ?? 0) > limits.largeBytes;
	const isShort = updates <= UPDATES_HERE && bytes <= limits.largeBytes;
	if (!isLarge && isShort) return { seq, since, doc: made(partsOf(stored), documentId) };
	if (snapshot && isShort)
		return { seq, since, kept: new KeptText({ ...snapshot, seq }, stored.since) };
	const rebuilt = await rebuildApart(partsOf(stored), documentId);
	return { seq, since, kept: new KeptText({ seq, ...rebuilt }) };
}

/** Encodes a text again, beside everything else. Throws when it is not whole. */
export async function rebuildApart(
	parts: readonly Uint8Array[],
	documentId: string
): Promise<Rebuilt> {
	const rebuilt = await inThread(
		'rebuild',
		{ updates: pack(parts), sha256: null },
		{ urgent: true }
	);
	return soundOf(rebuilt, documentId);
}

function partsOf({ snapshot, since }: StoredText): Uint8Array[] {
	return [...(snapshot ? [snapshot.state] : []), ...since];
}

function made(parts: readonly Uint8Array[], documentId: string): Y.Doc {
	const doc = new Y.Doc();
	doc.transact(() => {
		for (const part of parts) Y.applyUpdate(doc, part);
	});
	if (isIncomplete(doc)) throw new Error(`document ${documentId}: it misses what it depends on`);
	return doc;
}
