/** How a bureau may be made: nobody opens alone, and one lost device loses no vote. */
export const BUREAU = { minMembers: 3, maxMembers: 9, minNeeded: 2 } as const;

export type BureauProblem =
	'too-few-members' | 'too-many-members' | 'too-few-needed' | 'nobody-to-spare';

/** What keeps these numbers from making a bureau; empty when they may. */
export function bureauProblems({
	members,
	needed
}: {
	members: number;
	needed: number;
}): BureauProblem[] {
	const problems: BureauProblem[] = [];
	if (members < BUREAU.minMembers) problems.push('too-few-members');
	if (members > BUREAU.maxMembers) problems.push('too-many-members');
	if (!Number.isInteger(needed) || needed < BUREAU.minNeeded) problems.push('too-few-needed');
	// One share may be lost, whatever happens: a phone does break.
	else if (needed >= members) problems.push('nobody-to-spare');
	return problems;
}

/** A member of the bureau as the steps are decided on. */
export type Member = {
	accountId: string;
	hasDevice: boolean;
	/** Of a vote whose key was dealt: a share waits for their device. */
	hasSealedShare: boolean;
	/** They confirmed the bureau; or hold the share that they were dealt. */
	isReady: boolean;
	/** Their shares were brought to the devices of the others. */
	hasBrought: boolean;
	/** SHA-256 (hex) of the totals that their device found. */
	foundHash: string | null;
};

/**
 * Where a bureau stands. Before opening: gathering devices, then each confirms all of them, then ready (of a vote whose key was dealt:
 * each takes their share). While people vote, nothing is asked of it. After closing: each brings their shares, then as
 * many devices as it takes to open find the same totals, then the paper is waited for where there is some, then done.
 */
export type BureauStage =
	| 'devices'
	| 'confirming'
	| 'shares'
	| 'ready'
	| 'voting'
	| 'bringing'
	| 'opening'
	| 'disagreement'
	| 'paper'
	| 'done';

export function bureauStage(bureau: {
	members: readonly Member[];
	/** The key of this vote was dealt, before decision 0038. */
	isDealt: boolean;
	needed: number;
	isOpened: boolean;
	isClosed: boolean;
	isPublished: boolean;
}): BureauStage {
	const { members, isDealt, needed, isOpened, isClosed, isPublished } = bureau;
	if (isPublished) return 'done';
	if (isOpened && !isClosed) return 'voting';
	if (!isClosed) {
		if (members.some(({ hasDevice }) => !hasDevice)) return 'devices';
		if (members.every((member) => member.isReady)) return 'ready';
		return isDealt ? 'shares' : 'confirming';
	}
	if (agreedTotals(members, needed)) return 'paper';
	if (new Set(members.flatMap(({ foundHash }) => foundHash ?? [])).size > 1) return 'disagreement';
	return members.filter(({ hasBrought }) => hasBrought).length < needed ? 'bringing' : 'opening';
}

/**
 * The members whose devices found the same totals, once they are as many as it takes to open, and two at least: fewer than these,
 * joined, can neither open a vote nor give it a result. Null before.
 */
export function agreedTotals<Found extends { foundHash: string | null }>(
	members: readonly Found[],
	needed: number
): Found[] | null {
	for (const { foundHash } of members) {
		if (foundHash === null) continue;
		const alike = members.filter((other) => other.foundHash === foundHash);
		if (alike.length >= Math.max(needed, BUREAU.minNeeded)) return alike;
	}
	return null;
}
