import type { Counted } from './ballots.ts';

/** Why somebody objects, or blocks: written on their ballot, published apart from it, never counted. */
export type Reason = { position: 'objection' | 'block'; words: string };

export const REASON = {
	/** Characters, as a browser counts them. */
	max: 500,
	/** As JSON in UTF-8: the room that every ballot of a decision by consent keeps for it. */
	bytes: 1_600
} as const;

/** One line, without what would take more room than it says. */
export function cleanReason(text: string): string {
	// A half of a pair is no character: encoded, it would become another one.
	const words = text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ');
	return words.replace(/\s+/g, ' ').trim();
}

export function isReason(value: unknown): value is string {
	if (typeof value !== 'string' || value === '' || value.length > REASON.max) return false;
	const bytes = new TextEncoder().encode(JSON.stringify(value)).length;
	return cleanReason(value) === value && bytes <= REASON.bytes;
}

/** The reasons of valid ballots, sorted by their words: their order says nothing of who wrote them. */
export function reasonsOf(ballots: Iterable<Pick<Counted<unknown>, 'ballot'>>): Reason[] {
	const reasons: Reason[] = [];
	for (const { ballot } of ballots) {
		const reason = findReason(ballot);
		if (reason) reasons.push(reason);
	}
	const key = ({ position, words }: Reason) => `${words} ${position}`;
	return reasons.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What is counted of a ballot; what is none stays as it is. */
export function withoutReason<B>(ballot: B): B {
	const isMarked = typeof ballot === 'object' && ballot !== null && 'marks' in ballot;
	return isMarked ? ({ marks: ballot.marks } as B) : ballot;
}

/** The reason that a valid ballot gives; null when it gives none. */
export function findReason(ballot: unknown): Reason | null {
	if (typeof ballot !== 'object' || ballot === null || !('reason' in ballot)) return null;
	const { marks, reason } = ballot as { marks: unknown; reason: unknown };
	const isOpposed = marks === 'objection' || marks === 'block';
	return isOpposed && isReason(reason) ? { position: marks, words: reason } : null;
}
