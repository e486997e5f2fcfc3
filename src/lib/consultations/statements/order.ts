/** A statement somebody may still be shown, and how many people have answered it. */
export type Card = { id: string; number: number; seen: number };

/**
 * The order in which the statements that a person has not answered are shown: the least seen first.
 *
 * Why: people leave after some ten cards. In a fixed order the last statements, which are the ones that people propose
 * themselves, would be answered by almost nobody, and two statements that nobody answered both cannot be compared
 * on an opinion map. Showing the least seen first evens the columns of the matrix out (the same aim as the comment routing of
 * Polis, without its prediction of which cards « matter »: a rule that anybody can check).
 *
 * Among equals the order depends on the person, so that one statement is not everybody's first; for the same person
 * it is always the same, so that reloading the page does not swap the card under their finger.
 */
export function leastSeenFirst<T extends Card>(cards: readonly T[], personSeed: string): T[] {
	return cards
		.map((card) => ({ card, rank: rankOf(personSeed + card.id) }))
		.sort((a, b) => a.card.seen - b.card.seen || a.rank - b.rank || a.card.number - b.card.number)
		.map(({ card }) => card);
}

/** FNV-1a, 32 bits: spreads texts evenly; it protects nothing. */
function rankOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i += 1) {
		hash ^= text.charCodeAt(i);
		hash = Math.imul(hash, 0x01000193);
	}
	return hash >>> 0;
}
