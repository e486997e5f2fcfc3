import type { Spread } from './types.ts';

const PER_MS = 20;
const LONGEST_MS = 60_000;

/** Very many delays, kept as how many there were of each twentieth of a millisecond. */
export class Latencies {
	#counts = new Uint32Array(LONGEST_MS * PER_MS + 1);
	count = 0;

	add(ms: number): void {
		const at = Math.min(Math.max(0, Math.floor(ms * PER_MS)), LONGEST_MS * PER_MS);
		this.#counts[at]! += 1;
		this.count += 1;
	}

	/** In ms; infinite when there was none. */
	at(share: number): number {
		let left = Math.ceil(this.count * share);
		if (left === 0) return Infinity;
		for (let at = 0; at < this.#counts.length; at += 1) {
			left -= this.#counts[at]!;
			if (left <= 0) return (at + 1) / PER_MS;
		}
		return Infinity;
	}

	spread(): Spread {
		return { p50: this.at(0.5), p95: this.at(0.95), p99: this.at(0.99) };
	}
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	if (sorted.length === 0) return NaN;
	const middle = sorted.length / 2;
	return sorted.length % 2 === 1
		? sorted[Math.floor(middle)]!
		: (sorted[middle - 1]! + sorted[middle]!) / 2;
}
