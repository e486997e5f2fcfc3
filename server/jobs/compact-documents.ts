import type { Logger } from 'pino';
import type { Db } from '#lib/database/database.server.ts';
import { compactDocument, listDocumentsToCompact } from '#lib/documents/compact-document.server.ts';
import { repeat } from './repeat.ts';

const COMPACT_EVERY_MS = 15_000;

/** Shortens the logs of the documents that were written, away from the people who write them. */
export function compactDocuments({ db, log }: { db: Db; log: Logger }): {
	noteWritten: (documentId: string) => void;
	stop: () => Promise<void>;
} {
	const written = new Set<string>();
	const work = async () => {
		const documentIds = [...written];
		written.clear();
		for (const documentId of await listDocumentsToCompact(db, { documentIds })) {
			await compactDocument(db, { documentId });
			log.info({ documentId }, 'document compacted');
		}
	};
	const stop = repeat({ name: 'compact-documents', everyMs: COMPACT_EVERY_MS, work, log });
	return { noteWritten: (documentId) => void written.add(documentId), stop };
}
