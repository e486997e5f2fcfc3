/** The seed of this run: `MAILLAGE_SEED` to play one again. Whoever uses it prints it. */
export function seedOfRun(): number {
	return Number(process.env.MAILLAGE_SEED ?? Date.now() % 1_000_000_000);
}

/** Numbers in [0, 1), the same for the same seed (mulberry32, Tommy Ettinger). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
