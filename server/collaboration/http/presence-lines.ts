import type { Room } from '../room.ts';

/** A client that reopens its stream is back within this time: the others do not see it leave. */
const REOPENED_WITHIN_MS = 5_000;

/**
 * Whose presence it is, over HTTP: somebody's place in a document comes by one request and stays while another, the stream,
 * stands. Where the stream is on another process, the place lasts as long as it is renewed.
 */
export class PresenceLines {
	#lines = new Map<string, PresenceLine>();
	#keptMs: number;

	constructor({ presenceKeptMs }: { presenceKeptMs: number }) {
		this.#keptMs = presenceKeptMs;
	}

	/** `key`: the login session and the page of its owner; never one that somebody else could name. */
	of(room: Room, key: string): PresenceLine {
		const full = `${room.documentId}:${key}`;
		const known = this.#lines.get(full);
		if (known?.room === room) return known;
		known?.end();
		const line = new PresenceLine(room, {
			keptMs: this.#keptMs,
			onEnd: (ended) => {
				if (this.#lines.get(full) === ended) this.#lines.delete(full);
			}
		});
		this.#lines.set(full, line);
		return line;
	}

	stop(): void {
		for (const line of [...this.#lines.values()]) line.end();
	}
}

type Options = { keptMs: number; onEnd: (line: PresenceLine) => void };

export class PresenceLine {
	readonly room: Room;
	#options: Options;
	#streams = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(room: Room, options: Options) {
		this.room = room;
		this.#options = options;
		this.#lastFor(options.keptMs);
	}

	#lastFor(ms: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.end(), ms);
		this.#timer.unref();
	}

	/** A stream of this page stands here. Returns what to call when it does no more. */
	opened(): () => void {
		this.#streams += 1;
		clearTimeout(this.#timer);
		return () => {
			this.#streams -= 1;
			if (this.#streams === 0) this.#lastFor(REOPENED_WITHIN_MS);
		};
	}

	renewed(): void {
		if (this.#streams === 0) this.#lastFor(this.#options.keptMs);
	}

	end(): void {
		clearTimeout(this.#timer);
		this.room.presence.leave(this);
		this.#options.onEnd(this);
	}
}
