export type QueueLimits = {
	/** How many wait at most, all together. */
	most: number;
	/** How many of one key: nobody fills the queue alone. */
	mostOfOne: number;
};

type Task = { start: () => void };

/**
 * Heavy work, one piece at a time. Those who ask wait in turns, each key once in a turn: whoever sends forty pieces delays another
 * by one. What is asked beyond the limits is not taken.
 */
export class FairQueue {
	#limits: QueueLimits;
	/** By key, in the order of their turns. */
	#waiting = new Map<string, Task[]>();
	#busy = false;

	constructor(limits: QueueLimits) {
		this.#limits = limits;
	}

	/**
	 * Does this when its turn comes. Answers `full` at once when too many wait, `gone` when whoever asked is gone by then (`signal`): it
	 * is not done.
	 */
	async run<T>(
		key: string,
		work: () => Promise<T>,
		signal?: AbortSignal
	): Promise<{ done: T } | 'full' | 'gone'> {
		const own = this.#waiting.get(key) ?? [];
		if (this.#busy && (own.length >= this.#limits.mostOfOne || this.#count >= this.#limits.most))
			return 'full';
		await new Promise<void>((start) => {
			own.push({ start });
			this.#waiting.set(key, own);
			this.#next();
		});
		try {
			return signal?.aborted ? 'gone' : { done: await work() };
		} finally {
			this.#busy = false;
			this.#next();
		}
	}

	get #count(): number {
		let count = 0;
		for (const tasks of this.#waiting.values()) count += tasks.length;
		return count;
	}

	#next(): void {
		if (this.#busy) return;
		const [first] = this.#waiting;
		if (!first) return;
		const [key, tasks] = first;
		// To the end of the turns.
		this.#waiting.delete(key);
		const task = tasks.shift()!;
		if (tasks.length > 0) this.#waiting.set(key, tasks);
		this.#busy = true;
		task.start();
	}
}
