import { and, asc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import type { HomeKind } from '../../moderated/kind-words.ts';
import { pageWithin } from '../../shared/paging.ts';
import type { QueueFilter } from './queue-filter.ts';
import { causes, type Cause } from '../rules.ts';
import { decision, report, secondLook } from '../tables.server.ts';
import { homeKindOf, type TextKey, type TextKind } from '../text-kinds.ts';
import { asInstant, textsOf, type PeopleText } from '../texts.server.ts';

// Longer than most: the queue is one query, and its columns are explained beside each other.

export const QUEUE_PAGE = 10;

/** Open reports by text: how many, the oldest first, their reasons. */
function reportsIn(db: Db, contractId: string) {
	return db
		.select({
			kind: sql`${report.targetKind}`.as('reported_kind'),
			id: sql`${report.targetId}`.as('reported_id'),
			count: sql<number>`count(*)::int`.as('report_count'),
			since: sql<Date>`min(${report.createdAt})`.as('reported_since')
		})
		.from(report)
		.where(and(eq(report.contractId, contractId), isNull(report.settledAt)))
		.groupBy(report.targetKind, report.targetId)
		.as('reported');
}

/** Second looks that nobody has given yet, by text. */
function secondLooksIn(db: Db, contractId: string) {
	return db
		.select({
			kind: sql`${decision.targetKind}`.as('asked_kind'),
			id: sql`${decision.targetId}`.as('asked_id'),
			since: sql<Date>`min(${secondLook.createdAt})`.as('asked_since')
		})
		.from(secondLook)
		.innerJoin(decision, eq(decision.id, secondLook.decisionId))
		.where(and(eq(secondLook.contractId, contractId), isNull(secondLook.settledAt)))
		.groupBy(decision.targetKind, decision.targetId)
		.as('asked');
}

/** The last decision on each text. */
function decidedIn(db: Db, contractId: string) {
	return db
		.selectDistinctOn([decision.targetKind, decision.targetId], {
			kind: sql`${decision.targetKind}`.as('decided_kind'),
			id: sql`${decision.targetId}`.as('decided_id'),
			decisionId: sql<string>`${decision.id}`.as('decision_id'),
			at: sql<Date>`${decision.decidedAt}`.as('decided_at')
		})
		.from(decision)
		.where(eq(decision.contractId, contractId))
		.orderBy(decision.targetKind, decision.targetId, sql`${decision.decidedAt} desc`)
		.as('decided');
}

/** Ids of the texts of a kind that somebody asks to look at. */
const askedFor = (contractId: string) => (kind: TextKind) =>
	sql`select open_report.target_id from ${report} open_report
		where open_report.contract_id = ${contractId} and open_report.settled_at is null and open_report.target_kind = ${kind}
		union all select looked.target_id from ${secondLook} open_look inner join ${decision} looked on looked.id = open_look.decision_id
		where open_look.contract_id = ${contractId} and open_look.settled_at is null and looked.target_kind = ${kind}`;

/** The texts of a contract with what moderation knows of them, as one table to choose from: all, or those that may wait for somebody. */
function moderatedTexts(db: Db, contractId: string, those: 'all' | 'that-may-wait' = 'all') {
	const text = those === 'all' ? textsOf(db) : textsOf(db, askedFor(contractId));
	const reported = reportsIn(db, contractId);
	const asked = secondLooksIn(db, contractId);
	const decided = decidedIn(db, contractId);
	const isHeld = sql`${text.visibility} = 'held'`;
	const has = (reason: string) => sql`${reason} = any(${text.heldReasons})`;
	const named = (cause: Cause, is: SQL) => sql<boolean>`(${is})`.as(`is_${cause}`);
	return db
		.select({
			...text._.selectedFields,
			openReports: sql<number>`coalesce(${reported.count}, 0)`.as('open_reports'),
			secondLookAt: sql<Date | null>`${asked.since}`.mapWith(asInstant).as('second_look_at'),
			decisionId: sql<string | null>`${decided.decisionId}`.as('last_decision_id'),
			// The same as `causesOf`, for the database to filter by.
			'second-look': named('second-look', sql`${asked.since} is not null`),
			report: named('report', sql`${reported.count} is not null`),
			detector: named(
				'detector',
				sql`${isHeld} and not (${text.heldReasons} <@ array['before-publication', 'reported', 'rewritten'])`
			),
			edited: named(
				'edited',
				sql`${isHeld} and (${has('rewritten')} or ${text.heldReasons} = '{}')`
			),
			'before-publication': named(
				'before-publication',
				sql`${isHeld} and ${has('before-publication')}`
			),
			// What was decided once and waits again waits since then; what reports took away, since the first of them.
			since: sql<Date | null>`least(
				case when ${isHeld} and not ${has('reported')} then greatest(${text.writtenAt}, ${decided.at}) end,
				${reported.since}, ${asked.since})`
				.mapWith(asInstant)
				.as('waits_since')
		})
		.from(text)
		.leftJoin(reported, both(reported, text))
		.leftJoin(asked, both(asked, text))
		.leftJoin(decided, both(decided, text))
		.where(eq(text.contractId, contractId))
		.as('moderated');
}

type Named = { kind: unknown; id: unknown };
const both = (one: Named, text: Named) =>
	sql`${one.kind} = ${text.kind} and ${one.id} = ${text.id}`;

type Moderated = ReturnType<typeof moderatedTexts>;
export type ModeratedText = PeopleText & {
	openReports: number;
	secondLookAt: Date | null;
	/** The last decision on it, if there was one. */
	decisionId: string | null;
	/** Since when it waits; null when it does not. */
	since: Date | null;
};

function waits(text: Moderated): SQL {
	const anyCause = causes.map((cause) => sql`${text[cause]}`);
	return sql`(${sql.join(anyCause, sql` or `)})`;
}

function fits(text: Moderated, { search, home, kind, cause }: QueueFilter): SQL | undefined {
	const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
	const found = [text.title, text.body, text.place, text.photo, text.about, text.homeTitle].map(
		(column) => sql`${column} ilike ${pattern}`
	);
	return and(
		waits(text),
		search ? or(...found) : undefined,
		home ? eq(text.homeId, home) : undefined,
		kind ? eq(text.kind, kind) : undefined,
		cause ? sql`${text[cause]}` : undefined
	);
}

const countAll = sql<number>`count(*)::int`;

/**
 * What waits for somebody to look at it, what waits longest first. It is planned longer than it is run, for eight kinds of
 * texts: so a page and its count are one question.
 */
export async function listWaiting(
	db: Db,
	wanted: { contractId: string; filter: QueueFilter; size?: number }
): Promise<{ texts: ModeratedText[]; total: number; page: number; pages: number }> {
	const { contractId, filter, size = QUEUE_PAGE } = wanted;
	const text = moderatedTexts(db, contractId, 'that-may-wait');
	const where = fits(text, filter);
	const rows = await db
		.select({ ...text._.selectedFields, total: sql<number>`(count(*) over ())::int` })
		.from(text)
		.where(where)
		.orderBy(asc(text.since), asc(text.kind), asc(text.id))
		.limit(size)
		.offset((Math.max(1, filter.page) - 1) * size);
	const isBeyond = rows.length === 0 && filter.page > 1;
	const total = isBeyond ? await countFitting(db, { text, where }) : (rows[0]?.total ?? 0);
	const { offset: _, ...at } = pageWithin({ total, page: filter.page, size });
	// Fewer wait than when the address was made: the last page.
	if (isBeyond) return listWaiting(db, { ...wanted, filter: { ...filter, page: at.page } });
	return { texts: rows.map(({ total: _, ...one }) => one), total, ...at };
}

async function countFitting(
	db: Db,
	{ text, where }: { text: Moderated; where: SQL | undefined }
): Promise<number> {
	const [counted] = await db.select({ total: countAll }).from(text).where(where);
	return counted!.total;
}

/** What a text waits with: a consultation, a vote, a fiche. A coordinator may narrow the queue to it. */
export type WaitingHome = { kind: HomeKind; id: string; title: string };
export type WaitingCounts = { total: number } & Record<Cause, number>;

/**
 * How many texts wait, in all and for each cause (one text may have several), and what they belong to, by title: in one
 * question too.
 */
export async function surveyWaiting(
	db: Db,
	contractId: string
): Promise<{ counts: WaitingCounts; homes: WaitingHome[] }> {
	const text = moderatedTexts(db, contractId, 'that-may-wait');
	const of = (cause: Cause) => sql<number>`(count(*) filter (where ${text[cause]}))::int`;
	const rows = await db
		.select({
			kind: sql<TextKind>`min(${text.kind})`,
			id: text.homeId,
			title: sql<string>`min(${text.homeTitle})`,
			total: countAll,
			'second-look': of('second-look'),
			report: of('report'),
			detector: of('detector'),
			edited: of('edited'),
			'before-publication': of('before-publication')
		})
		.from(text)
		.where(waits(text))
		.groupBy(text.homeId);
	const sumOf = (count: (row: (typeof rows)[number]) => number) =>
		rows.reduce((sum, row) => sum + count(row), 0);
	const byCause = causes.map((cause) => [cause, sumOf((row) => row[cause])] as const);
	return {
		counts: {
			total: sumOf(({ total }) => total),
			...(Object.fromEntries(byCause) as Record<Cause, number>)
		},
		homes: rows
			.map(({ kind, id, title }) => ({ kind: homeKindOf(kind), id, title }))
			.sort((a, b) => a.title.localeCompare(b.title, 'fr'))
	};
}

/** How many texts began to wait after a moment. */
export async function countNewer(
	db: Db,
	{ contractId, since }: { contractId: string; since: Date }
): Promise<number> {
	const text = moderatedTexts(db, contractId, 'that-may-wait');
	const isNewer = sql`${text.since} > ${since.toISOString()}::timestamptz`;
	return countFitting(db, { text, where: and(waits(text), isNewer) });
}

/** One text with what moderation knows of it, whether it waits or not. */
export async function findModerated(
	db: Db,
	{ contractId, kind, id }: TextKey & { contractId: string }
): Promise<ModeratedText | null> {
	const text = moderatedTexts(db, contractId);
	const [found] = await db
		.select()
		.from(text)
		.where(and(eq(text.kind, kind), eq(text.id, id)));
	return found ?? null;
}

/** The same for several of one kind, in no order: those that this contract does not have are absent. */
export async function listModerated(
	db: Db,
	{ contractId, kind, ids }: { contractId: string; kind: TextKind; ids: readonly string[] }
): Promise<ModeratedText[]> {
	if (ids.length === 0) return [];
	const text = moderatedTexts(db, contractId);
	return db
		.select()
		.from(text)
		.where(and(eq(text.kind, kind), inArray(text.id, [...ids])));
}
