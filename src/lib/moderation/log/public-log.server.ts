import { and, count, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { pageWithin } from '../../shared/paging.ts';
import type { LogFilter } from './log-filter.ts';
import type { ModerationReason } from '../../moderated/reasons.ts';
import type { DecisionCause, Outcome } from '../rules.ts';
import { decision, secondLook } from '../tables.server.ts';
import type { TextKind } from '../text-kinds.ts';
import { homesOf } from '../texts.server.ts';

const PAGE = 25;

type Wanted = { contractId: string; filter: LogFilter };

/** The log as one table, and what of it is asked for. */
function logOf(db: Db, { contractId, filter }: Wanted) {
	const home = homesOf(db);
	const { search, kind, outcome, reason, cause } = filter;
	const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
	return {
		/** What everybody may know of a decision: never the text, its author, nor who decided. */
		columns: {
			decidedAt: decision.decidedAt,
			kind: decision.targetKind,
			outcome: decision.outcome,
			reason: decision.reason,
			cause: decision.cause,
			homeKey: home.key,
			homeTitle: home.title
		},
		home,
		isItsHome: and(eq(home.id, decision.homeId), eq(home.contractId, decision.contractId)),
		where: and(
			eq(decision.contractId, contractId),
			search ? sql`${home.title} ilike ${pattern}` : undefined,
			kind ? eq(decision.targetKind, kind) : undefined,
			outcome ? eq(decision.outcome, outcome) : undefined,
			reason ? eq(decision.reason, reason) : undefined,
			cause ? eq(decision.cause, cause) : undefined
		)
	};
}

export type PublicDecision = {
	decidedAt: Date;
	kind: TextKind;
	outcome: Outcome;
	/** Null when it is shown; where it was hidden before reasons were one list, too. */
	reason: ModerationReason | null;
	cause: DecisionCause;
	/** Of the consultation, the vote or the fiche. */
	homeKey: string;
	homeTitle: string;
};

/** The decisions of a contract that anybody reads, the last first. */
export async function listPublicDecisions(
	db: Db,
	wanted: Wanted
): Promise<{ decisions: PublicDecision[]; total: number; page: number; pages: number }> {
	const { columns, home, isItsHome, where } = logOf(db, wanted);
	const [counted] = await db
		.select({ total: count() })
		.from(decision)
		.innerJoin(home, isItsHome)
		.where(where);
	const total = Number(counted!.total);
	const { offset, ...at } = pageWithin({ total, page: wanted.filter.page, size: PAGE });
	const decisions = await db
		.select(columns)
		.from(decision)
		.innerJoin(home, isItsHome)
		.where(where)
		.orderBy(desc(decision.decidedAt), desc(decision.id))
		.limit(PAGE)
		.offset(offset);
	return { decisions, total, ...at };
}

const BATCH = 500;

/**
 * All of them, some hundreds at a time: a file that is being written holds no more than that in memory, and a decision taken
 * meanwhile moves no other.
 */
export async function* eachPublicDecision(
	db: Db,
	wanted: Wanted
): AsyncGenerator<PublicDecision[]> {
	const { columns, home, isItsHome, where } = logOf(db, wanted);
	// The instant as the database writes it: a `Date` would cut its microseconds.
	const key = { at: sql<string>`${decision.decidedAt}::text`, id: decision.id };
	let before: SQL | undefined;
	for (;;) {
		const batch = await db
			.select({ ...columns, key })
			.from(decision)
			.innerJoin(home, isItsHome)
			.where(and(where, before))
			.orderBy(desc(decision.decidedAt), desc(decision.id))
			.limit(BATCH);
		if (batch.length) yield batch.map(({ key: ignored, ...row }) => (void ignored, row));
		if (batch.length < BATCH) return;
		const last = batch.at(-1)!.key;
		before = sql`(${decision.decidedAt}, ${decision.id}) < (${last.at}::timestamptz, ${last.id}::uuid)`;
	}
}

export type ModerationNumbers = {
	shown: number;
	hidden: number;
	/** Texts hidden for each reason, the most frequent first. */
	byReason: { reason: ModerationReason; count: number }[];
	secondLooks: number;
	/** Second looks after which the text was shown. */
	reversed: number;
};

/** The moderation of a contract in numbers. */
export async function countDecisions(db: Db, contractId: string): Promise<ModerationNumbers> {
	const grouped = await db
		.select({
			outcome: decision.outcome,
			reason: decision.reason,
			isSecond: sql<boolean>`${decision.cause} = 'second-look'`,
			count: sql<number>`count(*)::int`
		})
		.from(decision)
		.where(eq(decision.contractId, contractId))
		.groupBy(decision.outcome, decision.reason, sql`${decision.cause} = 'second-look'`);
	const secondLooks = await db.$count(secondLook, eq(secondLook.contractId, contractId));
	const sumOf = (is: (row: (typeof grouped)[number]) => boolean) =>
		grouped.filter(is).reduce((sum, row) => sum + row.count, 0);
	const of = (outcome: Outcome) => sumOf((row) => row.outcome === outcome);
	const reasons = [...new Set(grouped.flatMap(({ reason }) => reason ?? []))];
	return {
		shown: of('shown'),
		hidden: of('hidden'),
		byReason: reasons
			.map((reason) => ({ reason, count: sumOf((row) => row.reason === reason) }))
			.sort((a, b) => b.count - a.count),
		secondLooks: Number(secondLooks),
		reversed: sumOf((row) => row.isSecond && row.outcome === 'shown')
	};
}
