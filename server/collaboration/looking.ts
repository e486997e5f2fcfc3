type Options = {
	look: () => Promise<void>;
	/** How long to rest after a look that took so many ms. */
	restMs: (tookMs: number) => number;
	onFailure: (error: unknown) => void;
};

/** Looks at something again and again, one look at a time, from the first rest on. */
export class Looking {
	#options: Options;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | null = null;
	#again = false;
	#stopped = false;

	constructor(options: Options) {
		this.#options = options;
		this.#rest(0);
	}

	/** Looks now rather than after the rest; once more when a look is under way. */
	nudge(): void {
		if (this.#running) this.#again = true;
		else this.#run();
	}

	/** Resolves when the look under way has ended. */
	async stop(): Promise<void> {
		this.#stopped = true;
		clearTimeout(this.#timer);
		await this.#running;
	}

	#rest(tookMs: number): void {
		if (this.#stopped) return;
		this.#timer = setTimeout(() => this.nudge(), this.#options.restMs(tookMs));
		this.#timer.unref();
	}

	#run(): void {
		clearTimeout(this.#timer);
		if (this.#stopped) return;
		const started = performance.now();
		const { look, onFailure } = this.#options;
		this.#running = look()
			.catch(onFailure)
			.then(() => {
				this.#running = null;
				if (!this.#again) return this.#rest(performance.now() - started);
				this.#again = false;
				this.#run();
			});
	}
}
