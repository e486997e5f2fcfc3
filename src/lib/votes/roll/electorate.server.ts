import { and, asc, eq, inArray, isNotNull, isNull, lte, ne, or, type SQL } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import { dayInContract } from '../../contracts/day-there.server.ts';
import { contractRole } from '../../contracts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { isKept } from '../../groups/member-queries.server.ts';
import { group, groupMember } from '../../groups/tables.server.ts';
import type { Vote } from '../queries.server.ts';
import { voteGroup, voter } from '../tables.server.ts';
import { planRoll, type ElectorAccount, type ListedVoter, type RollPlan } from './roll.ts';

type At = { vote: Pick<Vote, 'id' | 'contractId' | 'roles'>; now: Date };

/** Who would be on the roll if the vote opened now. */
export async function readRollPlan(db: Db, at: At): Promise<RollPlan> {
	return planRoll(await listEntering(db, at), await listListed(db, at.vote.id));
}

/** How many would be on it: the same count, without reading a list of fifty thousand lines. */
export async function countRollPlan(db: Db, at: At): Promise<number> {
	const entering = new Map(
		(await listEntering(db, at)).map(({ email, accountId }) => [email, accountId])
	);
	const isListed = isOnList(at.vote.id);
	const listed = await db.$count(voter, isListed);
	if (entering.size === 0) return listed;
	const there = await db
		.selectDistinct({ email: voter.email })
		.from(voter)
		.where(and(isListed, inArray(voter.email, [...entering.keys()])));
	return listed + entering.size - there.length;
}

async function listEntering(db: Db, at: At): Promise<ElectorAccount[]> {
	return [
		...(await listMembers(db, at)),
		...(await listByRole(db, at)),
		...(await listSeated(db, at))
	];
}

/** Members of the chosen groups whose mandate runs that day. */
async function listMembers(db: Db, { vote, now }: At): Promise<ElectorAccount[]> {
	const asked = db
		.select({ id: voteGroup.groupId })
		.from(voteGroup)
		.where(eq(voteGroup.voteId, vote.id));
	const rows = await listSeats(db, { vote, now }, inArray(group.id, asked));
	return rows.map((row) => ({ ...row, origin: 'group' }));
}

/** Members of committees: whoever sits in any group of the contract that day. */
async function listSeated(db: Db, at: At): Promise<ElectorAccount[]> {
	if (!at.vote.roles.includes('committee-member')) return [];
	return (await listSeats(db, at)).map((row) => ({ ...row, origin: 'role' }));
}

function listSeats(db: Db, { vote, now }: At, which?: SQL) {
	const today = dayInContract(db, vote.contractId, now);
	return db
		.selectDistinct({ accountId: account.id, email: account.email, name: account.displayName })
		.from(group)
		.innerJoin(groupMember, eq(groupMember.groupId, group.id))
		.innerJoin(account, eq(account.id, groupMember.accountId))
		.where(
			and(
				which,
				eq(group.contractId, vote.contractId),
				isNull(group.closedAt),
				isKept(today),
				or(isNull(groupMember.mandateStartsOn), lte(groupMember.mandateStartsOn, today))
			)
		)
		.orderBy(asc(account.id));
}

async function listByRole(db: Db, { vote }: At): Promise<ElectorAccount[]> {
	if (vote.roles.length === 0) return [];
	const rows = await db
		.selectDistinct({ accountId: account.id, email: account.email, name: account.displayName })
		.from(contractRole)
		.innerJoin(account, eq(account.id, contractRole.accountId))
		.where(
			and(
				eq(contractRole.contractId, vote.contractId),
				inArray(contractRole.role, vote.roles),
				ne(contractRole.role, 'committee-member'),
				isNull(contractRole.endedAt)
			)
		)
		.orderBy(asc(account.id));
	return rows.map((row) => ({ ...row, origin: 'role' }));
}

async function listListed(db: Db, voteId: string): Promise<ListedVoter[]> {
	return db
		.select({
			id: voter.id,
			origin: voter.origin,
			email: voter.email,
			verifiedAccountId: account.id
		})
		.from(voter)
		.leftJoin(account, and(eq(account.email, voter.email), isNotNull(account.emailVerifiedAt)))
		.where(isOnList(voteId))
		.orderBy(asc(voter.number));
}

/** Lines that are on the roll before opening: imported, or a letter. */
function isOnList(voteId: string): SQL | undefined {
	return and(
		eq(voter.voteId, voteId),
		isNull(voter.revokedAt),
		inArray(voter.origin, ['imported', 'code'])
	);
}
