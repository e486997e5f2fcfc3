import type { VoterOrigin } from '../kinds.ts';

/** An account that enters by a group or a role. */
export type ElectorAccount = {
	accountId: string;
	email: string;
	name: string;
	origin: 'group' | 'role';
};

/** A line that is on the roll before opening: imported, or a letter. */
export type ListedVoter = {
	id: string;
	origin: VoterOrigin;
	email: string | null;
	/** Who has shown that this address is theirs. */
	verifiedAccountId: string | null;
};

export type RollPlan = {
	/** Imported lines that are found to be an account. */
	links: { voterId: string; accountId: string }[];
	/** Accounts that are not on the list yet. */
	added: ElectorAccount[];
	count: number;
};

/**
 * One person, one line, wherever they come from. A member whose address is on the imported list is linked to it even before
 * they confirmed it: they vote as a member anyway, and would otherwise vote twice once it is confirmed.
 */
export function planRoll(
	accounts: readonly ElectorAccount[],
	listed: readonly ListedVoter[]
): RollPlan {
	const members = new Map(accounts.map((one) => [one.email, one.accountId]));
	const taken = new Set<string>();
	const links: RollPlan['links'] = [];
	for (const { id, email, verifiedAccountId } of listed) {
		const accountId = (email && members.get(email)) ?? verifiedAccountId;
		if (!accountId || taken.has(accountId)) continue;
		taken.add(accountId);
		links.push({ voterId: id, accountId });
	}
	const added: ElectorAccount[] = [];
	for (const one of accounts) {
		if (taken.has(one.accountId)) continue;
		taken.add(one.accountId);
		added.push(one);
	}
	return { links, added, count: listed.length + added.length };
}
