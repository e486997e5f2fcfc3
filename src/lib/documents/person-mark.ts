/** How a person is told apart on a page written together: a colour, and a pattern for whoever does not see colours. */
export type PersonMark = { color: string; pattern: number };

/** Each at least 4.5:1 with white, so that a name can be written on it. */
const colors = [
	'#0b5fa5',
	'#a1360f',
	'#0f6b4f',
	'#7a2a8c',
	'#8a5300',
	'#a01d4c',
	'#3d5a00',
	'#3f4aa8',
	'#00626b',
	'#6a4327'
] as const;

export const PATTERN_COUNT = 7;

/** The same for one person everywhere: 70 marks, derived from the account. */
export function markOf(accountId: string): PersonMark {
	let sum = 2_166_136_261;
	for (let at = 0; at < accountId.length; at += 1) {
		sum = Math.imul(sum ^ accountId.charCodeAt(at), 16_777_619) >>> 0;
	}
	return {
		color: colors[sum % colors.length]!,
		pattern: Math.floor(sum / colors.length) % PATTERN_COUNT
	};
}
