import { and, asc, eq } from 'drizzle-orm';
import { account } from '../../accounts/tables.server.ts';
import type { Db } from '../../database/database.server.ts';
import { sha256Hex } from '../casting/board.server.ts';
import { voteTrustee } from '../tables.server.ts';
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

export function memberOf(trustee: Trustee): Member & { name: string } {
	const { accountId, name, deviceKey, sealedShare, holdsShare, handedShares, foundTotals } =
		trustee;
	return {
		accountId,
		name,
		hasDevice: deviceKey !== null,
		hasSealedShare: sealedShare !== null,
		holdsShare,
		hasHanded: handedShares !== null,
		foundHash: foundTotals === null ? null : sha256Hex(foundTotals)
	};
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
