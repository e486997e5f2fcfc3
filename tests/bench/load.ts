import WebSocket from 'ws';
import * as Y from 'yjs';
import { encodeUpdateFrame } from '#lib/documents/frames.ts';
import type { Room, Scenario } from './scenarios.ts';

const STEP_MS = 3_000;
const DRAIN_MS = 1_500;
const TOKEN = /<(\d+)\.(\d+)>/g;

type Writer = {
	index: number;
	socket: WebSocket;
	doc: Y.Doc;
	peers: number;
	sentAt: number[];
};

export type StepResult = {
	rate: number;
	p50: number;
	p99: number;
	/** Share of what was expected that arrived before the end of the step's grace. */
	delivered: number;
	deliveries: number;
	cpuMs: number;
};

/** Everybody connected, in all rooms of a scenario. The same bytes for every server: y-websocket update frames. */
export class Load {
	#writers: Writer[] = [];
	#latencies: number[] = [];
	#arrived = 0;
	#turn = 0;

	async connect(url: string, rooms: readonly Room[], { writers }: Scenario): Promise<void> {
		for (const room of rooms) {
			const members = await Promise.all(
				Array.from({ length: writers }, (_, at) =>
					this.#enter(`${url}/${room.id}`, room.cookies[at], writers - 1)
				)
			);
			this.#writers.push(...members);
		}
		// The greetings of the servers are over.
		await new Promise((resolve) => setTimeout(resolve, 300));
	}

	async #enter(address: string, cookie: string | undefined, peers: number): Promise<Writer> {
		const headers = cookie ? { cookie } : {};
		const socket = new WebSocket(address, { headers, perMessageDeflate: false });
		socket.on('message', (data) => this.#hear(writer, data as Buffer));
		const writer: Writer = { index: -1, socket, doc: new Y.Doc(), peers, sentAt: [] };
		writer.doc.on('update', (update: Uint8Array) => socket.send(encodeUpdateFrame(update)));
		await new Promise((resolve, reject) => {
			socket.once('open', resolve);
			socket.once('error', reject);
		});
		return writer;
	}

	#hear(by: Writer, data: Buffer): void {
		const now = performance.now();
		for (const [, author, number] of data.toString('latin1').matchAll(TOKEN)) {
			const from = this.#writers[Number(author)];
			const sentAt = from?.sentAt[Number(number)];
			// Our server may repeat to somebody their own words among those of others.
			if (sentAt === undefined || from === by) continue;
			this.#latencies.push(now - sentAt);
			this.#arrived += 1;
		}
	}

	/** So many updates a second for some seconds, spread over everybody. */
	async step(rate: number, cpuOf: () => Promise<number>): Promise<StepResult> {
		this.#writers.forEach((writer, index) => {
			writer.index = index;
		});
		this.#latencies = [];
		this.#arrived = 0;
		const cpuBefore = await cpuOf();
		const started = performance.now();
		let sent = 0;
		let expected = 0;
		while (performance.now() - started < STEP_MS) {
			const due = Math.floor(((performance.now() - started) / 1000) * rate);
			for (; sent < due; sent += 1) expected += this.#type();
			await new Promise((resolve) => setTimeout(resolve, 2));
		}
		const limit = performance.now() + DRAIN_MS;
		while (this.#arrived < expected && performance.now() < limit) {
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		const cpuMs = (await cpuOf()) - cpuBefore;
		const sorted = Float64Array.from(this.#latencies).sort();
		const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Infinity;
		const delivered = this.#arrived / expected;
		return { rate, p50: at(0.5), p99: at(0.99), delivered, deliveries: this.#arrived, cpuMs };
	}

	#type(): number {
		const writer = this.#writers[this.#turn % this.#writers.length]!;
		this.#turn += 1;
		const text = writer.doc.getText('bench');
		const number = writer.sentAt.push(performance.now()) - 1;
		text.insert(text.length, `<${writer.index}.${number}>`);
		return writer.peers;
	}

	close(): void {
		for (const { socket } of this.#writers) socket.terminate();
	}
}

export function isSustained({ p99, delivered }: StepResult): boolean {
	return p99 < 100 && delivered > 0.999;
}
