import { randomInt } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { findEmailLink, useEmailLink } from '../accounts/links/email-links.server.ts';
import { account } from '../accounts/tables.server.ts';
import { listCoordinatedAlone } from '../contracts/personal-data.server.ts';
import type { Db } from '../database/database.server.ts';
import { announceAccessChange } from '../documents/access-changed.server.ts';
import { recordEvent } from '../journal/record-event.server.ts';
import type { Leaving } from '../treatments/personal-data.server.ts';
import { listSharesHeld } from '../votes/personal-data.server.ts';
import { everyDomain } from './personal-data.server.ts';

/** What somebody has to hand over, or to see to its end, before they may leave. */
export type Held = {
	/** Contracts that nobody else coordinates. */
	contracts: { slug: string; title: string }[];
	/** Secret votes that may not be counted without their share. */
	votes: { title: string }[];
};

export async function findHeld(db: Db, { accountId }: { accountId: string }): Promise<Held> {
	return {
		contracts: await listCoordinatedAlone(db, { accountId }),
		votes: await listSharesHeld(db, { accountId })
	};
}

type Erasing = {
	accountId: string;
	now: Date;
	/** Secret of the link that was sent to confirm it; none where a password did. */
	token?: string;
};

/**
 * Erases an account: what is left of its row has no address, no name and no password, and works that are common stay under the name
 * drawn for it. All in one transaction; connections that were open are closed at once.
 */
export async function eraseAccount(
	db: Db,
	{ accountId, now, token }: Erasing
): Promise<Held | 'link-gone' | null> {
	const answer = await db.transaction(async (tx) => {
		// First: of two clicks at once the second finds nobody. The roll of an open vote lets go of the names of those who left.
		const [person] = await tx
			.update(account)
			.set({ erasedAt: now })
			.where(and(eq(account.id, accountId), isNull(account.erasedAt)))
			.returning();
		if (!person) return null;
		const held = await findHeld(tx, { accountId });
		if (held.contracts.length + held.votes.length > 0) return stay(tx, accountId, held);
		if (token !== undefined) {
			// Looked at before it is used: tried by somebody else, it still is the link of its owner.
			const link = await findEmailLink(tx, { token, now });
			const proven =
				link?.accountId === accountId && (await useEmailLink(tx, { token, purpose: 'erase', now }));
			if (!proven) return stay(tx, accountId, 'link-gone' as const);
		}
		const { email, displayName, pseudonym } = person;
		const names = { displayName, pseudonym, nameAfter: nameOfGone() };
		const leaving: Leaving = { accountId, email, ...names, now };
		for (const domain of everyDomain) await domain.erase(tx, leaving);
		const subject = { type: 'account', id: accountId };
		await recordEvent(tx, { kind: 'account-erased', actorId: null, subject });
		return null;
	});
	if (answer === null) announceAccessChange();
	return answer;
}

async function stay<T>(tx: Db, accountId: string, answer: T): Promise<T> {
	await tx.update(account).set({ erasedAt: null }).where(eq(account.id, accountId));
	return answer;
}

/** What the works of somebody who left are signed with: French like all pseudonyms, and nothing of the one before. */
function nameOfGone(): string {
	return `Personne partie ${randomInt(100_000, 1_000_000)}`;
}
