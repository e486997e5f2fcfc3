import { HttpLine } from './http-line.ts';
import { CUT, type Line, type LineEnding, type LineEvents } from './line.ts';
import { recallFallback, rememberFallback } from './line-memory.ts';
import { failuresAfter, isOfServer, isSuspect, LASTING_MS, tryAgainAfter } from './line-rules.ts';
import { openSocketLine } from './socket-line.ts';

/** A WebSocket that has said nothing for this long is not waited for alone; it is not given up either. */
const ALONE_FOR_MS = 4_000;

export type Where = {
	documentId: string;
	/** `wss://…/collab`; the page's own host by default. */
	url?: string;
	/** How a socket is made where cookies do not come by themselves. */
	openSocket?: (url: string) => WebSocket;
	/** The same for a request; without it, whoever makes their own sockets has no fallback. */
	request?: typeof fetch;
};

/** WebSockets that did not work, one after the other, in this page. */
let failures = 0;

/**
 * A line by WebSocket; where that does not open, is cut at once or stays silent, by plain HTTP. Whichever speaks first is
 * taken, so that a WebSocket that works waits for nothing. On the fallback, a WebSocket is tried again now and then.
 */
export function openLine(where: Where, events: LineEvents): Line {
	const base = where.url ?? addressOfPage();
	const { openSocket = (url) => new WebSocket(url), documentId } = where;
	return new ChosenLine({
		socketUrl: `${base}/${documentId}`,
		httpUrl: `${base.replace(/^ws/, 'http').replace(/\/collab$/, '/live')}/${documentId}`,
		openSocket,
		request: where.request ?? (where.openSocket ? null : (...of) => fetch(...of)),
		events
	});
}

function addressOfPage(): string {
	return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/collab`;
}

type Options = {
	socketUrl: string;
	httpUrl: string;
	openSocket: (url: string) => WebSocket;
	/** Null where there is no fallback. */
	request: typeof fetch | null;
	events: LineEvents;
};

class ChosenLine implements Line {
	#options: Options;
	#socket: Line | null = null;
	#http: Line | null = null;
	/** The one that spoke first. */
	#chosen: Line | null = null;
	/** Where a frame goes while none is chosen: the one that has just opened. */
	#opening: Line | null = null;
	#isOver = false;
	#tries = 0;
	#timers = new Set<ReturnType<typeof setTimeout>>();
	/** How the one that ended before the other did. */
	#ending: LineEnding = CUT;

	constructor(options: Options) {
		this.#options = options;
		this.#openSocket();
		if (recallFallback()) this.#openHttp();
		else this.#after(ALONE_FOR_MS, () => this.#openHttp());
		globalThis.addEventListener?.('online', this.#trySocketNow);
	}

	get isFallback(): boolean {
		return this.#chosen?.isFallback ?? false;
	}

	get isBusy(): boolean {
		return this.#chosen?.isBusy ?? false;
	}

	send(frame: Uint8Array): void {
		(this.#chosen ?? this.#opening)?.send(frame);
	}

	close(): void {
		this.#isOver = true;
		globalThis.removeEventListener?.('online', this.#trySocketNow);
		for (const timer of this.#timers) clearTimeout(timer);
		this.#socket?.close();
		this.#http?.close();
	}

	#after(ms: number, act: () => void): void {
		const timer = setTimeout(() => {
			this.#timers.delete(timer);
			if (!this.#isOver) act();
		}, ms);
		this.#timers.add(timer);
	}

	// Two ways, each tried at most once at a time

	#openSocket(): void {
		let spokeAt: number | null = null;
		const socket = this.#options.openSocket(`${this.#options.socketUrl}?maillage=1`);
		const line: Line = openSocketLine(socket, {
			opened: () => this.#opened(line),
			heard: () => {
				if (spokeAt === null) this.#after(LASTING_MS, () => this.#lasted(line));
				spokeAt ??= Date.now();
				this.#heard(line);
			},
			received: (frame) => this.#received(line, frame),
			closed: (ending) => {
				const spokeForMs = spokeAt === null ? null : Date.now() - spokeAt;
				const isOffline = globalThis.navigator?.onLine === false;
				failures = failuresAfter(failures, { ending, spokeForMs, isOffline });
				this.#socket = null;
				this.#socketEnded(line, ending);
			}
		});
		this.#socket = line;
	}

	#openHttp(): void {
		const { request, httpUrl } = this.#options;
		if (!request || this.#http || this.#chosen) return;
		const isShort = recallFallback() === 'short';
		const line: Line = new HttpLine({
			...{ url: httpUrl, request, isShort, onShort: () => rememberFallback('short') },
			events: {
				opened: () => this.#opened(line),
				heard: () => this.#heard(line),
				received: (frame) => this.#received(line, frame),
				closed: (ending) => {
					this.#http = null;
					this.#ended(line, ending);
				}
			}
		});
		this.#http = line;
	}

	// What they tell

	#opened(line: Line): void {
		if (this.#chosen) return;
		this.#opening = line;
		this.#options.events.opened();
	}

	#heard(line: Line): void {
		if (this.#chosen === line) this.#options.events.heard();
	}

	#received(line: Line, frame: Uint8Array): void {
		if (!this.#chosen) this.#choose(line);
		if (this.#chosen === line) this.#options.events.received(frame);
	}

	#choose(line: Line): void {
		this.#chosen = line;
		if (!line.isFallback) {
			this.#http?.close();
			this.#http = null;
			return;
		}
		if (!recallFallback()) rememberFallback('stream');
		// One that is still opening may yet speak: then it is the better way.
		if (!this.#socket) this.#planTry();
	}

	#socketEnded(line: Line, ending: LineEnding): void {
		if (this.#chosen?.isFallback) return this.#planTry();
		const mayFallBack = this.#options.request !== null && !isOfServer(ending);
		if (this.#chosen !== line && mayFallBack && isSuspect(failures)) this.#openHttp();
		this.#ended(line, ending);
	}

	/** One of the two is no more. What our server says of it counts more than a cut. */
	#ended(line: Line, ending: LineEnding): void {
		if (isOfServer(ending)) this.#ending = ending;
		const other = line.isFallback ? this.#socket : this.#http;
		if (this.#isOver || (this.#chosen !== line && other && !isOfServer(ending))) return;
		this.close();
		this.#options.events.closed(this.#ending);
	}

	// Back to the WebSocket

	#planTry(): void {
		this.#after(tryAgainAfter(this.#tries), () => this.#trySocketNow());
		this.#tries += 1;
	}

	#trySocketNow = (): void => {
		if (this.#chosen?.isFallback && !this.#socket && !this.#isOver) this.#openSocket();
	};

	/** A WebSocket that lasts: this network lets it through. */
	#lasted(line: Line): void {
		if (this.#socket !== line) return;
		failures = 0;
		rememberFallback(null);
		if (!this.#chosen?.isFallback) return;
		this.close();
		this.#options.events.moved();
	}
}
