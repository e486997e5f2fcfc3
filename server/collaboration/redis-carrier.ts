import { createClient } from '@redis/client';
import type { Logger } from 'pino';
import type { Carrier, CarrierEvents } from './carrier.ts';

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 2_000;
/** A server that has stopped answering without closing is noticed within this time. */
const SILENT_AFTER_MS = 10_000;
const PING_EVERY_MS = 3_000;
/** What the goodbye may take. */
const CLOSE_WITHIN_MS = 500;

export type RedisPlace = { url: string; channel: string; log: Logger };

/** Redis or Valkey. It is looked for again for as long as the process lives; meanwhile what is published is dropped. */
export function redisCarrier(place: RedisPlace): Carrier {
	return new RedisCarrier(place);
}

class RedisCarrier implements Carrier {
	#client;
	#channel: string;
	#log: Logger;
	#events: CarrierEvents | null = null;
	#subscribed = false;
	#up = false;
	/** That it does not answer is said once, and not at each try. */
	#said = false;
	#stopped = false;

	constructor({ url, channel, log }: RedisPlace) {
		this.#channel = channel;
		this.#log = log;
		this.#client = createClient({
			url,
			disableOfflineQueue: true,
			pingInterval: PING_EVERY_MS,
			socket: { socketTimeout: SILENT_AFTER_MS, reconnectStrategy: restBefore }
		});
	}

	publish(message: Uint8Array): void {
		if (!this.#up) return;
		// Nobody waits for it: what is lost is found by reading the log.
		this.#client.publish(this.#channel, Buffer.from(message)).catch(() => {});
	}

	listen(events: CarrierEvents): void {
		this.#events = events;
		this.#client.on('error', (error) => this.#fall(error));
		// The subscription is made again before.
		this.#client.on('ready', () => this.#subscribed && this.#rise());
		void this.#begin();
	}

	async #begin(): Promise<void> {
		try {
			await this.#client.connect();
			const receive = (message: Uint8Array) => this.#events!.receive(message);
			await this.#client.subscribe(this.#channel, receive, true);
			this.#subscribed = true;
			this.#rise();
		} catch (error) {
			if (this.#stopped) return;
			this.#log.warn({ err: error }, 'redis: not subscribed, tried again');
			if (this.#client.isOpen) this.#client.destroy();
			setTimeout(() => void this.#begin(), LONGEST_RETRY_MS).unref();
		}
	}

	#rise(): void {
		if (this.#stopped || this.#up) return;
		this.#up = true;
		this.#said = false;
		this.#log.info('redis carries what is written between processes');
		this.#events!.up();
	}

	#fall(error: unknown): void {
		if (this.#stopped) return;
		if (!this.#said) {
			const what = 'redis does not answer: documents are followed by reading the database';
			this.#log.warn({ err: error }, what);
		}
		this.#said = true;
		if (!this.#up) return;
		this.#up = false;
		this.#events!.down();
	}

	async stop(): Promise<void> {
		this.#stopped = true;
		if (this.#up)
			await Promise.race([this.#client.close(), pause(CLOSE_WITHIN_MS)]).catch(() => {});
		if (this.#client.isOpen) this.#client.destroy();
	}
}

/** Not all at the same instant. */
function restBefore(tries: number): number {
	const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(tries, 10));
	return longest * (0.5 + Math.random() / 2);
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
