import { and, asc, count, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { theme } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { pageWithin } from '../../shared/paging.ts';
import type { FicheSort } from '../filter.ts';
import { gapsOf, type Gap } from '../gaps.ts';
import { foldWords } from '../text/summary.ts';
import { fiche, ficheSummary } from '../tables.server.ts';
import { ficheStatuses, type FicheStatus } from '../workflow.ts';

/** A fiche as lists and boards show it. */
export type FicheLine = {
	id: string;
	number: number;
	documentId: string;
	status: FicheStatus;
	statusSince: Date;
	edition: number;
	theme: { id: string; slug: string; title: string };
	title: string;
	objective: string;
	audience: string;
	pilot: string;
	populations: string[];
	communes: string[];
	orientations: string[];
	priority: string;
	startsOn: string | null;
	endsOn: string | null;
	lastWrittenAt: Date | null;
	gaps: Gap[];
};

export type FicheFilter = {
	contractId: string;
	themeId?: string;
	status?: FicheStatus;
	pilot?: string;
	population?: string;
	/** Code of a commune: fiches of the whole territory concern it too. */
	commune?: string;
	search?: string;
	gap?: Gap;
};

const PAGE = 20;

const columns = {
	id: fiche.id,
	number: fiche.number,
	documentId: fiche.documentId,
	status: fiche.status,
	statusSince: fiche.statusSince,
	edition: fiche.edition,
	theme: { id: theme.id, slug: theme.slug, title: theme.title },
	title: ficheSummary.title,
	objective: ficheSummary.objective,
	audience: ficheSummary.audience,
	pilot: ficheSummary.pilot,
	populations: ficheSummary.populations,
	communes: ficheSummary.communes,
	orientations: ficheSummary.orientations,
	priority: ficheSummary.priority,
	startsOn: ficheSummary.startsOn,
	endsOn: ficheSummary.endsOn,
	partnerCount: ficheSummary.partnerCount,
	indicatorCount: ficheSummary.indicatorCount,
	lastWrittenAt: ficheSummary.lastWrittenAt
};

/** Fiches of a contract, a page at a time (from 1). */
export async function listFiches(
	db: Db,
	{
		sort = 'number',
		page = 1,
		size = PAGE,
		...filter
	}: FicheFilter & { sort?: FicheSort; page?: number; size?: number }
): Promise<{ fiches: FicheLine[]; total: number; page: number; pages: number }> {
	const [counted] = await db
		.select({ total: count() })
		.from(fiche)
		.innerJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
		.where(fits(filter));
	const total = Number(counted!.total);
	const { offset, ...at } = pageWithin({ total, page, size });
	const fiches = await lines(db, filter)
		.orderBy(...orders[sort], asc(fiche.number))
		.limit(size)
		.offset(offset);
	return { fiches: fiches.map(lineOf), total, ...at };
}

/** All the fiches of a board, in the order of their numbers. A contract has some thirty of them. */
export async function listBoard(db: Db, filter: FicheFilter): Promise<FicheLine[]> {
	const rows = await lines(db, filter).orderBy(asc(fiche.number)).limit(BOARD_MAX);
	return rows.map(lineOf);
}
const BOARD_MAX = 500;

export async function countFiches(db: Db, contractId: string): Promise<number> {
	return Number(await db.$count(fiche, eq(fiche.contractId, contractId)));
}

/** One fiche by the number in its address. */
export async function findFiche(
	db: Db,
	{ contractId, number }: { contractId: string; number: number }
): Promise<FicheLine | null> {
	const [row] = await lines(db, { contractId }, eq(fiche.number, number));
	return row ? lineOf(row) : null;
}

/** The bodies that lead fiches of this contract, to choose one among them. */
export async function listPilots(db: Db, contractId: string): Promise<string[]> {
	const rows = await db
		.selectDistinct({ pilot: ficheSummary.pilot })
		.from(ficheSummary)
		.innerJoin(fiche, eq(fiche.id, ficheSummary.ficheId))
		.where(and(eq(fiche.contractId, contractId), sql`${ficheSummary.pilot} <> ''`));
	return rows.map(({ pilot }) => pilot).sort((a, b) => a.localeCompare(b, 'fr'));
}

function lines(db: Db, filter: FicheFilter, more?: SQL) {
	return db
		.select(columns)
		.from(fiche)
		.innerJoin(ficheSummary, eq(ficheSummary.ficheId, fiche.id))
		.innerJoin(theme, eq(theme.id, fiche.themeId))
		.where(and(fits(filter), more))
		.$dynamic();
}

type Row = Awaited<ReturnType<typeof lines>>[number];

function lineOf({ partnerCount, indicatorCount, ...row }: Row): FicheLine {
	return { ...row, gaps: gapsOf({ ...row, partnerCount, indicatorCount }) };
}

const statusOrder = sql`array_position(array[${sql.join(
	ficheStatuses.map((status) => sql`${status}`),
	sql`, `
)}]::text[], ${fiche.status})`;

const orders: Record<FicheSort, SQL[]> = {
	number: [],
	title: [sql`lower(${ficheSummary.title})`],
	status: [statusOrder],
	theme: [asc(theme.position)],
	pilot: [sql`${ficheSummary.pilot} = ''`, sql`lower(${ficheSummary.pilot})`],
	recent: [desc(sql`greatest(${ficheSummary.lastWrittenAt}, ${fiche.statusSince})`)]
};

const isMissing: Record<Gap, SQL> = {
	pilot: sql`${ficheSummary.pilot} = ''`,
	partners: sql`${ficheSummary.partnerCount} = 0`,
	indicators: sql`${ficheSummary.indicatorCount} = 0`,
	audience: sql`(${ficheSummary.audience} = '' and cardinality(${ficheSummary.populations}) = 0)`
};

function fits(filter: FicheFilter): SQL | undefined {
	const { contractId, themeId, status, pilot, population, commune, search, gap } = filter;
	return and(
		eq(fiche.contractId, contractId),
		themeId ? eq(fiche.themeId, themeId) : undefined,
		status ? eq(fiche.status, status) : undefined,
		pilot ? eq(ficheSummary.pilot, pilot) : undefined,
		population ? sql`${population} = any(${ficheSummary.populations})` : undefined,
		commune
			? sql`(${commune} = any(${ficheSummary.communes}) or cardinality(${ficheSummary.communes}) = 0)`
			: undefined,
		gap ? isMissing[gap] : undefined,
		...termsOf(search).map(holdsTerm)
	);
}

/** Every word must be there; « 12 » or « n° 12 » also finds the fiche of that number. */
function termsOf(search = ''): string[] {
	return foldWords(search).replace(/n°/g, ' ').split(/\s+/).filter(Boolean).slice(0, 8);
}

function holdsTerm(term: string): SQL {
	const pattern = `%${term.replace(/[\\%_]/g, '\\$&')}%`;
	const inWords = sql`${ficheSummary.words} like ${pattern}`;
	return /^\d{1,6}$/.test(term)
		? sql`(${inWords} or ${inArray(fiche.number, [Number(term)])})`
		: inWords;
}
