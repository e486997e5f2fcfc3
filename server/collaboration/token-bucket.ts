/** Lets `perSecond` messages through for ever, and `burst` more at once. */
export class TokenBucket {
	#perSecond: number;
	#size: number;
	#left: number;
	#at: number;

	constructor({ perSecond, burst, now }: { perSecond: number; burst: number; now: number }) {
		this.#perSecond = perSecond;
		this.#size = burst;
		this.#left = burst;
		this.#at = now;
	}

	/** False when there is not enough left; nothing is taken then. */
	take(cost: number, now: number): boolean {
		const regained = (Math.max(0, now - this.#at) / 1000) * this.#perSecond;
		this.#left = Math.min(this.#size, this.#left + regained);
		this.#at = now;
		if (this.#left < cost) return false;
		this.#left -= cost;
		return true;
	}
}
