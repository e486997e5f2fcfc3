/** A cast as the board says it. */
export type BoardCast = { position: number; castId: string; hash: string };

type Line = { position: number; kind: string; entry: string };
type CastData = { cast: string; envelope: string; replaces: number | null };

/** The casts that nothing replaced: exactly the envelopes that are to be opened. */
export function standingCasts(lines: readonly Line[]): BoardCast[] {
	const standing = new Map<number, BoardCast>();
	for (const { position, kind, entry } of lines) {
		if (kind !== 'cast') continue;
		const { data } = JSON.parse(entry) as { data: CastData };
		if (data.replaces !== null) standing.delete(data.replaces);
		standing.set(position, { position, castId: data.cast, hash: data.envelope });
	}
	return [...standing.values()];
}

/** Whether the envelopes in the box are those of the board: not one less, not one more, not one touched. */
export function isSameSet(
	casts: readonly BoardCast[],
	envelopes: readonly { castId: string; hash: string }[]
): boolean {
	const expected = new Map(casts.map(({ castId, hash }) => [castId, hash]));
	return (
		envelopes.length === expected.size &&
		envelopes.every(({ castId, hash }) => expected.get(castId) === hash)
	);
}

export function countRefused(lines: readonly Line[]): number {
	return lines.filter(({ kind }) => kind === 'refused').length;
}
