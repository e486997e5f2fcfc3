import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { Role } from '../accounts/actor.ts';
import { contract, contractRole } from '../contracts/tables.server.ts';
import { dayThere } from '../contracts/day-there.server.ts';
import type { Db } from '../database/database.server.ts';
import { isKept } from './member-queries.server.ts';
import { group, groupMember } from './tables.server.ts';

export type Places = {
	contracts: { slug: string; title: string; role: Role; organisation: string }[];
	groups: { slug: string; name: string; contractSlug: string }[];
};

/** Where a person takes part today: their roles by contract, that of member where they sit in a group, and their groups. */
export async function listPlaces(db: Db, accountId: string): Promise<Places> {
	const contracts = await db
		.select({
			slug: contract.slug,
			title: contract.title,
			role: contractRole.role,
			organisation: contractRole.organisation
		})
		.from(contractRole)
		.innerJoin(contract, eq(contract.id, contractRole.contractId))
		.where(
			and(
				eq(contractRole.accountId, accountId),
				ne(contractRole.role, 'committee-member'),
				isNull(contractRole.endedAt)
			)
		)
		.orderBy(asc(contract.title));
	const groups = await db
		.select({
			slug: group.slug,
			name: group.name,
			contractSlug: contract.slug,
			contractTitle: contract.title
		})
		.from(groupMember)
		.innerJoin(group, eq(group.id, groupMember.groupId))
		.innerJoin(contract, eq(contract.id, group.contractId))
		.where(
			and(
				eq(groupMember.accountId, accountId),
				isNull(group.closedAt),
				isKept(dayThere(new Date()))
			)
		)
		.orderBy(asc(group.name));
	const seated = new Map(
		groups.map(({ contractSlug, contractTitle }) => [contractSlug, contractTitle])
	);
	const asMember = [...seated].map(([slug, title]) => ({
		...{ slug, title, role: 'committee-member' as const, organisation: '' }
	}));
	return { contracts: [...contracts, ...asMember], groups };
}
