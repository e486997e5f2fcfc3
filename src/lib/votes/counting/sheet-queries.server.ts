import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { listRows } from '../../database/rows.server.ts';
import { voteCast } from '../tables.server.ts';
import { paperBoxOf, type PaperEntry } from '../box/paper-box.server.ts';
import type { SheetLine } from './paper-rules.ts';

/**
 * What is compared of a sheet, as `stateOfSheet` compares it: a reason is written in words, which two people seldom type alike.
 */
const compared = sql`case jsonb_typeof(ballot) when 'object' then ballot - 'reason' else ballot end`;

/** Those who were ticked as voting on paper. */
export async function countTicked(db: Db, voteId: string): Promise<number> {
	const ticked = and(eq(voteCast.voteId, voteId), eq(voteCast.way, 'paper'));
	return Number(await db.$count(voteCast, ticked));
}

/** Every sheet that somebody typed, and where it stands; nothing of what is on it. */
export async function listTypedSheets(
	db: Db,
	{ voteId, accountId }: { voteId: string; accountId: string }
): Promise<SheetLine[]> {
	const rows = await listRows<{ sheet: number; typed: number; kinds: number; mine: boolean }>(
		db,
		sql`select sheet, count(*)::int as typed, count(distinct ${compared})::int as kinds,
			bool_or(entered_by = ${accountId}) as mine
			from ${paperBoxOf(voteId)} group by sheet order by sheet`
	);
	return rows.map(({ sheet, typed, kinds, mine }) => ({
		...{ sheet, isMine: mine },
		state: stateIn(typed, kinds)
	}));
}

/** How many sheets two people typed alike. */
export async function countAgreed(db: Db, voteId: string): Promise<number> {
	const [row] = await listRows<{ agreed: number }>(
		db,
		sql`select count(*)::int as agreed from (select sheet from ${paperBoxOf(voteId)}
			group by sheet having count(*) > 1 and count(distinct ${compared}) = 1) as sheets`
	);
	return row!.agreed;
}

/** What was typed of one sheet. */
export async function listEntriesOf(
	db: Db,
	{ voteId, sheet }: { voteId: string; sheet: number }
): Promise<PaperEntry[]> {
	const rows = await listRows<{ entered_by: string; ballot: unknown }>(
		db,
		sql`select entered_by, ballot from ${paperBoxOf(voteId)} where sheet = ${sheet}`
	);
	return rows.map(({ entered_by, ballot }) => ({ sheet, enteredBy: entered_by, ballot }));
}

/** The last sheet that somebody typed; 0 when none was. */
export async function lastTyped(db: Db, voteId: string): Promise<number> {
	const [row] = await listRows<{ last: number }>(
		db,
		sql`select coalesce(max(sheet), 0)::int as last from ${paperBoxOf(voteId)}`
	);
	return row!.last;
}

function stateIn(typed: number, kinds: number): SheetLine['state'] {
	if (typed === 1) return 'typed-once';
	return kinds === 1 ? 'agreed' : 'different';
}
