import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { bytesOf } from '../../shared/bytes.ts';
import { vote, voteTrustee } from '../tables.server.ts';
import { listTrustees } from './queries.server.ts';

export type HandRefusal = 'gone' | 'not-a-member' | 'not-closed' | 'no-share' | 'malformed';

const SEALED_MAX = 1_024;

/**
 * After closing, a member brings their share: sealed to the device of each other member, and to nobody else, so that enough
 * of them come together on a device and never on the server.
 */
export async function handShare(
	db: Db,
	{ voteId, accountId, sealedShares }: Handed
): Promise<HandRefusal | null> {
	return db.transaction(async (tx) => {
		const [held] = await tx.select().from(vote).where(eq(vote.id, voteId)).for('no key update');
		if (!held || held.secrecy !== 'secret' || held.withdrawnAt) return 'gone';
		if (!held.closedAt || held.publishedAt) return 'not-closed';
		const trustees = await listTrustees(tx, voteId);
		const me = trustees.find((one) => one.accountId === accountId);
		if (!me) return 'not-a-member';
		if (!me.holdsShare) return 'no-share';
		const others = trustees.filter((one) => one !== me);
		if (!others.every((one) => isSealed(sealedShares[one.accountId]))) return 'malformed';
		const handedShares = Object.fromEntries(
			others.map((one) => [one.accountId, sealedShares[one.accountId]!])
		);
		await tx
			.update(voteTrustee)
			.set({ handedShares })
			.where(and(eq(voteTrustee.voteId, voteId), eq(voteTrustee.accountId, accountId)));
		return null;
	});
}

/** `sealedShares`: by account, base64url. */
export type Handed = { voteId: string; accountId: string; sealedShares: Record<string, string> };

function isSealed(share: string | undefined): boolean {
	if (!share || share.length > SEALED_MAX) return false;
	try {
		return bytesOf(share).length > 0;
	} catch {
		return false;
	}
}
