import { isPresence, splitFrames } from '../frames.ts';
import { endingOfAnswer, joinFrames } from './http-answer.ts';
import { CUT, type LineEnding } from './line.ts';

/** What gathers meanwhile leaves with the next request. */
const SENDING_EVERY_MS = 150;
/** The server answers once all is durable, or has given up by then. */
const ANSWERED_WITHIN_MS = 60_000;
const RETRY_AFTER_MS = 500;
/** A request that outlives its page may not be longer than this (64 KiB in all, says the Fetch standard). */
const OUTLIVING_BYTES = 32 * 1024;

export type SenderOptions = {
	url: string;
	request: typeof fetch;
	/** What the answer carries back. */
	received: (frame: Uint8Array) => void;
	/** Nothing can be sent any more. */
	ended: (ending: LineEnding) => void;
};

/** Sends frames up, one request at a time, so that they arrive in order. */
export class HttpSender {
	#options: SenderOptions;
	#queue: Uint8Array[] = [];
	#sending = false;
	#closed = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(options: SenderOptions) {
		this.#options = options;
	}

	get isBusy(): boolean {
		return this.#sending || this.#queue.some((frame) => !isPresence(frame));
	}

	push(frame: Uint8Array): void {
		// The last presence tells as much as all those before it.
		if (isPresence(frame)) this.#queue = this.#queue.filter((one) => !isPresence(one));
		this.#queue.push(frame);
		if (!this.#sending) this.#timer ??= setTimeout(() => void this.#sendAll(), 0);
	}

	async #sendAll(): Promise<void> {
		this.#timer = undefined;
		this.#sending = true;
		while (this.#queue.length > 0 && !this.#closed) {
			const ending = await this.#send(joinFrames(this.#queue.splice(0)));
			if (ending && !this.#closed) {
				this.#closed = true;
				return this.#options.ended(ending);
			}
			await rest(SENDING_EVERY_MS);
		}
		this.#sending = false;
	}

	/** Tried twice: what arrived the first time is known the second. */
	async #send(body: Uint8Array<ArrayBuffer>): Promise<LineEnding | null> {
		for (const isLast of [false, true]) {
			const ending = await this.#post(body).catch(() => CUT);
			if (ending !== CUT || isLast || this.#closed) return ending;
			await rest(RETRY_AFTER_MS);
		}
		return CUT;
	}

	async #post(body: Uint8Array<ArrayBuffer>): Promise<LineEnding | null> {
		const { url, request, received } = this.#options;
		const answer = await request(url, {
			method: 'POST',
			headers: { 'content-type': 'application/octet-stream', accept: 'application/octet-stream' },
			body,
			cache: 'no-store',
			redirect: 'error',
			keepalive: this.#closed && body.byteLength <= OUTLIVING_BYTES,
			signal: AbortSignal.timeout(ANSWERED_WITHIN_MS)
		});
		const isOurs = answer.headers.get('content-type') === 'application/octet-stream';
		const frames = isOurs ? splitFrames(new Uint8Array(await answer.arrayBuffer())) : null;
		for (const frame of frames ?? []) if (!this.#closed) received(frame);
		return endingOfAnswer(answer) ?? (frames ? null : CUT);
	}

	/** Words that wait still leave when nothing is before them; otherwise they are on this device. */
	close(): void {
		clearTimeout(this.#timer);
		this.#closed = true;
		if (this.#sending || this.#queue.length === 0) return;
		void this.#post(joinFrames(this.#queue.splice(0))).catch(() => {});
	}
}

function rest(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
