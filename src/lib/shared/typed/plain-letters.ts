/** Signs that nobody sees: zero widths, the soft hyphen, what turns the direction of writing, half of a pair. */
const UNSEEN = /[\p{Cf}\p{Cs}]/gu;
const CONTROLS = /\p{Cc}/gu;

/** What somebody typed or pasted, as one line of what they see, its spaces of every kind made ordinary and single. */
export function seenLine(text: string): string {
	const seen = text.replace(UNSEEN, '').replace(/\s+/g, ' ').replace(CONTROLS, '');
	return seen.normalize('NFC').trim();
}

/** Small letters, no accents, one space, a straight apostrophe: how words people type are compared. */
export function foldWord(text: string): string {
	const plain = seenLine(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	return plain.replaceAll('’', "'").replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}
