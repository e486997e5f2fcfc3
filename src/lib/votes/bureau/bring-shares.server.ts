import { and, eq } from 'drizzle-orm';
import type { Db } from '../../database/database.server.ts';
import { findBoardHead } from '../box/board.server.ts';
import { listEnvelopes } from '../box/inbox.server.ts';
import type { Brought } from '../kinds.ts';
import { isSealedToMembers } from '../rules.ts';
import { broughtTo, isBroughtBy } from '../sealing/brought-shares.ts';
import { bureauIn } from '../sealing/bureau-list.ts';
import { vote, voteTrustee } from '../tables.server.ts';
import { findTrustee } from './queries.server.ts';

export type BringRefusal =
	| 'gone'
	| 'not-a-member'
	| 'not-closed'
	/** Not something for each member, or of ballots that are not in the box. */
	| 'malformed'
	/** Signed by another key than that of their device, or for another board than the one that stands. */
	| 'bad-signature';

/**
 * After closing, the device of a member brings its shares of all ballots, sealed to the devices of the bureau: enough of them come together on
 * a device and never on the server, which verifies who signed what it carries and nothing else.
 */
export async function bringMemberShares(
	db: Db,
	{ voteId, accountId, brought }: { voteId: string; accountId: string; brought: Brought }
): Promise<BringRefusal | null> {
	return db.transaction(async (tx) => {
		const [held] = await tx.select().from(vote).where(eq(vote.id, voteId)).for('no key update');
		if (!held || !isSealedToMembers(held) || held.withdrawnAt) return 'gone';
		if (!held.closedAt || held.publishedAt) return 'not-closed';
		const mine = await findTrustee(tx, { voteId, accountId });
		const bureau = bureauIn(held.frozen!);
		const me = bureau?.members.find(({ member }) => member === mine?.memberId);
		if (!bureau || !me) return 'not-a-member';
		const castIds = (await listEnvelopes(tx, voteId)).map(({ castId }) => castId);
		const members = bureau.members.map(({ member }) => member);
		if (!isWhole(brought, { members, castIds })) return 'malformed';
		const head = (await findBoardHead(tx, voteId))!.hash;
		const said = { vote: voteId, board: head, from: me.member };
		const to = await broughtTo(me.member, brought);
		if (!(await isBroughtBy(me, { ...said, brought: to }))) return 'bad-signature';
		await tx
			.update(voteTrustee)
			.set({ brought })
			.where(and(eq(voteTrustee.voteId, voteId), eq(voteTrustee.accountId, accountId)));
		return null;
	});
}

function isWhole(
	{ sealed, missing }: Brought,
	{ members, castIds }: { members: string[]; castIds: string[] }
): boolean {
	const isForEach = Object.keys(sealed).sort().join() === [...members].sort().join();
	const [known, said] = [new Set(castIds), new Set(missing)];
	return isForEach && said.size === missing.length && missing.every((castId) => known.has(castId));
}
