import { and, asc, eq, like, max, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { pageWithin } from '../../shared/paging.ts';
import type { BoardEntryKind } from '../kinds.ts';
import { voteBoard } from '../tables.server.ts';

const PAGE_SIZE = 50;
const HASH_LENGTH = 64;
const UUID_LENGTH = 36;
const CAST_BEGINS = '{"data":{"cast":"';

export type BoardLine = {
	position: number;
	kind: BoardEntryKind;
	hash: string;
	castId: string | null;
	replaces: number | null;
};

/** A page of a board; a search is the beginning of an identifier or of a fingerprint. */
export async function listBoardPage(
	db: Db,
	wanted: { voteId: string; search: string; page: number }
): Promise<{ lines: BoardLine[]; page: number; pages: number; total: number }> {
	const ofVote = eq(voteBoard.voteId, wanted.voteId);
	const where = and(ofVote, matching(wanted.search));
	const total = await (wanted.search ? db.$count(voteBoard, where) : countAll(db, ofVote));
	const { page, pages, offset } = pageWithin({ total, page: wanted.page, size: PAGE_SIZE });
	const rows = await db
		.select()
		.from(voteBoard)
		.where(where)
		.orderBy(asc(voteBoard.position))
		.limit(PAGE_SIZE)
		.offset(offset);
	const lines = rows.map(({ position, kind, hash, castId, entry }) => ({
		...{ position, kind, hash, castId },
		replaces: (JSON.parse(entry) as { data: { replaces?: number | null } }).data.replaces ?? null
	}));
	return { lines, page, pages, total };
}

/** Its lines are numbered from 0 without a gap: the last one tells how many there are. */
async function countAll(db: Db, ofVote: SQL): Promise<number> {
	const [last] = await db
		.select({ position: max(voteBoard.position) })
		.from(voteBoard)
		.where(ofVote);
	return (last?.position ?? -1) + 1;
}

function matching(search: string): SQL | undefined {
	const start = search.toLowerCase().replace(/[^0-9a-f-]/g, '');
	if (search === '') return undefined;
	// Nothing hexadecimal in it, or longer than any: no line, rather than all.
	if (start === '' || start.length > HASH_LENGTH) return sql`false`;
	const pattern = `${start}%`;
	// As it is indexed: the beginning of an entry holds the whole identifier.
	const beginning = sql`left(${voteBoard.entry}, 64)`;
	const isIdentifier = start.length <= UUID_LENGTH;
	const castText = isIdentifier ? like(beginning, `${CAST_BEGINS}${pattern}`) : undefined;
	return or(like(voteBoard.hash, pattern), like(voteBoard.envelopeHash, pattern), castText);
}
