import { asc, eq, sql } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Db } from '../../database/database.server.ts';
import { listClientOwners } from '../queries.server.ts';
import { hashState } from '../state.server.ts';
import {
	document,
	documentAuthorship,
	documentSnapshot,
	documentUpdate,
	documentVersion
} from '../tables.server.ts';
import type { NotRebuilt, Rebuilt } from '../text-tasks.server.ts';
import { pack } from '../bytes/packed.ts';
import { inThread } from '../text-thread.server.ts';
import { holesOf, type Damage } from './damage.ts';

type Row = typeof document.$inferSelect;
type Snapshot = typeof documentSnapshot.$inferSelect;
type Update = { seq: number; payload: Uint8Array };

/**
 * Everything that is stored of a document, read and made again: what is wrong with it, or nothing. In a transaction that reads
 * only, where nothing moves meanwhile. Null when it is gone.
 */
export async function checkDocument(
	tx: Db,
	{ documentId }: { documentId: string }
): Promise<{ kind: string; damages: Damage[] } | null> {
	const [row] = await tx.select().from(document).where(eq(document.id, documentId));
	if (!row) return null;
	const snapshots = await tx
		.select()
		.from(documentSnapshot)
		.where(eq(documentSnapshot.documentId, documentId))
		.orderBy(asc(documentSnapshot.uptoSeq));
	const updates = await tx
		.select({ seq: documentUpdate.seq, payload: documentUpdate.payload })
		.from(documentUpdate)
		.where(eq(documentUpdate.documentId, documentId))
		.orderBy(asc(documentUpdate.seq));
	const texts = await checkTexts({ row, snapshots, updates });
	const damages = [
		...snapshots.flatMap(checkSnapshot),
		...checkNumbers({ row, snapshots, updates }),
		...checkBytes({ row, snapshots, updates }),
		...texts.damages,
		...(texts.clocks ? await checkAuthors(tx, { documentId, clocks: texts.clocks }) : []),
		...(await checkVersions(tx, { documentId }))
	];
	return { kind: row.kind, damages };
}

type Stored = { row: Row; snapshots: readonly Snapshot[]; updates: readonly Update[] };

function checkSnapshot({ uptoSeq, state, sha256 }: Snapshot): Damage[] {
	return hashState(state) === sha256 ? [] : [{ code: 'snapshot-hash', seq: uptoSeq }];
}

/** Compaction keeps the two last snapshots and the updates between them: two ways to the same text. */
function checkNumbers({ row, snapshots, updates }: Stored): Damage[] {
	const { seq, snapshotSeq } = row;
	const damages: Damage[] = [];
	const hasSnapshot = (upto: number) => upto === 0 || snapshots.some((s) => s.uptoSeq === upto);
	if (!hasSnapshot(snapshotSeq)) damages.push({ code: 'no-snapshot', seq: snapshotSeq });
	const first = Math.min(updates[0]?.seq ?? seq + 1, snapshotSeq + 1);
	// A first update that follows no snapshot: those before it are gone.
	const from = hasSnapshot(first - 1) ? first : 1 + lastBefore(snapshots, first);
	const numbers = updates.map((update) => update.seq);
	for (const hole of holesOf(numbers, { from, to: seq }))
		damages.push({ code: 'missing-updates', ...hole });
	const after = numbers.filter((number) => number > seq);
	if (after.length > 0) damages.push({ code: 'updates-after-end', seq, count: after.length });
	return damages;
}

function lastBefore(snapshots: readonly Snapshot[], seq: number): number {
	return snapshots.reduce(
		(last, { uptoSeq }) => (uptoSeq < seq ? Math.max(last, uptoSeq) : last),
		0
	);
}

function checkBytes({ row, snapshots, updates }: Stored): Damage[] {
	const { seq, snapshotSeq, bytes } = row;
	const state = snapshots.find(({ uptoSeq }) => uptoSeq === snapshotSeq)?.state;
	const counted = updates
		.filter((update) => update.seq > snapshotSeq && update.seq <= seq)
		.reduce((sum, { payload }) => sum + payload.byteLength, state?.byteLength ?? 0);
	return counted === bytes ? [] : [{ code: 'bytes', kept: bytes, counted }];
}

