import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Role } from '../../accounts/actor.ts';
import { account } from '../../accounts/tables.server.ts';
import { contractRole } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import type { GroupKind } from '../../groups/kinds.ts';
import { group } from '../../groups/tables.server.ts';
import { pageWithin } from '../../shared/paging.ts';
import { ficheGroup, ficheWriter } from '../tables.server.ts';

export type WriterGroup = {
	id: string;
	slug: string;
	name: string;
	kind: GroupKind;
	linked: boolean;
};

/** The open groups of the contract, those whose members write this fiche first. */
export async function listWriterGroups(
	db: Db,
	{ contractId, ficheId }: { contractId: string; ficheId: string }
): Promise<WriterGroup[]> {
	const linked = sql<boolean>`${ficheGroup.ficheId} is not null`;
	return db
		.select({ id: group.id, slug: group.slug, name: group.name, kind: group.kind, linked })
		.from(group)
		.leftJoin(ficheGroup, and(eq(ficheGroup.groupId, group.id), eq(ficheGroup.ficheId, ficheId)))
		.where(and(eq(group.contractId, contractId), isNull(group.closedAt)))
		.orderBy(sql`${ficheGroup.ficheId} is null`, asc(group.name));
}

/** Enough for most contracts; the next pages hold the others. */
const PAGE = 50;

/** Who asks: whether they see names, and the page they are on. */
type Wanted = { names: boolean; page?: number; size?: number };
type Page<T> = { writers: T[]; page: number; pages: number };

/** The public reads these: the identifier of an account would tie its pseudonyms together. */
export type RoleWriter = { name: string; role: Role; organisation: string };

/** People whose role lets them write every fiche of the contract. */
export async function listRoleWriters(
	db: Db,
	{ contractId, names, page = 1, size = PAGE }: Wanted & { contractId: string }
): Promise<Page<RoleWriter>> {
	const fits = and(
		eq(contractRole.contractId, contractId),
		isNull(contractRole.endedAt),
		inArray(contractRole.role, ['coordinator', 'partner', 'elected'])
	);
	const total = Number(await db.$count(contractRole, fits));
	const { offset, ...at } = pageWithin({ total, page, size });
	const name = shownNameFor(names);
	const writers = await db
		.select({
			name,
			role: contractRole.role,
			organisation: contractRole.organisation
		})
		.from(contractRole)
		.innerJoin(account, eq(account.id, contractRole.accountId))
		.where(fits)
		.orderBy(asc(contractRole.role), asc(contractRole.organisation), asc(name), asc(account.id))
		.limit(size)
		.offset(offset);
	return { writers, ...at };
}

export type PersonalWriter = {
	accountId: string;
	name: string;
	/** Null while the right stands. */
	withdrawnAt: Date | null;
	reason: string | null;
};

/** People to whom the right was given, or from whom it was withdrawn, on this fiche. */
export async function listPersonalWriters(
	db: Db,
	{ ficheId, names, page = 1, size = PAGE }: Wanted & { ficheId: string }
): Promise<Page<PersonalWriter>> {
	const fits = eq(ficheWriter.ficheId, ficheId);
	const total = Number(await db.$count(ficheWriter, fits));
	const { offset, ...at } = pageWithin({ total, page, size });
	const name = shownNameFor(names);
	const writers = await db
		.select({
			accountId: account.id,
			name,
			withdrawnAt: ficheWriter.withdrawnAt,
			reason: ficheWriter.withdrawnReason
		})
		.from(ficheWriter)
		.innerJoin(account, eq(account.id, ficheWriter.accountId))
		.where(fits)
		.orderBy(asc(name), asc(account.id))
		.limit(size)
		.offset(offset);
	return { writers, ...at };
}

function shownNameFor(names: boolean) {
	return names ? account.displayName : account.pseudonym;
}
