import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { contractCommune } from '../../contracts/tables.server.ts';
import { countUpTo, type Counted } from '../../database/count-up-to.server.ts';
import type { Db } from '../../database/database.server.ts';
import { foldedContains } from '../../database/folded.server.ts';
import { consultation, participation } from '../tables.server.ts';
import type { ContributionFilter } from './filter.ts';
import { contribution, contributionCategory, contributionPhoto } from './tables.server.ts';

const PAGE = 20;

const mergedCount = sql<number>`(
	select count(*)::int from ${contribution} k
	where k.merged_into_id = ${contribution.id} and k.visibility = 'shown')`;

/**
 * Not read under another one; when moderation hides that other one, its own words stay readable. Asked of the few that are not
 * shown: of those that are, each would be looked at.
 */
const standsByItself = sql`(${contribution.mergedIntoId} is null or ${contribution.mergedIntoId} in (
	select m.id from ${contribution} m where m.visibility <> 'shown'))`;

const columns = {
	id: contribution.id,
	phaseId: contribution.phaseId,
	participationId: contribution.participationId,
	number: contribution.number,
	kind: contribution.kind,
	title: contribution.title,
	body: contribution.body,
	categoryId: contribution.categoryId,
	category: contributionCategory.title,
	placeWords: contribution.placeWords,
	communeCode: contribution.communeCode,
	commune: contractCommune.name,
	planX: contribution.planX,
	planY: contribution.planY,
	visibility: contribution.visibility,
	heldReasons: contribution.heldReasons,
	mergedIntoId: contribution.mergedIntoId,
	revision: contribution.revision,
	writtenAt: contribution.writtenAt,
	shownName: participation.shownName,
	verification: participation.verification,
	photoAlternative: contributionPhoto.alternative,
	photoWidth: contributionPhoto.width,
	photoHeight: contributionPhoto.height,
	supports: contribution.supports,
	argumentsFor: contribution.argumentsFor,
	argumentsAgainst: contribution.argumentsAgainst,
	merged: mergedCount
};

function rows(db: Db) {
	return db
		.select(columns)
		.from(contribution)
		.innerJoin(consultation, eq(consultation.id, contribution.consultationId))
		.innerJoin(participation, eq(participation.id, contribution.participationId))
		.leftJoin(contributionCategory, eq(contributionCategory.id, contribution.categoryId))
		.leftJoin(
			contractCommune,
			and(
				eq(contractCommune.contractId, consultation.contractId),
				eq(contractCommune.code, contribution.communeCode)
			)
		)
		.leftJoin(contributionPhoto, eq(contributionPhoto.contributionId, contribution.id))
		.$dynamic();
}

/** A contribution with what its page says of it; `photoWidth` is null when it has no photo. */
export type ContributionRow = Awaited<ReturnType<typeof rows>>[number];

/** Whom it comes from and how it is moderated stay on the server; this is what pages show to everybody. */
export type ShownContribution = Omit<
	ContributionRow,
	'participationId' | 'heldReasons' | 'phaseId'
>;

export function shownOf(row: ContributionRow): ShownContribution {
	const { participationId, heldReasons, phaseId, ...shown } = row;
	void [participationId, heldReasons, phaseId];
	return shown;
}

type Wanted = {
	consultationId: string;
	phaseId: string;
	filter: ContributionFilter;
	size?: number;
};

/** The contributions that everybody reads, a page at a time (from 1). Those merged into another are read there. */
export async function listContributions(
	db: Db,
	{ filter, size = PAGE, ...of }: Wanted
): Promise<Counted & { contributions: ShownContribution[]; page: number; pages: number }> {
	const where = and(fits(of, filter), eq(contribution.visibility, 'shown'), standsByItself);
	const { total, isMore } = await countFound(db, where, filter);
	const pages = Math.max(1, Math.ceil(total / size));
	const page = Math.min(filter.page, pages);
	const order = [...orders[filter.sort], desc(contribution.number)];
	// Which ones first: what is said of each is asked for these only, and not for all those of the pages before.
	const chosen = db
		.select({ id: contribution.id })
		.from(contribution)
		.where(where)
		.orderBy(...order)
		.limit(size)
		.offset((page - 1) * size);
	const found = await rows(db)
		.where(inArray(contribution.id, chosen))
		.orderBy(...order);
	return { contributions: found.map(shownOf), total, isMore, page, pages };
}

