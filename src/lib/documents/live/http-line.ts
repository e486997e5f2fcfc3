import { isStateVector, readFrame } from '../frames.ts';
import { EventStreamReader, type StreamEvent } from './event-stream.ts';
import { endingOfAnswer, framesOfEvent, joinFrames, readEnding } from './http-answer.ts';
import { HttpSender } from './http-sender.ts';
import { takePlace } from './stream-places.ts';
import { CUT, type Line, type LineEnding, type LineEvents } from './line.ts';

/** Nothing arrives for this long at the beginning of a stream: something on the way keeps it. */
const KEPT_BACK_MS = 5_000;
/** The server gives a sign every 15 s. */
const SILENCE_MS = 40_000;
/** A short answer is asked to come within this, and less where the way is cut sooner. */
const SHORT_WAIT_MS = 20_000;
const SHORTEST_WAIT_MS = 1_000;
/** Between the beginnings of two requests. */
const STREAM_EVERY_MS = 300;
const SHORT_EVERY_MS = 600;
/** Where other tabs of this browser keep all the streams it may have: a look now and then, which waits for nothing. */
const GLANCE_EVERY_MS = 3_000;
const GLANCE_WAIT_MS = 500;
/** So many requests that brought nothing, one after the other, are a line that is cut. */
const MOST_FAILURES = 2;

export type HttpLineOptions = {
	/** Of the document: `https://…/live/<documentId>`. */
	url: string;
	request: typeof fetch;
	events: Omit<LineEvents, 'moved'>;
	/** Answers that end at once are asked for: streams are kept back on this network. */
	isShort: boolean;
	/** They were needed, and came. */
	onShort: () => void;
};

/** How one request down came to its end: to be asked again, cut on the way, kept back by something, or for good. */
type Outcome = 'again' | 'cut' | 'kept-back' | LineEnding;

/**
 * A line over plain HTTP: a stream of server-sent events down, read with `fetch`, and requests up. A stream that is cut is
 * taken up where it was; where streams are kept back until they end, short answers are asked for, one after the other.
 */
export class HttpLine implements Line {
	readonly isFallback = true;
	#options: HttpLineOptions;
	#sender: HttpSender;
	/** Names this page among those of its person. */
	#page = crypto.randomUUID();
	#isShort: boolean;
	#waitMs = SHORT_WAIT_MS;
	/** What the first request asks: what this page lacks. */
	#first: Uint8Array[] = [];
	#lastId: string | null = null;
	#believes = '';
	#failures = 0;
	/** A sign of life came through before the end of the answer: nothing keeps them back. */
	#isLive = false;
	/** Frees this tab's place among the streams of the browser; null while it has none. */
	#place: (() => void) | null = null;
	#isOver = false;
	#abort = new AbortController();

