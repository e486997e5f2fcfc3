import { and, asc, eq, lte } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { listClientOwners } from './queries.server.ts';
import { documentAuthorship, documentUpdate } from './tables.server.ts';
import { Authorship, joinRanges, rangesOfUpdate, type AuthorshipRange } from './authorship.ts';

/** Rows of one INSERT: well below the 65,535 parameters of PostgreSQL. */
const ROWS_AT_ONCE = 1_000;

/** Who wrote each letter of a document: what compaction kept, and what the log still says. */
export async function findAuthorship(
	db: Db,
	{ documentId }: { documentId: string }
): Promise<Authorship> {
	const kept = await db
		.select()
		.from(documentAuthorship)
		.where(eq(documentAuthorship.documentId, documentId));
	const ranges = kept.map(({ clientId, fromClock, toClock, accountId, writtenAt }) => ({
		...{ clientId, from: fromClock, to: toClock, accountId, at: writtenAt }
	}));
	const ofLog = await rangesOfLog(db, { documentId });
	return new Authorship([...ranges, ...ofLog], await listClientOwners(db, { documentId }));
}

/** To be called before rows of the log are deleted: what they say of authors is kept. */
export async function keepAuthorship(
	tx: Db,
	{ documentId, upTo }: { documentId: string; upTo: number }
): Promise<void> {
	await recordAuthorship(tx, { documentId, ranges: await rangesOfLog(tx, { documentId, upTo }) });
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

async function rangesOfLog(
	db: Db,
	{ documentId, upTo }: { documentId: string; upTo?: number }
): Promise<AuthorshipRange[]> {
	const rows = await db
		.select({
			payload: documentUpdate.payload,
			accountId: documentUpdate.accountId,
			several: documentUpdate.several,
			at: documentUpdate.createdAt
		})
		.from(documentUpdate)
		.where(
			and(
				eq(documentUpdate.documentId, documentId),
				upTo === undefined ? undefined : lte(documentUpdate.seq, upTo)
			)
		)
		.orderBy(asc(documentUpdate.seq));
	const owners = rows.some(({ several }) => several)
		? await listClientOwners(db, { documentId })
		: new Map<number, string | null>();
	return rows.flatMap(({ payload, accountId, several, at }) => {
		if (!several && accountId === null) return [];
		const ranges = rangesOfUpdate(payload, { accountId, at });
		if (!several) return ranges;
		return ranges.map((range) => ({ ...range, accountId: owners.get(range.clientId) ?? null }));
	});
}
