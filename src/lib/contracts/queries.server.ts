import { and, asc, count, desc, eq, exists, ilike, inArray, or, sql } from 'drizzle-orm';
import type { Db } from '../database/database.server.ts';
import { journalEntry } from '../journal/tables.server.ts';
import { pageWithin } from '../shared/paging.ts';
import { populationOf } from './places/place-search.ts';
import { LISTED } from './standing.ts';
import {
	contract,
	contractCommune,
	contractDistrict,
	contractRenewal,
	theme
} from './tables.server.ts';

export type Contract = typeof contract.$inferSelect;
export type Theme = typeof theme.$inferSelect;

export async function findContract(db: Db, slug: string): Promise<Contract | null> {
	const [found] = await db.select().from(contract).where(eq(contract.slug, slug));
	return found ?? null;
}

export async function countContracts(db: Db): Promise<number> {
	return Number(await db.$count(contract));
}

export async function listThemes(db: Db, contractId: string): Promise<Theme[]> {
	return db
		.select()
		.from(theme)
		.where(eq(theme.contractId, contractId))
		.orderBy(asc(theme.position), asc(theme.slug));
}

export async function findTheme(
	db: Db,
	{ contractId, slug }: { contractId: string; slug: string }
): Promise<Theme | null> {
	const [found] = await db
		.select()
		.from(theme)
		.where(and(eq(theme.contractId, contractId), eq(theme.slug, slug)));
	return found ?? null;
}

export type Territory = {
	communes: { code: string; name: string; population: number }[];
	districts: { id: string; name: string; isPriority: boolean }[];
	population: number;
};

export async function getTerritory(db: Db, contractId: string): Promise<Territory> {
	const communes = await db
		.select({
			code: contractCommune.code,
			name: contractCommune.name,
			population: contractCommune.population
		})
		.from(contractCommune)
		.where(eq(contractCommune.contractId, contractId));
	const districts = await db
		.select({
			id: contractDistrict.id,
			name: contractDistrict.name,
			isPriority: contractDistrict.isPriority
		})
		.from(contractDistrict)
		.where(eq(contractDistrict.contractId, contractId))
		.orderBy(asc(contractDistrict.name));
	communes.sort((a, b) => a.name.localeCompare(b.name, 'fr'));
	return { communes, districts, population: populationOf(communes) };
}

export async function listRenewals(db: Db, contractId: string) {
	return db
		.select()
		.from(contractRenewal)
		.where(eq(contractRenewal.contractId, contractId))
		.orderBy(asc(contractRenewal.number));
}

const PAGE = 12;

export type ContractCard = {
	slug: string;
	title: string;
	territoryName: string;
	startsOn: string;
	endsOn: string;
	communes: number;
	isArchived: boolean;
	/** Names of the communes that answer the search, when the title and the territory do not. */
	matching: string[];
};

/** The first day and the last, renewals included. */
export async function getPeriod(
	db: Db,
	contract: Pick<Contract, 'id' | 'startsOn' | 'endsOn'>
): Promise<{ startsOn: string; endsOn: string; renewals: number }> {
	const renewals = await listRenewals(db, contract.id);
	const endsOn = renewals.at(-1)?.endsOn ?? contract.endsOn;
	return { startsOn: contract.startsOn, endsOn, renewals: renewals.length };
}

/** Contracts of the home page whose title, territory or one commune answers the question, those that are archived last; a page at a time (from 1). */
export async function listContracts(
	db: Db,
	{ question, page }: { question: string; page: number }
): Promise<{ contracts: ContractCard[]; total: number; pages: number; page: number }> {
	const fits = and(
		inArray(contract.standing, [...LISTED]),
		question ? answers(db, question) : undefined
	);
	const [counted] = await db.select({ total: count() }).from(contract).where(fits);
	const total = Number(counted!.total);
	const { offset, ...at } = pageWithin({ total, page, size: PAGE });
	const rows = await db
		.select()
		.from(contract)
		.where(fits)
		.orderBy(desc(eq(contract.standing, 'open')), asc(contract.territoryName), asc(contract.slug))
		.limit(PAGE)
		.offset(offset);
	const contracts = await Promise.all(rows.map((row) => cardOf(db, row, question)));
	return { contracts, total, ...at };
}

/**
 * Accents and dashes are forgiven without an extension of the database: both sides are folded alike.
 * Capitals are in the list because a database in the C locale lowers only A to Z.
 */
const folded = (column: unknown) =>
	sql<string>`translate(${column}, 'àâäçéèêëîïôöùûüÿÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ-''’', 'aaaceeeeiioouuuyAAACEEEEIIOOUUUY   ')`;

function patternOf(question: string): string {
	const plain = question
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replace(/[-'’]+/g, ' ')
		.replace(/\bst(e?)\b/g, 'saint$1')
		.replace(/\s+/g, ' ')
		.trim();
	return `%${plain.replace(/[\\%_]/g, '\\$&')}%`;
}

function answers(db: Db, question: string) {
	const pattern = patternOf(question);
	const inCommune = db
		.select({ code: contractCommune.code })
		.from(contractCommune)
		.where(
			and(eq(contractCommune.contractId, contract.id), ilike(folded(contractCommune.name), pattern))
		);
	return or(
		ilike(folded(contract.title), pattern),
		ilike(folded(contract.territoryName), pattern),
		exists(inCommune)
	);
}

async function cardOf(db: Db, row: Contract, question: string): Promise<ContractCard> {
	const { id, slug, title, territoryName, startsOn, endsOn, standing } = row;
	const communes = await db.$count(contractCommune, eq(contractCommune.contractId, id));
	const matching = question
		? await db
				.select({ name: contractCommune.name })
				.from(contractCommune)
				.where(
					and(
						eq(contractCommune.contractId, id),
						ilike(folded(contractCommune.name), patternOf(question))
					)
				)
				.limit(3)
		: [];
	return {
		slug,
		title,
		territoryName,
		startsOn,
		endsOn,
		communes: Number(communes),
		isArchived: standing === 'archived',
		matching: matching.map(({ name }) => name)
	};
}

/** Of a contract where the same few subjects fill this many events, fewer are told. */
const EVENTS_READ = 1_000;

/**
 * The latest events of a contract, of these kinds only: what the public may know. One a subject, so that a fiche
 * that moved five times in a day does not hide the others. Only the newest are read: a journal of years costs what one of a month does.
 */
export function listLatestEvents(
	db: Db,
	{ contractId, kinds, limit = 8 }: { contractId: string; kinds: readonly string[]; limit?: number }
) {
	const newest = db
		.select({
			id: journalEntry.id,
			kind: journalEntry.kind,
			subjectType: journalEntry.subjectType,
			subjectId: journalEntry.subjectId,
			data: journalEntry.data,
			createdAt: journalEntry.createdAt
		})
		.from(journalEntry)
		.where(and(eq(journalEntry.contractId, contractId), or(...kinds.map(isKind))))
		.orderBy(desc(journalEntry.createdAt), desc(journalEntry.id))
		.limit(EVENTS_READ)
		.as('newest');
	const last = db
		.selectDistinctOn([newest.subjectId])
		.from(newest)
		.orderBy(newest.subjectId, desc(newest.createdAt), desc(newest.id))
		.as('last');
	return db.select().from(last).orderBy(desc(last.createdAt), desc(last.id)).limit(limit);
}

const isKind = (kind: string) => eq(journalEntry.kind, kind);
