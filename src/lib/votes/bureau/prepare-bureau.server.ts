import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { lockVote, type Vote } from '../queries.server.ts';
import { vote, voteTrustee } from '../tables.server.ts';
import { findTrustee, listTrustees } from './queries.server.ts';

export type PrepareRefusal =
	'gone' | 'not-a-member' | 'opened' | 'withdrawn' | 'key-made' | 'devices-missing' | 'malformed';
type Member = { contractId: string; voteId: string; accountId: string };

const POINT_BYTES = 65;
/** A share of 33 bytes in an envelope of one block, with room. */
const SEALED_MAX = 1_024;
const isPoint = (bytes: Uint8Array) => bytes.length === POINT_BYTES && bytes[0] === 4;

/** A member’s device says its public keys. Again from another device until the key of the vote is made. */
export async function recordDevice(
	db: Db,
	{ deviceKey, signingKey, ...member }: Member & { deviceKey: Uint8Array; signingKey: Uint8Array }
): Promise<PrepareRefusal | null> {
	if (!isPoint(deviceKey) || !isPoint(signingKey)) return 'malformed';
	return asMember(db, member, async (tx, held) => {
		if (held.publicKey) return 'key-made';
		await tx.update(voteTrustee).set({ deviceKey, signingKey }).where(isThis(member));
		return null;
	});
}

/** The key of the vote, made in the browser of a member, with a share sealed to the device of each. Once. */
export async function recordVoteKey(
	db: Db,
	{ publicKey, sealedShares, ...member }: Member & MadeKey
): Promise<PrepareRefusal | null> {
	if (!isPoint(publicKey)) return 'malformed';
	return asMember(db, member, async (tx, held) => {
		if (held.publicKey) return 'key-made';
		const trustees = await listTrustees(tx, held.id);
		if (trustees.some(({ deviceKey }) => deviceKey === null)) return 'devices-missing';
		const shares = trustees.map(({ accountId }) => sealedShares[accountId]);
		if (shares.some((share) => !share || share.length > SEALED_MAX)) return 'malformed';
		for (const { accountId } of trustees)
			await tx
				.update(voteTrustee)
				.set({ sealedShare: sealedShares[accountId]!, holdsShare: false })
				.where(isThis({ ...member, accountId }));
		await tx
			.update(vote)
			.set({ publicKey, revision: held.revision + 1 })
			.where(eq(vote.id, held.id));
		return null;
	});
}

export type MadeKey = { publicKey: Uint8Array; sealedShares: Record<string, Uint8Array> };

/** A member’s device has its share, and keeps it: the server forgets the sealed one. */
export async function recordShareKept(db: Db, member: Member): Promise<PrepareRefusal | null> {
	return asMember(db, member, async (tx, held) => {
		if (!held.publicKey) return 'malformed';
		await tx.update(voteTrustee).set({ holdsShare: true, sealedShare: null }).where(isThis(member));
		return null;
	});
}

const isThis = ({ voteId, accountId }: Omit<Member, 'contractId'>) =>
	and(eq(voteTrustee.voteId, voteId), eq(voteTrustee.accountId, accountId));

async function asMember(
	db: Db,
	member: Member,
	work: (tx: Db, held: Vote) => Promise<PrepareRefusal | null>
): Promise<PrepareRefusal | null> {
	return db.transaction(async (tx) => {
		const held = await lockVote(tx, member);
		if (!held || held.secrecy !== 'secret') return 'gone';
		if (held.openedAt) return 'opened';
		if (held.withdrawnAt) return 'withdrawn';
		if (!(await findTrustee(tx, member))) return 'not-a-member';
		return work(tx, held);
	});
}
