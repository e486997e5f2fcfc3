import type { Db } from '../../database/database.server.ts';
import { base64UrlOf } from '../../shared/bytes.ts';
import type { Vote } from '../queries.server.ts';
import { isSealedToMembers } from '../rules.ts';
import { fingerprintOf, keyProblems, type BureauList } from '../sealing/bureau-list.ts';
import { bureauStage } from './bureau.ts';
import type { Device } from './dealt/dealt-shares.ts';
import { bureauListOf, listTrustees, memberOf, type Trustee } from './queries.server.ts';

/** What the page of a bureau shows to everyone, and what it gives to the device of a member. */
export async function readBureau(db: Db, vote: Vote, accountId: string | null) {
	const trustees = await listTrustees(db, vote.id);
	const members = trustees.map(memberOf);
	const needed = vote.sharesNeeded ?? 0;
	const isOpened = vote.openedAt !== null;
	const isClosed = vote.closedAt !== null;
	const isDealt = !isSealedToMembers(vote);
	const isPublished = vote.publishedAt !== null;
	const mine = trustees.find((one) => one.accountId === accountId);
	const prints = isDealt ? new Map<string, string>() : await fingerprints(vote, trustees);
	const list = isDealt ? null : bureauListOf(vote, trustees);
	return {
		...{ needed, isOpened, isClosed, isDealt },
		isAnnounced: vote.announcedAt !== null,
		stage: bureauStage({ members, isDealt, needed, isOpened, isClosed, isPublished }),
		// A hash of totals lets anybody try guesses of them, while the paper is waited for.
		members: members.map(({ accountId: id, foundHash, ...shown }) => ({
			...{ ...shown, hasFound: foundHash !== null, isMe: id === accountId },
			fingerprint: prints.get(id) ?? null
		})),
		/** Whose keys are not proved, or are those of another: nobody confirms such a list. */
		problems: list ? await keyProblems(list) : [],
		mine: mine ? givenTo(mine, { trustees, list }) : null
	};
}

export type Bureau = Awaited<ReturnType<typeof readBureau>>;
export type Mine = ReturnType<typeof givenTo>;

/** By account, of those whose device is ready. */
async function fingerprints(
	{ id }: Vote,
	trustees: readonly Trustee[]
): Promise<Map<string, string>> {
	const prints = new Map<string, string>();
	for (const { accountId, memberId, deviceKey, signingKey } of trustees) {
		if (!deviceKey || !signingKey) continue;
		const keys = { deviceKey: base64UrlOf(deviceKey), signingKey: base64UrlOf(signingKey) };
		prints.set(accountId, await fingerprintOf({ vote: id, member: memberId, ...keys }));
	}
	return prints;
}

type Around = { trustees: readonly Trustee[]; list: BureauList | null };

/** Nothing here opens anything without the keys of this member’s device. */
function givenTo(mine: Trustee, { trustees, list }: Around) {
	const { accountId } = mine;
	const devices: Device[] = trustees.flatMap((one) =>
		one.deviceKey ? [{ accountId: one.accountId, deviceKey: base64UrlOf(one.deviceKey) }] : []
	);
	const handed = trustees.flatMap((one) => {
		const sealed = one.handedShares?.[accountId];
		return sealed ? [{ from: one.accountId, sealed }] : [];
	});
	return {
		...{ accountId, devices, handed, list },
		memberId: mine.memberId,
		deviceKey: mine.deviceKey ? base64UrlOf(mine.deviceKey) : null,
		sealedShare: mine.sealedShare ? base64UrlOf(mine.sealedShare) : null,
		hasConfirmed: mine.confirmation !== null,
		hasBrought: mine.handedShares !== null || mine.brought !== null,
		hasFound: mine.foundTotals !== null
	};
}
