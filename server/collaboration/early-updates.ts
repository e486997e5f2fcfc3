import type { Received } from './room.ts';

/** A client that has not answered by then does not: what it sent is judged as it is. */
const ANSWER_WITHIN_MS = 5_000;
const KEPT_BYTES = 1024 * 1024;

/**
 * What a stock client typed before it answered our state vector: it sends each letter as soon as it is connected, and what it typed while it was away,
 * on which that letter depends, only in its answer. What does not fit meanwhile waits for the answer, once.
 */
export class EarlyUpdates {
	#receive: (received: Received) => void;
	#waiting: Received[] = [];
	#known = new WeakSet<Received>();
	#bytes = 0;
	#isAnswered = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(receive: (received: Received) => void) {
		this.#receive = receive;
	}

	/** False when this one has waited already, or when there are too many: it is to be judged now. */
	keep(received: Received): boolean {
		const { byteLength } = received.update;
		if (this.#known.has(received) || this.#bytes + byteLength > KEPT_BYTES) return false;
		this.#known.add(received);
		// The answer is on its way to the text already, before this one.
		if (this.#isAnswered) this.#receive(received);
		else {
			this.#waiting.push(received);
			this.#bytes += byteLength;
			this.#timer ??= setTimeout(() => this.answered(), ANSWER_WITHIN_MS);
		}
		return true;
	}

	/** The answer has been received. */
	answered(): void {
		this.#isAnswered = true;
		clearTimeout(this.#timer);
		const waiting = this.#waiting;
		this.#waiting = [];
		this.#bytes = 0;
		for (const received of waiting) this.#receive(received);
	}

	stop(): void {
		clearTimeout(this.#timer);
		this.#waiting = [];
	}
}
