import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { base64UrlOf } from '../../shared/bytes.ts';
import type { DeviceProof } from '../kinds.ts';
import { lockVote, type Vote } from '../queries.server.ts';
import { isSealedToMembers } from '../rules.ts';
import { isConfirmed, isProven, keyProblems } from '../sealing/bureau-list.ts';
import { voteTrustee } from '../tables.server.ts';
import {
	bureauListOf,
	findTrustee,
	listTrustees,
	readBureauReadiness,
	type Trustee
} from './queries.server.ts';

export type PrepareRefusal =
	| 'gone'
	| 'not-a-member'
	| 'opened'
	| 'withdrawn'
	/** The vote is announced with the devices that its members confirmed. */
	| 'announced'
	/** The key of the vote was dealt: a vote prepared before decision 0038. */
	| 'key-made'
	| 'devices-missing'
	/** The device does not prove that it has the keys that it names. */
	| 'bad-proof'
	/** Another list of members and keys than the one that stands: a device changed meanwhile. */
	| 'other-list'
	| 'malformed';
type Member = { contractId: string; voteId: string; accountId: string };
type Own = Omit<Trustee, 'name'>;

const POINT_BYTES = 65;
const isPoint = (bytes: Uint8Array) => bytes.length === POINT_BYTES && bytes[0] === 4;

/**
 * A member’s device says its public keys and proves that it has their private halves. Again from another device until the vote is announced;
 * everybody confirms the list again then.
 */
export async function recordDevice(
	db: Db,
	{ deviceKey, signingKey, proof, ...member }: Member & ProvenKeys
): Promise<PrepareRefusal | null> {
	if (!isPoint(deviceKey) || !isPoint(signingKey)) return 'malformed';
	return asMember(db, member, async (tx, held, { memberId }) => {
		if (!isSealedToMembers(held)) return 'key-made';
		const isSettled = (await readBureauReadiness(tx, held)) === 'ready';
		if (held.announcedAt && isSettled) return 'announced';
		const [device, signing] = [deviceKey, signingKey].map(base64UrlOf);
		const said = { vote: held.id, member: memberId, deviceKey: device!, signingKey: signing! };
		if (!(await isProven(said, proof))) return 'bad-proof';
		await tx.update(voteTrustee).set({ confirmation: null }).where(eq(voteTrustee.voteId, held.id));
		await tx.update(voteTrustee).set({ deviceKey, signingKey, proof }).where(isThis(member));
		return null;
	});
}

export type ProvenKeys = { deviceKey: Uint8Array; signingKey: Uint8Array; proof: DeviceProof };

/** A member confirms, with the key of their device, all the members and their keys, once they have read them aloud together. */
export async function recordConfirmation(
	db: Db,
	{ confirmation, ...member }: Member & { confirmation: string }
): Promise<PrepareRefusal | null> {
	return asMember(db, member, async (tx, held, { memberId }) => {
		if (!isSealedToMembers(held)) return 'key-made';
		const list = bureauListOf(held, await listTrustees(tx, held.id));
		if (!list || (await keyProblems(list)).length > 0) return 'devices-missing';
		const mine = list.members.find((one) => one.member === memberId)!;
		if (!(await isConfirmed(list, mine, confirmation))) return 'other-list';
		await tx.update(voteTrustee).set({ confirmation }).where(isThis(member));
		return null;
	});
}

/** Of a vote whose key was dealt: a member’s device has its share, and keeps it. The server forgets the sealed one. */
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
	work: (tx: Db, held: Vote, mine: Own) => Promise<PrepareRefusal | null>
): Promise<PrepareRefusal | null> {
	return db.transaction(async (tx) => {
		const held = await lockVote(tx, member);
		if (!held || held.secrecy !== 'secret') return 'gone';
		if (held.openedAt) return 'opened';
		if (held.withdrawnAt) return 'withdrawn';
		const mine = await findTrustee(tx, member);
		return mine ? work(tx, held, mine) : 'not-a-member';
	});
}
