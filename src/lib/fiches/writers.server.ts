import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Role } from '../accounts/actor.ts';
import { account } from '../accounts/tables.server.ts';
import { contractRole } from '../contracts/tables.server.ts';
import type { Db } from '../database/database.server.ts';
import type { GroupKind } from '../groups/kinds.ts';
import { group } from '../groups/tables.server.ts';
import { ficheGroup, ficheWriter } from './tables.server.ts';

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

export type RoleWriter = { accountId: string; name: string; role: Role; organisation: string };

/** People whose role lets them write every fiche of the contract. */
export async function listRoleWriters(
	db: Db,
	{ contractId, names }: { contractId: string; names: boolean }
): Promise<RoleWriter[]> {
	return db
		.select({
			accountId: account.id,
			name: names ? account.displayName : account.pseudonym,
			role: contractRole.role,
			organisation: contractRole.organisation
		})
		.from(contractRole)
		.innerJoin(account, eq(account.id, contractRole.accountId))
		.where(
			and(
				eq(contractRole.contractId, contractId),
				isNull(contractRole.endedAt),
				inArray(contractRole.role, ['coordinator', 'partner', 'elected'])
			)
		)
		.orderBy(asc(contractRole.role), asc(contractRole.organisation), asc(account.displayName));
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
	{ ficheId, names }: { ficheId: string; names: boolean }
): Promise<PersonalWriter[]> {
	return db
		.select({
			accountId: account.id,
			name: names ? account.displayName : account.pseudonym,
			withdrawnAt: ficheWriter.withdrawnAt,
			reason: ficheWriter.withdrawnReason
		})
		.from(ficheWriter)
		.innerJoin(account, eq(account.id, ficheWriter.accountId))
		.where(eq(ficheWriter.ficheId, ficheId))
		.orderBy(asc(account.displayName));
}
