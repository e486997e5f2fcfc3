import type { Db } from '../../database/database.server.ts';
import type { AuthorshipRange } from '../../documents/authorship.ts';
import { prepareVersion } from '../../documents/create-version.server.ts';
import { writeParts } from '../../documents/snapshot-parts.server.ts';
import type { MadeEdition } from './edition-tasks.server.ts';
import { heldByComments, markOf, type Held } from './held-passages.server.ts';
import { makeEdition } from './make-edition.server.ts';

/** The text of a new edition, good for what it was made from only. */
export type PreparedEdition = {
	made: MadeEdition;
	/** The last update that was seen. */
	seq: number;
	/** What the log said of its authors then. */
	wroteIt: readonly AuthorshipRange[];
	/** Of the passages that were seen (`markOf`). */
	mark: string;
};

export type ListHeld = (db: Db, of: { documentId: string }) => Promise<Held>;

/** All that is held in a fiche: by its comments first, then by others. */
export async function listAllHeld(
	db: Db,
	{ ficheId, documentId, listHeld }: { ficheId: string; documentId: string; listHeld: ListHeld }
): Promise<Held[]> {
	return [await heldByComments(db, { ficheId }), await listHeld(db, { documentId })];
}

/**
 * Before the transaction that begins a new edition of a large text: it is made in a thread, and given to the database a little at a
 * time, while everybody writes on. Null for a text that is not large, for which nothing is needed, and where it cannot be made: the
 * transaction then says why. Ask first whether the person may begin one.
 */
export async function prepareEdition(
	db: Db,
	{
		ficheId,
		documentId,
		from,
		listHeld
	}: { ficheId: string; documentId: string; from: number | null; listHeld: ListHeld }
): Promise<PreparedEdition | null> {
	const seq = await prepareVersion(db, { documentId });
	if (seq === null) return null;
	const held = await listAllHeld(db, { ficheId, documentId, listHeld });
	const passages = held.flatMap((one) => one.passages);
	const made = await makeEdition(db, { documentId, seq, from }, passages);
	if (typeof made === 'string') return null;
	const writing = await writeParts(db, made.text.state);
	const text = { ...made.text, writing };
	return { made: { ...made, text }, seq, wroteIt: made.wroteIt, mark: markOf(passages) };
}
