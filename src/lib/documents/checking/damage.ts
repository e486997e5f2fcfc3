/** What can be wrong with what is stored of a document. */
export type Damage =
	| { code: 'snapshot-hash' | 'no-snapshot' | 'vector' | 'two-texts' | 'no-way'; seq: number }
	/** The text that starts from the snapshot of that number, or from the first update. */
	| { code: 'hash' | 'pending' | 'unreadable'; seq: number }
	| { code: 'missing-updates' | 'missing-versions'; from: number; to: number }
	| { code: 'updates-after-end'; seq: number; count: number }
	| { code: 'bytes'; kept: number; counted: number }
	| { code: 'unknown-clients' | 'authorship'; count: number }
	| { code: 'version-hash' | 'version-unreadable'; number: number };

/** The numbers that are not there, as ranges; `numbers` are in order. */
export function holesOf(
	numbers: readonly number[],
	{ from, to }: { from: number; to: number }
): { from: number; to: number }[] {
	const holes: { from: number; to: number }[] = [];
	let expected = from;
	for (const number of numbers) {
		if (number < expected) continue;
		if (number > to) break;
		if (number > expected) holes.push({ from: expected, to: number - 1 });
		expected = number + 1;
	}
	if (expected <= to) holes.push({ from: expected, to });
	return holes;
}
