import type { Limits } from './limits.ts';
import type { Received } from './room.ts';

type Options = {
	limits: Pick<Limits, 'batchUpdates' | 'batchBytes' | 'updateBytes'>;
	/** So many bytes more wait (less, when negative). */
	onBytes: (bytes: number, by: Received['by'] | null) => void;
};

/** What was sent to a room and waits for a commit, in the order in which it came. */
export class Inbox {
	#options: Options;
	#received: Received[] = [];
	/** One of so many of the first is to be refused, and it is not known which: they are given by halves of halves. */
	#suspects = 0;
	#suspectsAtOnce = 1;

	constructor(options: Options) {
		this.#options = options;
	}

	get length(): number {
		return this.#received.length;
	}

	push(received: Received): void {
		this.#received.push(received);
		this.#options.onBytes(sizeOf(received), received.by);
	}

	/** What one commit may bring. */
	take(): Received[] {
		const { batchUpdates, batchBytes, updateBytes } = this.#options.limits;
		const most = Math.min(this.#suspects > 0 ? this.#suspectsAtOnce : Infinity, batchUpdates);
		let [count, bytes] = [0, 0];
		while (count < this.#received.length && count < most && bytes < batchBytes) {
			const isLarge = this.#received[count]!.update.byteLength > updateBytes;
			// Alone, so that it is known how much of it is new.
			if (isLarge && count > 0) break;
			bytes += sizeOf(this.#received[count]!);
			count += 1;
			if (isLarge) break;
		}
		this.#suspects = Math.max(0, this.#suspects - count);
		if (this.#suspects === 0) this.#suspectsAtOnce = 1;
		this.#options.onBytes(-bytes, null);
		return this.#received.splice(0, count);
	}

	/** None of what was taken last was the one: more can be tried at once. */
	allFit(): void {
		this.#suspectsAtOnce *= 2;
	}

	putBack(received: readonly Received[]): void {
		this.#received.unshift(...received);
		for (const one of received) this.#options.onBytes(sizeOf(one), null);
	}

	/** One of these, put back, does not fit. */
	suspect(received: readonly Received[]): void {
		this.putBack(received);
		this.#suspects += received.length;
		this.#suspectsAtOnce = Math.ceil(received.length / 2);
	}

	forgetAll(): void {
		for (const one of this.#received) this.#options.onBytes(-sizeOf(one), null);
		this.#received = [];
	}
}

/** An update that brings nothing still takes a place. */
function sizeOf({ update }: Received): number {
	return update.byteLength + 64;
}
