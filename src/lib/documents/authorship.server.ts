import { and, asc, eq, gt, lte, or, sql } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { othersFirst } from '../database/others-first.server.ts';
import { listClientOwners } from './queries.server.ts';
import { documentAuthorship, documentUpdate } from './tables.server.ts';
import { Authorship, joinRanges, type AuthorshipRange } from './authorship.ts';
import { pack } from './bytes/packed.ts';
import { BYTES_AT_ONCE } from './bytes/read-bytes.server.ts';
import { textTasks, type SignedUpdate } from './text-tasks.server.ts';
import { inThread } from './text-thread.server.ts';

/** Rows of one INSERT: well below the 65,535 parameters of PostgreSQL. */
const ROWS_AT_ONCE = 1_000;
/** Updates whose authors are read in the loop of the process: about five milliseconds. */
const ROWS_HERE = 100;
const BYTES_HERE = 64 * 1024;

/** Who wrote each letter of a document: what compaction kept, and what the log still says. */
export async function findAuthorship(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<Authorship> {
	const { ranges, owners } = await findAuthorshipRanges(db, { documentId });
	return new Authorship(ranges, owners);
}

/** The same, to be given to a thread. */
export async function findAuthorshipRanges(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<{
	ranges: AuthorshipRange[];
	owners: Map<number, string | null>;
	/** Those of them that only the log says. */
	ofLog: AuthorshipRange[];
}> {
	const kept = await db
		.select()
		.from(documentAuthorship)
		.where(eq(documentAuthorship.documentId, documentId));
	const ranges = kept.map(({ clientId, fromClock, toClock, accountId, writtenAt }) => ({
		...{ clientId, from: fromClock, to: toClock, accountId, at: writtenAt }
	}));
	const ofLog = await rangesOfLog(db, { documentId });
	const owners = await listClientOwners(db, { documentId });
	return { ranges: [...ranges, ...ofLog], owners, ofLog };
}

export async function recordAuthorship(
	tx: Db,
	{ documentId, ranges }: { documentId: string; ranges: readonly AuthorshipRange[] }
): Promise<void> {
	const rows = joinRanges(ranges).map(({ clientId, from, to, accountId, at }) => ({
		...{ documentId, clientId, fromClock: from, toClock: to, accountId, writtenAt: at }
	}));
	for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
		const some = rows.slice(at, at + ROWS_AT_ONCE);
		await tx.insert(documentAuthorship).values(some).onConflictDoNothing();
	}
}

/** Who wrote what, as the log says it: to be kept before its rows are deleted. */
export async function rangesOfLog(
	db: Db,
	{ documentId, upTo }: { documentId: string; upTo?: number }
): Promise<AuthorshipRange[]> {
	const ranges: AuthorshipRange[] = [];
	let owners: Map<number, string | null> | null = null;
	for (let after = 0; ;) {
		const rows = await listSigned(db, { documentId, after, upTo });
		if (rows.some(({ several }) => several)) owners ??= await listClientOwners(db, { documentId });
		ranges.push(...(await rangesOfRows(rows, owners ?? new Map())));
		if (rows.length === 0) return ranges;
		after = rows.at(-1)!.seq;
		await othersFirst();
	}
}

type SignedRow = SignedUpdate & { seq: number; payload: Uint8Array };

function rangesOfRows(
	rows: readonly SignedRow[],
	owners: ReadonlyMap<number, string | null>
): AuthorshipRange[] | Promise<AuthorshipRange[]> {
	const signed = rows.map(({ accountId, several, at }) => ({ accountId, several, at }));
	const updates = pack(rows.map(({ payload }) => payload));
	// A few are read sooner here than elsewhere.
	const isShort = rows.length <= ROWS_HERE && updates.bytes.byteLength <= BYTES_HERE;
	const argument = { updates, signed, owners };
	return isShort ? textTasks.ranges(argument) : inThread('ranges', argument);
}

/** The first of them, as many as are taken in at once. */
function listSigned(
	db: Db,
	{ documentId, after, upTo }: { documentId: string; after: number; upTo: number | undefined }
): Promise<SignedRow[]> {
	const some = db
		.select({
			seq: documentUpdate.seq,
			payload: documentUpdate.payload,
			accountId: documentUpdate.accountId,
			several: documentUpdate.several,
			at: documentUpdate.createdAt,
			length: sql<number>`octet_length(${documentUpdate.payload})`.as('length'),
			total:
				sql<number>`sum(octet_length(${documentUpdate.payload})) over (order by ${documentUpdate.seq})`.as(
					'total'
				)
		})
		.from(documentUpdate)
		.where(
			and(
				eq(documentUpdate.documentId, documentId),
				gt(documentUpdate.seq, after),
				upTo === undefined ? undefined : lte(documentUpdate.seq, upTo)
			)
		)
		.orderBy(asc(documentUpdate.seq))
		.limit(ROWS_AT_ONCE)
		.as('some');
	const { seq, payload, accountId, several, at } = some;
	return db
		.select({ seq, payload, accountId, several, at })
		.from(some)
		.where(or(lte(some.total, BYTES_AT_ONCE), eq(some.total, some.length)))
		.orderBy(asc(seq));
}
