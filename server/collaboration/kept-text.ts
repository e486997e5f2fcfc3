import * as Y from 'yjs';

/** Updates after a text that was encoded are kept beside it: more of them are worth encoding it again, elsewhere. */
const SINCE_MOST = 250;
const SINCE_BYTES_MOST = 256 * 1024;

/**
 * A text as bytes: as it was encoded once, and what was committed since. Enough to answer those who come without making anything
 * of it: encoding a large text again for each who comes would hold everybody.
 */
export class KeptText {
	/** Number of the last update that is in it. */
	seq: number;
	readonly state: Uint8Array;
	#vector: Uint8Array;
	#since: Uint8Array[] = [];
	#sinceBytes = 0;
	#vectorNow: Uint8Array | null = null;

	/** `seq` is that of the last of `since`. */
	constructor(
		{ seq, state, vector }: { seq: number; state: Uint8Array; vector: Uint8Array },
		since: readonly Uint8Array[] = []
	) {
		this.seq = seq - since.length;
		this.state = state;
		this.#vector = vector;
		for (const payload of since) this.add(payload, this.seq + 1);
	}

	/** All of it, in the order in which it is to be applied. */
	get parts(): readonly Uint8Array[] {
		return [this.state, ...this.#since];
	}

	/** What was committed since it was encoded. */
	get since(): readonly Uint8Array[] {
		return this.#since;
	}

	get bytes(): number {
		return this.state.byteLength + this.#sinceBytes;
	}

	get isLong(): boolean {
		return this.#since.length > SINCE_MOST || this.#sinceBytes > SINCE_BYTES_MOST;
	}

	/** The state vector of all of it. */
	get vector(): Uint8Array {
		this.#vectorNow ??= this.#since.length === 0 ? this.#vector : this.#mergedVector();
		return this.#vectorNow;
	}

	#mergedVector(): Uint8Array {
		const ends = Y.decodeStateVector(this.#vector);
		for (const payload of this.#since) {
			for (const [client, end] of Y.parseUpdateMeta(payload).to)
				ends.set(client, Math.max(ends.get(client) ?? 0, end));
		}
		return Y.encodeStateVector(ends);
	}

	add(payload: Uint8Array, seq: number): void {
		this.#since.push(payload);
		this.#sinceBytes += payload.byteLength;
		this.#vectorNow = null;
		this.seq = seq;
	}
}
