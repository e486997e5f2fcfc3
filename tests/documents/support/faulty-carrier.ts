import { randomBytes } from 'node:crypto';
import type { Carrier, CarrierEvents } from '#server/collaboration/carrier.ts';
import type { Others } from '#server/collaboration/between-processes.ts';

/** Chances of what may happen to each message on its way to each process, and how long it may take (ms). */
export type Faults = { lost: number; twice: number; delayMs: number };

/**
 * Stands in for Redis between servers of one process, and treats messages as badly as it is told: it delays each differently, so that they
 * change order, gives some twice, loses some, and falls down.
 */
export class FaultyCarriers {
	faults: Faults = { lost: 0, twice: 0, delayMs: 0 };
	/** Bytes that it gives to everybody beside each message. */
	rubbish: (message: Uint8Array) => Uint8Array | null = () => null;
	delivered = 0;
	lost = 0;
	#random: () => number;
	#ends = new Map<symbol, CarrierEvents>();
	#down = new Set<symbol>();

	constructor(random: () => number) {
		this.#random = random;
	}

	/** What a server is given to know the others. */
	others(key: Uint8Array, count = 2): Others {
		return { carrier: this.#carrier(), key, countOthers: async () => count };
	}

	/** One of them hears and says nothing for a while. */
	fall(): void {
		const ends = [...this.#ends];
		const [end, events] = ends[Math.floor(this.#random() * ends.length)]!;
		if (this.#down.has(end)) return;
		this.#down.add(end);
		events.down();
		setTimeout(() => this.#rise(end), 50 + this.#random() * 300);
	}

	heal(): void {
		this.faults = { lost: 0, twice: 0, delayMs: 0 };
		for (const end of this.#down) this.#rise(end);
	}

	#rise(end: symbol): void {
		if (this.#down.delete(end)) this.#ends.get(end)?.up();
	}

	#carrier(): Carrier {
		const self = Symbol('end');
		return {
			publish: (message) => this.#publish(self, message),
			listen: (events) => {
				this.#ends.set(self, events);
				events.up();
			},
			stop: async () => void this.#ends.delete(self)
		};
	}

	#publish(self: symbol, message: Uint8Array): void {
		if (this.#down.has(self)) return;
		const rubbish = this.rubbish(message);
		for (const end of this.#ends.keys()) {
			if (rubbish) this.#give(end, rubbish);
			if (this.#random() < this.faults.lost) this.lost += 1;
			else this.#give(end, message);
			if (this.#random() < this.faults.twice) this.#give(end, message);
		}
	}

	#give(end: symbol, message: Uint8Array): void {
		setTimeout(() => {
			if (this.#down.has(end)) return;
			this.delivered += 1;
			this.#ends.get(end)?.receive(message);
		}, this.#random() * this.faults.delayMs);
	}
}

export const aKey = (): Uint8Array => randomBytes(32);
