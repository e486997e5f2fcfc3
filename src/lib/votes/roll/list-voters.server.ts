import { and, asc, count, eq, isNull, type SQL } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { foldedContains } from '../../database/folded.server.ts';
import { pageWithin } from '../../shared/paging.ts';
import type { CastWay } from '../kinds.ts';
import { voteCast, voter } from '../tables.server.ts';

export const VOTERS_PAGE = 50;

/** A line of the roll at the table where one votes. `name` is empty for a letter, which has a number only. */
export type ListedVoter = { id: string; number: number; name: string; way: CastWay | null };

type Wanted = {
	voteId: string;
	/** A whole number, or words of a name. */
	search: string;
	page: number;
	/** Whether this reader may know who took part. */
	showsWay: boolean;
};

/** The roll by number, a page at a time. Whoever was revoked is not on it. */
export async function listVoters(db: Db, { voteId, search, page, showsWay }: Wanted) {
	const fits = and(...lineOf(voteId), ...found(search));
	const [counted] = await db.select({ total: count() }).from(voter).where(fits);
	const total = Number(counted!.total);
	const { offset, ...at } = pageWithin({ total, page, size: VOTERS_PAGE });
	const lines = await select(db, fits).limit(VOTERS_PAGE).offset(offset);
	return { ...at, total, lines: showsWay ? lines : lines.map(withoutWay) };
}

/** The whole roll, to be printed. */
export async function listWholeRoll(
	db: Db,
	{ voteId, showsWay }: Pick<Wanted, 'voteId' | 'showsWay'>
): Promise<ListedVoter[]> {
	const lines = await select(db, and(...lineOf(voteId)));
	return showsWay ? lines : lines.map(withoutWay);
}

export async function findListedVoter(
	db: Db,
	{ voteId, voterId }: { voteId: string; voterId: string }
): Promise<Omit<ListedVoter, 'way'> | null> {
	const [found] = await select(db, and(...lineOf(voteId), eq(voter.id, voterId)));
	return found ? { id: found.id, number: found.number, name: found.name } : null;
}

const withoutWay = (line: ListedVoter): ListedVoter => ({ ...line, way: null });

const lineOf = (voteId: string): SQL[] => [eq(voter.voteId, voteId), isNull(voter.revokedAt)];

/** A number is that number: « 3 » is not 13. */
function found(search: string): SQL[] {
	const digits = search.replace(/^\s*n\s*[°o]?\s*/i, '').trim();
	if (/^\d{1,9}$/.test(digits)) return [eq(voter.number, Number(digits))];
	return foldedContains(voter.folded, search);
}

function select(db: Db, fits: SQL | undefined) {
	return db
		.select({ id: voter.id, number: voter.number, name: voter.name, way: voteCast.way })
		.from(voter)
		.leftJoin(voteCast, eq(voteCast.voterId, voter.id))
		.where(fits)
		.orderBy(asc(voter.number));
}
