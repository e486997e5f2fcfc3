import { and, asc, eq } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { listPartakers } from '../../fiches/comments/people.server.ts';
import { base64UrlOf } from '../../shared/bytes.ts';
import { sha256Hex } from '../../shared/hash.server.ts';
import type { Vote } from '../queries.server.ts';
import type { BureauReadiness } from '../rules.ts';
import { voteTrustee } from '../tables.server.ts';
import type { BureauList } from '../sealing/bureau-list.ts';
import type { Member } from './bureau.ts';

export type Trustee = typeof voteTrustee.$inferSelect & { name: string };

/** The members of a bureau, by name. Named to whoever reads the vote: they are who one trusts. */
export async function listTrustees(db: Db, voteId: string): Promise<Trustee[]> {
	const rows = await db
		.select({ trustee: voteTrustee, name: account.displayName })
		.from(voteTrustee)
		.innerJoin(account, eq(account.id, voteTrustee.accountId))
		.where(eq(voteTrustee.voteId, voteId))
		.orderBy(asc(account.displayName), asc(account.id));
	return rows.map(({ trustee, name }) => ({ ...trustee, name }));
}

/**
 * The people that a form shows as chosen: those that were asked, of those who have a part in the contract; before, the members of
 * the bureau.
 */
export async function listMembersChosen(
	db: Db,
	{ contractId, voteId, asked }: { contractId: string; voteId: string; asked: string[] | null }
): Promise<{ accountId: string; name: string }[]> {
	if (asked === null)
		return (await listTrustees(db, voteId)).map(({ accountId, name }) => ({ accountId, name }));
	const people = await listPartakers(db, { contractId, accountIds: asked });
	return people.map(({ accountId, name }) => ({ accountId, name }));
}

export function memberOf(trustee: Trustee): Member & { name: string } {
	const { accountId, name, deviceKey, sealedShare, handedShares, brought, foundTotals } = trustee;
	return {
		accountId,
		name,
		hasDevice: deviceKey !== null,
		hasSealedShare: sealedShare !== null,
		isReady: isReady(trustee),
		hasBrought: handedShares !== null || brought !== null,
		foundHash: foundTotals === null ? null : sha256Hex(foundTotals)
	};
}

/** Nothing more is asked of this member before the opening: they confirmed the bureau, or hold the share that they were dealt. */
export const isReady = ({ holdsShare, confirmation }: Omit<Trustee, 'name'>): boolean =>
	holdsShare || confirmation !== null;

/** How far the bureau of a vote is before opening; of a vote that has none, nothing is said. */
export async function readBureauReadiness(
	db: Db,
	{ id }: { id: string }
): Promise<BureauReadiness> {
	const rows = await db.select().from(voteTrustee).where(eq(voteTrustee.voteId, id));
	if (rows.length === 0) return 'none';
	return rows.every(isReady) ? 'ready' : 'waiting';
}

/** The members with their keys, in the order of what was drawn for each; null while a device is missing. */
export function bureauListOf(
	{ id, sharesNeeded }: Pick<Vote, 'id' | 'sharesNeeded'>,
	trustees: readonly Trustee[]
): BureauList | null {
	const drawn = [...trustees].sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
	const members = drawn.flatMap(({ memberId, name, deviceKey, signingKey, proof, confirmation }) =>
		deviceKey && signingKey && proof
			? [
					{
						...{ member: memberId, name, proof, confirmation },
						deviceKey: base64UrlOf(deviceKey),
						signingKey: base64UrlOf(signingKey)
					}
				]
			: []
	);
	if (members.length < trustees.length) return null;
	return { vote: id, needed: sharesNeeded ?? trustees.length, members };
}

export async function findTrustee(
	db: Db,
	{ voteId, accountId }: { voteId: string; accountId: string }
): Promise<typeof voteTrustee.$inferSelect | null> {
	const [row] = await db
		.select()
		.from(voteTrustee)
		.where(and(eq(voteTrustee.voteId, voteId), eq(voteTrustee.accountId, accountId)));
	return row ?? null;
}
