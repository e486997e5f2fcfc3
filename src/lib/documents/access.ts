/** Why somebody who may read a document may not write it. `detail` is said to the person as it is. */
export type ReadReason = {
	code: 'not-a-writer' | 'withdrawn' | 'status' | 'frozen' | 'still';
	detail?: string;
};

/** What somebody may do with a document. Whoever may not even read it has `null` instead. */
export type DocumentAccess = { mode: 'write' } | { mode: 'read'; reason: ReadReason };

/** One person on one document. */
export type DocumentPair = { documentId: string; accountId: string };

/** The key under which an answer about a pair is given. */
export function keyOfPair({ documentId, accountId }: DocumentPair): string {
	return `${documentId}:${accountId}`;
}
