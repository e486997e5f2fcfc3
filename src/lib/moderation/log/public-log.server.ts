import { and, count, desc, eq, sql, type SQL } from 'drizzle-orm';
import { consultation } from '../../consultations/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { pageWithin } from '../../shared/paging.ts';
import type { LogFilter } from './log-filter.ts';
import type { ModerationReason } from '../reasons.ts';
import type { Outcome } from '../rules.ts';
import { decision, secondLook } from '../tables.server.ts';

const PAGE = 25;

/** What everybody may know of a decision: never the text, its author, nor who decided. */
const publicColumns = {
	decidedAt: decision.decidedAt,
	kind: decision.targetKind,
	outcome: decision.outcome,
	reason: decision.reason,
	cause: decision.cause,
	slug: consultation.slug,
	consultation: consultation.title
};

type Wanted = { contractId: string; filter: LogFilter };

function rows(db: Db, where: SQL | undefined) {
	return db
		.select(publicColumns)
		.from(decision)
		.innerJoin(consultation, eq(consultation.id, decision.consultationId))
		.where(where)
		.orderBy(desc(decision.decidedAt), desc(decision.id));
}
export type PublicDecision = Awaited<ReturnType<typeof rows>>[number];

function fits({ contractId, filter }: Wanted): SQL | undefined {
	const { search, kind, outcome, reason, cause } = filter;
	const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
	return and(
		eq(decision.contractId, contractId),
		search ? sql`${consultation.title} ilike ${pattern}` : undefined,
		kind ? eq(decision.targetKind, kind) : undefined,
		outcome ? eq(decision.outcome, outcome) : undefined,
		reason ? eq(decision.reason, reason) : undefined,
		cause ? eq(decision.cause, cause) : undefined
	);
}

/** The decisions of a contract that anybody reads, the last first. */
export async function listPublicDecisions(
	db: Db,
	wanted: Wanted
): Promise<{ decisions: PublicDecision[]; total: number; page: number; pages: number }> {
	const where = fits(wanted);
	const [counted] = await db
		.select({ total: count() })
		.from(decision)
		.innerJoin(consultation, eq(consultation.id, decision.consultationId))
		.where(where);
	const total = Number(counted!.total);
	const { offset, ...at } = pageWithin({ total, page: wanted.filter.page, size: PAGE });
	return { decisions: await rows(db, where).limit(PAGE).offset(offset), total, ...at };
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
	const where = fits(wanted);
	// The instant as the database writes it: a `Date` would cut its microseconds.
	const key = { at: sql<string>`${decision.decidedAt}::text`, id: decision.id };
	let before: SQL | undefined;
	for (;;) {
		const batch = await db
			.select({ ...publicColumns, key })
			.from(decision)
			.innerJoin(consultation, eq(consultation.id, decision.consultationId))
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
