import { closeCodes, type CloseCode } from '#lib/documents/close-codes.ts';
import {
	encodeAcknowledgeFrame,
	encodeNumberedUpdateFrame,
	isPresence,
	isSharedUpdate,
	readFrame,
	type Frame
} from '#lib/documents/frames.ts';
import type { Connection, Transport } from '../connection.ts';

/** Brings nothing: acknowledged once what came before it is durable. */
const NOTHING = new Uint8Array([0, 0]);

/**
 * Gathers what is owed to one sending: acknowledgements, answers, refusals. What the peers write meanwhile is for the
 * stream of its sender. Complete once every word of it is durable or refused, and not before.
 */
export class SentAnswer implements Transport {
	readonly name = 'sending';
	readonly frames: Uint8Array[] = [];
	/** How it was ended before all was said. */
	closed: { code: CloseCode; reason: string } | null = null;
	/** A reader sent words. */
	isDenied = false;
	#sent: readonly Frame[];
	#asksPresence: boolean;
	#asksText: boolean;
	#answersOwed: number;
	/** The number after which all is durable; null when nothing is to be waited for. */
	#last: number | null = null;
	#resolve: () => void = () => {};

	constructor(sent: readonly Frame[]) {
		this.#sent = sent;
		this.#asksPresence = sent.some(({ type }) => type === 'query-awareness');
		this.#answersOwed = sent.filter(({ type }) => type === 'state-vector').length;
		this.#asksText = this.#answersOwed > 0;
	}

	/** Gives the frames to a connection, whose transport this is; resolves when everything is answered, or it has ended. */
	async deliver(frames: readonly Uint8Array[], connection: Connection): Promise<void> {
		const numbers = this.#sent.flatMap((frame) => (frame.type === 'update' ? [frame.n] : []));
		const done = new Promise<void>((resolve) => (this.#resolve = resolve));
		if (numbers.length > 0 && connection.access.mode === 'write') {
			this.#last = numbers.at(-1) ?? 0;
		}
		for (const frame of frames) connection.receive(frame);
		// The last words have no number, so nobody will be told when they are durable: we ask for it.
		if (numbers.at(-1) === null && this.#last !== null) {
			connection.receive(encodeNumberedUpdateFrame(0, NOTHING));
		}
		this.#lookIfDone();
		return done;
	}

	/** Its sender is gone, or is not to be waited for. */
	giveUp(): void {
		this.#resolve();
	}

	send(frame: Uint8Array): void {
		// After an answer, what was committed since it was encoded.
		if (isSharedUpdate(frame) && !this.#asksText) return;
		if (isPresence(frame) && !this.#asksPresence) return;
		const read = readFrame(frame);
		if (read?.type === 'denied') this.isDenied = true;
		if (read?.type === 'update' && read.answer) this.#answersOwed -= 1;
		if (read?.type === 'acknowledge') this.#acknowledged(read);
		else this.frames.push(frame);
		this.#lookIfDone();
	}

	/** A room acknowledges the last number alone: that of our own question stands for those before it. */
	#acknowledged({ n, seq }: { n: number; seq: number }): void {
		const own = this.#sent.flatMap((one) => (one.type === 'update' ? (one.n ?? []) : [])).at(-1);
		const told = n === 0 ? own : n;
		if (told !== undefined) this.frames.push(encodeAcknowledgeFrame(told, seq));
		if (n === this.#last) this.#last = null;
	}

	#lookIfDone(): void {
		if (this.closed || (this.#last === null && this.#answersOwed <= 0)) this.#resolve();
	}

	close(code: CloseCode, reason: string): void {
		this.closed = { code, reason };
		this.#resolve();
	}

	/** What the sending came to, as an ending of a live connection; null when all went well. */
	get ending(): { code: CloseCode; reason: string } | null {
		return this.closed ?? (this.isDenied ? { code: closeCodes.withdrawn, reason: 'denied' } : null);
	}

	waiting(): number {
		return 0;
	}

	// It has been read whole already: its size is bounded, and a person has few at a time.
	pause(): void {}
	resume(): void {}
}
