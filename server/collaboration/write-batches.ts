import type { Db } from '#lib/database/database.server.ts';
import { commitBatches, type StandingBatch } from '#lib/documents/commit-batches.server.ts';
import {
	commitUpdates,
	type CommitRefusal,
	type PendingUpdate
} from '#lib/documents/commit-updates.server.ts';
import { makeRoom } from '#lib/documents/compact-document.server.ts';
import type { DocumentKind } from '#lib/documents/document-kind.server.ts';
import type { Connection } from './connection.ts';
import type { Batch, BatchOutcome } from './room.ts';

/** What was written or refused, with the number that each document had before. */
export type Written = { batch: Batch; outcome: BatchOutcome; before: number };

/** Shortening a log costs its reading: not for less than this share of what a document may take. */
const SHARE_WORTH_REMOVING = 1 / 8;

type Place = {
	db: Db;
	kinds: Readonly<Record<string, DocumentKind>>;
	documentBytes: number;
	documentStructs: number;
};

/** Writes in one statement those of these batches whose authors' rights are known and have not moved; the others are absent. */
export async function writeKnown(
	{ db, documentBytes, documentStructs }: Place,
	batches: readonly Batch[]
): Promise<Written[]> {
	const standing = batches.flatMap((batch) => standingBatchOf(batch) ?? []);
	if (standing.length === 0) return [];
	const numbers = await commitBatches(db, { batches: standing, documentBytes, documentStructs });
	return batches.flatMap((batch) => {
		const seq = numbers.get(batch.room.documentId);
		return seq === undefined ? [] : [{ batch, outcome: { seq }, before: seq - 1 }];
	});
}

/** Writes batches in one transaction that asks for every right. */
export async function writeAsking(place: Place, batches: readonly Batch[]): Promise<Written[]> {
	const first = await ask(place, batches);
	const again: Batch[] = [];
	for (const { batch, outcome } of first) {
		if (!('refused' in outcome) || ![...outcome.refused.values()].includes('full')) continue;
		// Full of what was written and removed: shortened, and tried again.
		const { documentId } = batch.room;
		const ifAtLeast = place.documentBytes * SHARE_WORTH_REMOVING;
		if (await makeRoom(place.db, { documentId, ifAtLeast })) again.push(batch);
	}
	if (again.length === 0) return first;
	return [...first.filter(({ batch }) => !again.includes(batch)), ...(await ask(place, again))];
}

function standingBatchOf({ room, payload, standings }: Batch): StandingBatch | null {
	if (!standings) return null;
	const [first] = standings.values();
	const isSame = [...standings.values()].every(({ document }) => document === first!.document);
	if (!isSame) return null;
	const authors = new Map([...standings].map(([id, { account }]) => [id, account]));
	return { documentId: room.documentId, payload, authors, access: first!.document };
}

async function ask({ db, ...place }: Place, batches: readonly Batch[]): Promise<Written[]> {
	const entries = batches.flatMap((batch) =>
		entriesOf(batch).map((entry, at) => ({ batch, entry, writer: batch.writers[at]! }))
	);
	const { outcomes, seqBefore } = await db.transaction((tx) =>
		commitUpdates(tx, { entries: entries.map(({ entry }) => entry), ...place })
	);
	return batches.map((batch) => {
		const before = seqBefore.get(batch.room.documentId) ?? batch.room.seq;
		const refused = new Map<Connection, CommitRefusal>();
		let seq = before;
		entries.forEach(({ batch: own, writer }, at) => {
			const outcome = outcomes[at]!;
			if (own !== batch || 'again' in outcome) return;
			if ('seq' in outcome) seq = outcome.seq;
			else if (outcome.refused === 'full')
				for (const one of batch.writers) refused.set(one, 'full');
			else refused.set(writer, outcome.refused);
		});
		const outcome: BatchOutcome = refused.size > 0 ? { refused } : { seq };
		return { batch, outcome, before };
	});
}

/** One for each writer, so that every right is asked; the last carries the words of all. */
function entriesOf({ room, payload, writers, clients }: Batch): PendingUpdate[] {
	const { documentId, kind } = room;
	const accounts = new Set(writers.map(({ person }) => person.accountId));
	const last = writers.length - 1;
	return writers.map(({ person: { accountId }, sessionId }, at) => ({
		...{ documentId, kind, accountId, sessionId },
		payload: at === last ? payload : null,
		clientIds: [...clients].flatMap(([id, owner]) => (owner === accountId ? [id] : [])),
		several: at === last && accounts.size > 1
	}));
}