	constructor(options: HttpLineOptions) {
		this.#options = options;
		this.#isShort = options.isShort;
		this.#sender = new HttpSender({
			...{ request: options.request, url: `${options.url}?maillage=1&ligne=${this.#page}` },
			received: (frame) => this.#received(frame),
			ended: (ending) => this.#end(ending)
		});
		// As a socket does: never before whoever opens it holds it.
		setTimeout(() => this.#begin(), 0);
	}

	#begin(): void {
		if (this.#isOver) return;
		this.#options.events.opened();
		void this.#follow();
	}

	get isBusy(): boolean {
		return this.#sender.isBusy;
	}

	send(frame: Uint8Array): void {
		if (this.#isOver) return;
		if (isStateVector(frame)) this.#first.push(frame);
		else this.#sender.push(frame);
	}

	close(): void {
		this.#isOver = true;
		this.#place?.();
		this.#abort.abort();
		this.#sender.close();
	}

	#end(ending: LineEnding): void {
		if (this.#isOver) return;
		this.close();
		this.#options.events.closed(ending);
	}

	#received(frame: Uint8Array): void {
		if (this.#isOver) return;
		const read = readFrame(frame);
		if (read?.type === 'access') this.#believes = read.mode;
		this.#options.events.heard();
		this.#options.events.received(frame);
	}

	async #follow(): Promise<void> {
		while (!this.#isOver) {
			this.#place ??= await takePlace();
			if (this.#isOver) return this.#place?.();
			const began = Date.now();
			const outcome = await this.#ask().catch((): Outcome => 'cut');
			if (typeof outcome === 'object') return this.#end(outcome);
			const took = Date.now() - began;
			if (outcome === 'kept-back') this.#isShort = true;
			if (outcome === 'cut') {
				this.#failures += 1;
				if (this.#isShort) this.#waitMs = shorterWait(this.#waitMs, took);
			}
			if (this.#failures >= MOST_FAILURES) return this.#end(CUT);
			await new Promise((resolve) => setTimeout(resolve, Math.max(0, this.#everyMs - took)));
		}
	}

	get #everyMs(): number {
		if (!this.#place) return GLANCE_EVERY_MS;
		return this.#isShort ? SHORT_EVERY_MS : STREAM_EVERY_MS;
	}

	/** How long the next answer may wait; null for a stream. */
	get #askedMs(): number | null {
		if (!this.#place) return GLANCE_WAIT_MS;
		return this.#isShort ? this.#waitMs : null;
	}

	/** One request down, to its end. */
	async #ask(): Promise<Outcome> {
		const abort = (this.#abort = new AbortController());
		const watch = new Watch(abort);
		this.#isLive = false;
		const waitMs = this.#askedMs;
		watch.expect((waitMs ?? 0) + KEPT_BACK_MS);
		try {
			const answer = await this.#request(abort.signal, waitMs);
			const ending = endingOfAnswer(answer);
			if (ending) return ending;
			const type = answer.headers.get('content-type') ?? '';
			if (!answer.ok || !type.startsWith('text/event-stream') || !answer.body) return 'cut';
			return await this.#read(answer.body.getReader(), waitMs === null ? watch : null);
		} catch (error) {
			// A computer that slept is late too, and its stream was live.
			if (watch.isLate && waitMs === null && !this.#isLive) return 'kept-back';
			throw error;
		} finally {
			watch.stop();
			abort.abort();
		}
	}

	#request(signal: AbortSignal, waitMs: number | null): Promise<Response> {
		const { url, request } = this.#options;
		const query = new URLSearchParams({ maillage: '1', ligne: this.#page });
		if (waitMs !== null) {
			query.set('bref', '1');
			query.set('attente', String(Math.round(waitMs)));
			query.set('droit', this.#believes);
		}
		const common = { signal, cache: 'no-store', redirect: 'error' } as const;
		const accept = 'text/event-stream';
		if (this.#lastId !== null) {
			const headers = { accept, 'last-event-id': this.#lastId };
			return request(`${url}?${query}`, { ...common, headers });
		}
		return request(`${url}?${query}`, {
			...common,
			method: 'POST',
			headers: { accept, 'content-type': 'application/octet-stream' },
			body: joinFrames(this.#first)
		});
	}

	async #read(
		reader: ReadableStreamDefaultReader<Uint8Array>,
		watch: Watch | null
	): Promise<Outcome> {
		const events = new EventStreamReader();
		const decoder = new TextDecoder();
		for (;;) {
			const { done, value } = await reader.read();
			if (done || this.#isOver) return 'cut';
			for (const event of events.read(decoder.decode(value, { stream: true }))) {
				const outcome = this.#obey(event);
				if (outcome) return outcome;
			}
			watch?.expect(this.#isLive ? SILENCE_MS : KEPT_BACK_MS);
		}
	}

	#obey(event: StreamEvent): Outcome | null {
		this.#failures = 0;
		this.#options.events.heard();
		if (event.kind === 'sign') {
			this.#isLive = true;
			return null;
		}
		if (this.#isShort) this.#options.onShort();
		if (event.name === 'suite') return 'again';
		if (event.name === 'fin') return readEnding(event.data) ?? CUT;
		const frames = framesOfEvent(event.data);
		if (!frames) return CUT;
		for (const frame of frames) this.#received(frame);
		// Only now: up to there, everything has been read.
		if (event.id !== null) this.#lastId = event.id;
		return null;
	}
}

/** Short enough for what cut the last one. */
function shorterWait(waitMs: number, tookMs: number): number {
	return Math.max(SHORTEST_WAIT_MS, Math.min(waitMs, tookMs) * 0.6);
}

/** Ends a request from which nothing comes for too long. */
class Watch {
	isLate = false;
	#abort: AbortController;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(abort: AbortController) {
		this.#abort = abort;
	}

	expect(withinMs: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.isLate = true;
			this.#abort.abort();
		}, withinMs);
	}

	stop(): void {
		clearTimeout(this.#timer);
	}
}
