import type * as Y from 'yjs';
import type { Db } from '../database/database.server.ts';
import type { DocumentAccess, DocumentPair } from './access.ts';
import type { ReadCommitted } from './load-document.server.ts';

/** Looks at one transaction, just applied to a copy: whether what it brought may stand in such a document. */
export type FitsKind = (transaction: Y.Transaction) => boolean;

/**
 * What a kind of document (fiche, minutes…) tells the live server, which knows nothing of kinds.
 * Kinds are registered in `server/collaboration/kinds.ts`.
 */
export type DocumentKind = {
	/** Null when this person may not read the document. */
	findAccess: (db: Db, pair: DocumentPair) => Promise<DocumentAccess | null>;
	/**
	 * The same for many pairs in a constant number of queries, by `keyOfPair`; a pair that may not read is absent.
	 * Asked twice a second for everyone connected. Without it `findAccess` is asked pair by pair.
	 */
	listAccess?: (
		db: Db,
		of: { pairs: readonly DocumentPair[] }
	) => Promise<Map<string, DocumentAccess>>;
	/**
	 * Which of these pairs may write now, as a set of `keyOfPair`. Runs inside the transaction that commits their
	 * words, before the documents are locked. It locks FOR SHARE the rows that give (and those that would take away)
	 * the right, so that a withdrawal waits for this commit or is seen by it. A right that is withdrawn by a new row
	 * needs a common row that both sides lock: the withdrawal FOR UPDATE, this query FOR SHARE and first, in its own statement.
	 */
	listStandingWriters: (
		tx: Db,
		of: { pairs: readonly DocumentPair[] }
	) => Promise<ReadonlySet<string>>;
	/** Whether what an update brings may stand in a document of this kind. Without it anything may. */
	fits?: FitsKind;
	/**
	 * Called after words were committed: at most once a second for a document, and once more after the last words. `read` gives
	 * the text without loading it again when it is open.
	 */
	onCommitted: (db: Db, of: { documentId: string; read: ReadCommitted }) => Promise<void>;
};
