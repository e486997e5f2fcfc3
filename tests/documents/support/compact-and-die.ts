// Writes and compacts a document in a process of its own, which ends itself at one step of the compaction as a power cut would.
import { openDatabase } from '#lib/database/open-database.server.ts';
import { compactDocument, type CompactionStep } from '#lib/documents/compact-document.server.ts';
import { someChanges, writeHistory } from './histories.ts';
import type { Writer } from './live-server.ts';

type Order = {
	place: object;
	documentId: string;
	writer: Writer;
	step: CompactionStep;
};

const { place, documentId, writer, step } = JSON.parse(process.argv[2]!) as Order;
const { db } = await openDatabase(place);
const of = { documentId, writer };
await writeHistory(db, of, someChanges(6));
await compactDocument(db, {
	documentId,
	onStep: async (now) => {
		if (now !== 'in-transaction') await writeHistory(db, of, someChanges(1));
		if (now === step) process.kill(process.pid, 'SIGKILL');
	}
});
throw new Error(`never came to ${step}`);
