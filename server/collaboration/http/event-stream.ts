import type { ServerResponse } from 'node:http';
import type { CloseCode } from '#lib/documents/close-codes.ts';
import { isAnswer, isSharedUpdate } from '#lib/documents/frames.ts';
import type { Transport } from '../connection.ts';

/** Some proxies and browsers hold back the first bytes of an answer until they have this many. */
const PADDING_BYTES = 2 * 1024;
/** Shortly after the first words, so that a client learns early whether something on its way keeps what is small. */
const FIRST_SIGN_MS = 1_000;
/** A client that does not take its last bytes is not waited for. */
const CLOSE_WITHIN_MS = 2_000;
/** What a short answer waits for once it has something to say: words of others come several at a time, carets all the time. */
const GATHER_WORDS_MS = 150;
const GATHER_PRESENCE_MS = 1_500;

export type EventStreamOptions = {
	response: ServerResponse;
	/** Number of the last committed update of the room. */
	seqNow: () => number;
	/** A sign of life this often. */
	signEveryMs: number;
	/** Asked to come again after this long: nothing tells that a client has vanished behind its proxy. */
	keptMs: number;
	/** Ends at the first words, for a proxy that keeps an answer until it has ended. */
	isShort: boolean;
};

/**
 * Carries frames down to one client as server-sent events, each in base64. The id of an event is the number up to which its
 * reader has the text once it has read it: a stream that was cut goes on from there (`Last-Event-ID`), on any process.
 */
export class EventStream implements Transport {
	readonly name = 'stream';
	readonly #options: EventStreamOptions;
	readonly #response: ServerResponse;
	#frames: Uint8Array[] = [];
	#bytes = 0;
	/** Up to where the text was told; it counts once its beginning was told too. */
	#seq = 0;
	#hasBeginning = false;
	#isGreeted = false;
	#ended = false;
	/** The client took nothing since the last sign of life. */
	#isStuck = false;
	#timers: ReturnType<typeof setTimeout>[] = [];
	#endTimer: { at: number; timer: ReturnType<typeof setTimeout> } | null = null;

	constructor(options: EventStreamOptions) {
		this.#options = options;
		this.#response = options.response;
		this.#response.writeHead(200, {
			'content-type': 'text/event-stream; charset=utf-8',
			'cache-control': 'no-store, no-transform',
			'x-accel-buffering': 'no'
		});
		this.#response.once('close', () => this.#forget());
		if (options.isShort) return;
		this.#response.write(`:${' '.repeat(PADDING_BYTES)}\n\n`);
		this.#timers.push(
			setTimeout(() => this.#sign(), FIRST_SIGN_MS),
			setInterval(() => this.#sign(), options.signEveryMs)
		);
		this.#endWithin(options.keptMs);
	}

	send(frame: Uint8Array): void {
		if (this.#ended) return;
		const isText = isSharedUpdate(frame) || isAnswer(frame);
		if (isText) this.#seq = Math.max(this.#seq, this.#options.seqNow());
		if (isAnswer(frame)) this.#hasBeginning = true;
		if (this.#frames.length === 0) queueMicrotask(() => this.#flush());
		this.#frames.push(frame);
		this.#bytes += frame.byteLength;
		if (!this.#options.isShort) return;
		if (isText) this.#endWithin(GATHER_WORDS_MS);
		else if (this.#isGreeted) this.#endWithin(GATHER_PRESENCE_MS);
	}

	/** All that a turn of the loop tells is one event. */
	#flush(): void {
		if (this.#ended || this.#frames.length === 0) return;
		const id = this.#hasBeginning ? `id: ${this.#seq}\n` : '';
		const data = Buffer.concat(this.#frames).toString('base64');
		this.#frames = [];
		this.#bytes = 0;
		this.#response.write(`${id}data: ${data}\n\n`);
	}

	/** Its reader has the text up to this number: from an earlier stream, and from what was just sent. */
	begin(upTo: number): void {
		this.#seq = Math.max(this.#seq, upTo);
		this.#hasBeginning = true;
	}

	/** From here on, whatever is said is news. */
	greeted({ withinMs, hasNews }: { withinMs: number; hasNews: boolean }): void {
		this.#isGreeted = true;
		if (this.#options.isShort) this.#endWithin(hasNews ? 0 : withinMs);
	}

	#endWithin(ms: number): void {
		const at = Date.now() + ms;
		if (this.#ended || (this.#endTimer && this.#endTimer.at <= at)) return;
		clearTimeout(this.#endTimer?.timer);
		this.#endTimer = { at, timer: setTimeout(() => this.#end('suite', ''), ms) };
	}

	close(code: CloseCode, reason: string): void {
		this.#end('fin', `${code} ${reason}`);
	}

	/** The name of the last event says what comes next: the same again, or an ending. Without it, the answer was cut. */
	#end(event: 'suite' | 'fin', data: string): void {
		if (this.#ended) return;
		this.#flush();
		this.#forget();
		this.#response.end(`event: ${event}\ndata: ${data}\n\n`);
		setTimeout(() => this.#response.destroy(), CLOSE_WITHIN_MS).unref();
	}

	#sign(): void {
		if (this.#ended) return;
		if (this.#isStuck && this.#response.writableNeedDrain) return void this.#response.destroy();
		this.#isStuck = this.#response.writableNeedDrain;
		this.#response.write(':\n\n');
	}

	#forget(): void {
		this.#ended = true;
		this.#frames = [];
		for (const timer of this.#timers) clearTimeout(timer);
		clearTimeout(this.#endTimer?.timer);
	}

	waiting(): number {
		return this.#response.writableLength + this.#bytes;
	}

	// Nothing is read from a stream: words come by requests of their own.
	pause(): void {}
	resume(): void {}
}
