import * as Y from 'yjs';

/** The letters of one Yjs client id from clock `from` to before `to`. `accountId` is null for what the server wrote. */
export type AuthorshipRange = {
	clientId: number;
	from: number;
	to: number;
	accountId: string | null;
	/** Null where only the account is known. */
	at: Date | null;
};

/** What an update writes: its ranges, by the author and at the instant given. Deletions have no author. */
export function rangesOfUpdate(
	payload: Uint8Array,
	by: Pick<AuthorshipRange, 'accountId' | 'at'>
): AuthorshipRange[] {
	const ranges: AuthorshipRange[] = [];
	for (const struct of Y.decodeUpdate(payload).structs) {
		if (struct instanceof Y.Skip) continue;
		const { client, clock } = struct.id;
		const last = ranges.at(-1);
		if (last && last.clientId === client && last.to === clock) last.to += struct.length;
		else ranges.push({ clientId: client, from: clock, to: clock + struct.length, ...by });
	}
	return ranges;
}

/** Neighbouring ranges of one author on one day (UTC) as one, so that an hour of typing is one row. */
export function joinRanges(ranges: readonly AuthorshipRange[]): AuthorshipRange[] {
	const joined: AuthorshipRange[] = [];
	const sorted = [...ranges].sort((a, b) => a.clientId - b.clientId || a.from - b.from);
	for (const range of sorted) {
		const last = joined.at(-1);
		if (last && last.to >= range.from && sameHand(last, range)) {
			last.to = Math.max(last.to, range.to);
		} else joined.push({ ...range });
	}
	return joined;
}

function sameHand(a: AuthorshipRange, b: AuthorshipRange): boolean {
	const day = ({ at }: AuthorshipRange) => at?.toISOString().slice(0, 10);
	return a.clientId === b.clientId && a.accountId === b.accountId && day(a) === day(b);
}

/** Whose letters these are. */
export type Hand = Pick<AuthorshipRange, 'accountId' | 'at'>;

/** Letters in a row of one hand; null where nobody knows whose. */
export type HandRun = { length: number; hand: Hand | null };

/** Finds the author of any letter of a document. */
export class Authorship {
	#byClient = new Map<number, AuthorshipRange[]>();
	#owners: ReadonlyMap<number, string | null>;

	/** `owners` tells of letters that no range knows: the account of a client id, without an instant. */
	constructor(
		ranges: readonly AuthorshipRange[],
		owners: ReadonlyMap<number, string | null> = new Map()
	) {
		this.#owners = owners;
		for (const range of joinRanges(ranges)) {
			const own = this.#byClient.get(range.clientId);
			if (own) own.push(range);
			else this.#byClient.set(range.clientId, [range]);
		}
	}

	/** The hands of `length` letters of a client id, from a clock on, in order. */
	runsOf(clientId: number, clock: number, length: number): HandRun[] {
		const runs: HandRun[] = [];
		const end = clock + length;
		let at = clock;
		for (const range of this.#byClient.get(clientId) ?? []) {
			if (range.to <= at || range.from >= end) continue;
			if (range.from > at) runs.push({ length: range.from - at, hand: this.#ownerOf(clientId) });
			const from = Math.max(at, range.from);
			const to = Math.min(end, range.to);
			runs.push({ length: to - from, hand: range });
			at = to;
		}
		if (at < end) runs.push({ length: end - at, hand: this.#ownerOf(clientId) });
		return runs;
	}

	#ownerOf(clientId: number): Hand | null {
		const accountId = this.#owners.get(clientId);
		return accountId ? { accountId, at: null } : null;
	}

	/** The hands of the letters of a shared text, in their order. Ends of lines and line breaks are no letters. */
	runsOfText(text: Y.Text | Y.XmlText): HandRun[] {
		const runs: HandRun[] = [];
		for (let item = text._start; item; item = item.right) {
			if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
			const { str } = item.content;
			const { client, clock } = item.id;
			for (const { index, 0: letters } of str.matchAll(/[^\n]+/g)) {
				runs.push(...this.runsOf(client, clock + index, letters.length));
			}
		}
		return runs;
	}
}

/**
 * The letters of a text just written, in the hands of these runs, which have as many. Ends of lines between letters of one hand are
 * in its range, so that a long text is not a range a line.
 */
export function rangesOfLetters(text: Y.Text, runs: readonly HandRun[]): AuthorshipRange[] {
	const ranges: AuthorshipRange[] = [];
	const hands = handsInTurn(runs);
	for (let item = text._start; item; item = item.right) {
		if (!(item.content instanceof Y.ContentString)) continue;
		const { client: clientId, clock } = item.id;
		let last: AuthorshipRange | null = null;
		for (const { index, 0: letters } of item.content.str.matchAll(/[^\n]+/g)) {
			let from = clock + index;
			for (const { length, hand } of hands.take(letters.length)) {
				const to = from + length;
				const range = hand?.accountId
					? { clientId, from, to, accountId: hand.accountId, at: hand.at }
					: null;
				from = to;
				const goesOn = range && last && sameHand(last, range);
				if (goesOn) last!.to = to;
				else if (range) ranges.push(range);
				if (!goesOn) last = range;
			}
		}
	}
	return joinRanges(ranges);
}

/** Gives the hands of the next letters, as runs. */
function handsInTurn(runs: readonly HandRun[]): { take: (length: number) => HandRun[] } {
	let at = 0;
	let used = 0;
	const take = (length: number): HandRun[] => {
		const taken: HandRun[] = [];
		for (let wanted = length; wanted > 0 && at < runs.length;) {
			const run = runs[at]!;
			const some = Math.min(wanted, run.length - used);
			if (some > 0) taken.push({ length: some, hand: run.hand });
			wanted -= some;
			used += some;
			if (used === run.length) [at, used] = [at + 1, 0];
		}
		return taken;
	};
	return { take };
}