const orders: Record<ContributionFilter['sort'], SQL[]> = {
	recent: [desc(contribution.writtenAt)],
	supported: [desc(contribution.supports)],
	unanswered: [asc(sql`${contribution.argumentsFor} + ${contribution.argumentsAgainst}`)]
};

/** A search up to a thousand; all of them are counted by an index. */
async function countFound(
	db: Db,
	where: SQL | undefined,
	{ search }: ContributionFilter
): Promise<Counted> {
	if (search) return countUpTo(db, { from: sql`${contribution}`, where });
	return { total: await db.$count(contribution, where), isMore: false };
}

function fits(
	{ consultationId, phaseId }: { consultationId: string; phaseId: string },
	{ search, kind, category }: Pick<ContributionFilter, 'search' | 'kind' | 'category'>
): SQL | undefined {
	return and(
		eq(contribution.consultationId, consultationId),
		eq(contribution.phaseId, phaseId),
		kind ? eq(contribution.kind, kind) : undefined,
		category ? eq(contribution.categoryId, category) : undefined,
		...foldedContains(contribution.folded, search)
	);
}

/** One contribution by the number people call it by, whatever its visibility: the caller decides who reads it. */
export async function findContribution(
	db: Db,
	{ consultationId, number }: { consultationId: string; number: number }
): Promise<ContributionRow | null> {
	const [row] = await rows(db).where(
		and(eq(contribution.consultationId, consultationId), eq(contribution.number, number))
	);
	return row ?? null;
}

/** The number of a contribution that everybody reads: where those merged into it are read. */
export async function findShownNumber(
	db: Db,
	{ consultationId, id }: { consultationId: string; id: string }
): Promise<number | null> {
	const [row] = await db
		.select({ number: contribution.number })
		.from(contribution)
		.where(
			and(
				eq(contribution.consultationId, consultationId),
				eq(contribution.id, id),
				eq(contribution.visibility, 'shown')
			)
		);
	return row?.number ?? null;
}

/** Those merged into this one, each with its author's words, in the order they were written. */
export async function listMerged(
	db: Db,
	{ consultationId, contributionId }: { consultationId: string; contributionId: string }
): Promise<ShownContribution[]> {
	const found = await rows(db)
		.where(
			and(
				eq(contribution.consultationId, consultationId),
				eq(contribution.mergedIntoId, contributionId),
				eq(contribution.visibility, 'shown')
			)
		)
		.orderBy(asc(contribution.number));
	return found.map(shownOf);
}

/** Everything that one person wrote in a consultation, held and hidden ones too: for their own page. */
export async function listOwnContributions(
	db: Db,
	{ consultationId, participationId }: { consultationId: string; participationId: string }
): Promise<ContributionRow[]> {
	return rows(db)
		.where(
			and(
				eq(contribution.consultationId, consultationId),
				eq(contribution.participationId, participationId)
			)
		)
		.orderBy(asc(contribution.number));
}

/** Everything in a phase, for the coordination: merged, held and hidden ones too, a page at a time. */
export async function listAllContributions(
	db: Db,
	{ consultationId, phaseId, filter, size = 50 }: Wanted
): Promise<Counted & { contributions: ContributionRow[]; page: number; pages: number }> {
	const where = fits({ consultationId, phaseId }, filter);
	const { total, isMore } = await countFound(db, where, filter);
	const pages = Math.max(1, Math.ceil(total / size));
	const page = Math.min(filter.page, pages);
	const contributions = await rows(db)
		.where(where)
		.orderBy(...orders[filter.sort], desc(contribution.number))
		.limit(size)
		.offset((page - 1) * size);
	return { contributions, total, isMore, page, pages };
}
