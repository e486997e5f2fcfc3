import type { Db } from '../../database/database.server.ts';
import { base64UrlOf } from '../../shared/bytes.ts';
import type { Vote } from '../queries.server.ts';
import { bureauStage } from './bureau.ts';
import type { Device } from './bureau-steps.ts';
import { listTrustees, memberOf, type Trustee } from './queries.server.ts';

/** What the page of a bureau shows to everyone, and what it gives to the device of a member. */
export async function readBureau(db: Db, vote: Vote, accountId: string | null) {
	const trustees = await listTrustees(db, vote.id);
	const members = trustees.map(memberOf);
	const needed = vote.sharesNeeded ?? 0;
	const isOpened = vote.openedAt !== null;
	const isClosed = vote.closedAt !== null;
	const hasKey = vote.publicKey !== null;
	const isPublished = vote.publishedAt !== null;
	const mine = trustees.find((one) => one.accountId === accountId);
	return {
		needed,
		isOpened,
		isClosed,
		stage: bureauStage({ members, hasKey, needed, isOpened, isClosed, isPublished }),
		// A hash of totals lets anybody try guesses of them, while the paper is waited for.
		members: members.map(({ accountId: id, foundHash, ...shown }) => ({
			...{ ...shown, hasFound: foundHash !== null, isMe: id === accountId }
		})),
		mine: mine ? givenTo(mine, trustees) : null
	};
}

export type Bureau = Awaited<ReturnType<typeof readBureau>>;
export type Mine = ReturnType<typeof givenTo>;

/** Nothing here opens anything without the keys of this member’s device. */
function givenTo(mine: Trustee, trustees: readonly Trustee[]) {
	const { accountId } = mine;
	const devices: Device[] = trustees.flatMap((one) =>
		one.deviceKey ? [{ accountId: one.accountId, deviceKey: base64UrlOf(one.deviceKey) }] : []
	);
	const handed = trustees.flatMap((one) => {
		const sealed = one.handedShares?.[accountId];
		return sealed ? [{ from: one.accountId, sealed }] : [];
	});
	return {
		accountId,
		devices,
		handed,
		deviceKey: mine.deviceKey ? base64UrlOf(mine.deviceKey) : null,
		sealedShare: mine.sealedShare ? base64UrlOf(mine.sealedShare) : null,
		holdsShare: mine.holdsShare,
		hasHanded: mine.handedShares !== null,
		hasFound: mine.foundTotals !== null
	};
}
