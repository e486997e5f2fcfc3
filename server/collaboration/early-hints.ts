/** What another process says that it committed to a document: what came after `from`, up to `to`. */
export type Hint = { from: number; to: number; payload: Uint8Array | null };

/** What becomes of a hint, when a text stands at `seq`. */
export type HintUse = 'known' | 'next' | 'early';

/** Only what follows exactly is applied: `to > seq` alone would leap over what was lost on the way. */
export function useOf({ from, to, payload }: Hint, seq: number): HintUse {
	if (to <= seq) return 'known';
	return from === seq && payload !== null ? 'next' : 'early';
}

/** More than these are not kept for one document: the log is read. */
const KEPT = 64;

/**
 * The hints of one document that came before the one they follow: two processes that write at once are heard in any order. What
 * is still missing after a short wait is read in the log.
 */
export class EarlyHints {
	#hints: Hint[] = [];

	add(hint: Hint): void {
		if (this.#hints.length < KEPT) this.#hints.push(hint);
		else this.#hints = [{ from: 0, to: Math.max(hint.to, this.last), payload: null }];
	}

	/** The hint that follows this number, taken out, with all that is known already. */
	take(seq: number): Hint | null {
		this.#hints = this.#hints.filter((hint) => useOf(hint, seq) !== 'known');
		const at = this.#hints.findIndex((hint) => useOf(hint, seq) === 'next');
		return at === -1 ? null : this.#hints.splice(at, 1)[0]!;
	}

	/** The last number of those that wait, 0 when none does. */
	get last(): number {
		return Math.max(0, ...this.#hints.map(({ to }) => to));
	}
}