/** The text by each way that is stored, and the clocks of the client ids in it. */
async function checkTexts({ row, snapshots, updates }: Stored): Promise<{
	damages: Damage[];
	clocks: ReadonlyMap<number, number> | null;
}> {
	const damages: Damage[] = [];
	const sound = snapshots.filter(({ uptoSeq, sha256, state }) => {
		return uptoSeq <= row.snapshotSeq && hashState(state) === sha256;
	});
	const starts: (Snapshot | null)[] = updates[0]?.seq === 1 ? [null, ...sound] : [...sound];
	const rebuilt: Rebuilt[] = [];
	for (const start of starts.slice(-2)) {
		const after = start?.uptoSeq ?? 0;
		const since = updates.filter(({ seq }) => seq > after && seq <= row.seq);
		if (since.length !== row.seq - after) continue;
		if (start) damages.push(...(await checkVector(start)));
		const made = await make([...(start ? [start.state] : []), ...since.map((u) => u.payload)]);
		if ('damage' in made) damages.push({ code: made.damage, seq: after });
		else rebuilt.push(made);
	}
	const last = rebuilt.at(-1);
	const isSame = rebuilt.every(({ sha256 }) => sha256 === last?.sha256);
	if (!isSame) damages.push({ code: 'two-texts', seq: row.seq });
	if (!last && damages.length === 0 && row.seq > 0) damages.push({ code: 'no-way', seq: row.seq });
	return { damages, clocks: last ? Y.decodeStateVector(last.vector) : null };
}

async function checkVector({ uptoSeq, state, stateVector }: Snapshot): Promise<Damage[]> {
	const alone = await make([state]);
	if ('damage' in alone) return [{ code: alone.damage, seq: uptoSeq }];
	const isSame = Buffer.compare(alone.vector, stateVector) === 0;
	return isSame ? [] : [{ code: 'vector', seq: uptoSeq }];
}

function make(parts: readonly Uint8Array[]): Promise<Rebuilt | NotRebuilt> {
	return inThread('rebuild', { updates: pack(parts), sha256: null });
}

/** Each client id of the text has its owner, and what is kept of authors is of letters that were written. */
async function checkAuthors(
	tx: Db,
	{ documentId, clocks }: { documentId: string; clocks: ReadonlyMap<number, number> }
): Promise<Damage[]> {
	const owners = await listClientOwners(tx, { documentId });
	const damages: Damage[] = [];
	const unknown = [...clocks.keys()].filter((id) => !owners.has(id));
	if (unknown.length > 0) damages.push({ code: 'unknown-clients', count: unknown.length });
	const ranges = await tx
		.select({
			client: documentAuthorship.clientId,
			from: documentAuthorship.fromClock,
			to: documentAuthorship.toClock
		})
		.from(documentAuthorship)
		.where(eq(documentAuthorship.documentId, documentId));
	// Versions of an earlier edition have letters that this text has not.
	const endOf = (client: number) => clocks.get(client) ?? (owners.has(client) ? Infinity : 0);
	const wrong = ranges.filter(({ client, from, to }) => from >= to || to > endOf(client));
	if (wrong.length > 0) damages.push({ code: 'authorship', count: wrong.length });
	return damages;
}

async function checkVersions(tx: Db, { documentId }: { documentId: string }): Promise<Damage[]> {
	const damages: Damage[] = [];
	const numbers = await tx
		.select({ number: documentVersion.number })
		.from(documentVersion)
		.where(eq(documentVersion.documentId, documentId))
		.orderBy(asc(documentVersion.number));
	for (const hole of holesOf(
		numbers.map(({ number }) => number),
		{ from: 1, to: numbers.at(-1)?.number ?? 0 }
	))
		damages.push({ code: 'missing-versions', ...hole });
	// One at a time: each holds a whole text.
	for (const { number } of numbers) {
		const [version] = await tx
			.select({ state: documentVersion.state, sha256: documentVersion.sha256 })
			.from(documentVersion)
			.where(sql`${documentVersion.documentId} = ${documentId} and number = ${number}`);
		if (hashState(version!.state) !== version!.sha256)
			damages.push({ code: 'version-hash', number });
		else if ('damage' in (await make([version!.state])))
			damages.push({ code: 'version-unreadable', number });
	}
	return damages;
}
