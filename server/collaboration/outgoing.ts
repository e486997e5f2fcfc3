import type { Transport } from './connection.ts';
import type { Held } from './differences.ts';
import type { Limits } from './limits.ts';
import type { LiveCounts } from './live-counts.ts';

/** How often a peer that is behind is looked at. */
const LOOK_EVERY_MS = 100;
/** Below this, what waits is what any turn of the loop leaves. */
const DRAINED_BYTES = 64 * 1024;

export type OutgoingOptions = {
	transport: Pick<Transport, 'send' | 'waiting'>;
	counts: Pick<LiveCounts, 'bytesOut'>;
	limits: Pick<
		Limits,
		'presenceWaitingBytes' | 'slowBytes' | 'tooSlowBytes' | 'drainWithinMs' | 'answerBytesPerSecond'
	>;
	/** What whoever was sent everything holds now; null while the room cannot tell. */
	held: () => Held | null;
	/** Both end, at once or later, in `sendAnswer`. */
	answer: (vector: Uint8Array) => void;
	bringUpToDate: (held: Held) => void;
	/** Some presences were dropped: everyone who is here, again. */
	tellPresence: () => void;
	tooSlow: () => void;
};

/**
 * What is sent to one client, and what is not while it does not read. Above `slowBytes` that wait, it is sent neither words nor presence
 * any more, and one difference once it has taken what waits. An answer to a state vector may be long by itself: while the
 * client takes it, only what waits beyond it counts.
 */
export class Outgoing {
	#options: OutgoingOptions;
	/** Bytes given to the transport since the beginning. */
	#sent = 0;
	/** The last answer: where it ends in what was sent, and until when the client may take to read it. */
	#answer = { bytes: 0, end: 0, until: 0 };
	/** What the client will hold when it has taken what waits; null while it is sent everything. */
	#held: Held | null = null;
	#drainBy = 0;
	#missesPresence = false;
	#lastAcknowledgement: Uint8Array | null = null;
	/** An answer or a difference is being made; the last question that came meanwhile waits. */
	#asked = false;
	#question: Uint8Array | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#stopped = false;

	constructor(options: OutgoingOptions) {
		this.#options = options;
	}

	/** Never dropped: rights, refusals, questions. All are small. */
	send(frame: Uint8Array): void {
		if (this.#stopped) return;
		this.#options.transport.send(frame);
		this.#sent += frame.byteLength;
		this.#options.counts.bytesOut += frame.byteLength;
		if (this.#beyond > this.#options.limits.tooSlowBytes) this.#options.tooSlow();
	}

	/** Committed words. While the client is behind they are left out: the difference will hold them. */
	sendWords(frame: Uint8Array): void {
		if (this.#stopped || this.#held) return;
		const { transport, limits, held } = this.#options;
		// Long by itself, for a client that reads.
		const isLong = frame.byteLength > limits.slowBytes && transport.waiting() <= DRAINED_BYTES;
		if (isLong) this.#countAnswer(frame);
		this.send(frame);
		if (this.#stopped || this.#beyond <= limits.slowBytes) return;
		// Only now: these words are the last it was sent.
		this.#held = held();
		if (!this.#held) return;
		const { drainWithinMs } = limits;
		this.#drainBy = Math.max(Date.now() + drainWithinMs, this.takesAnswer ? this.#answer.until : 0);
		this.#watch();
	}

	/** Brings everything up to now, in one frame or several. */
	sendAnswer(...frames: Uint8Array[]): void {
		if (this.#stopped) return;
		this.#asked = false;
		this.#held = null;
		this.#countAnswer(...frames);
		for (const frame of frames) this.send(frame);
		if (this.#lastAcknowledgement) this.send(this.#lastAcknowledgement);
		this.#lastAcknowledgement = null;
		if (this.#options.transport.waiting() > DRAINED_BYTES) this.#watch();
	}

	/** Each stands for those before it. */
	acknowledge(frame: Uint8Array): void {
		if (this.#held) this.#lastAcknowledgement = frame;
		else this.send(frame);
	}

	/** The first thing dropped under pressure. */
	sendPresence(frame: Uint8Array): void {
		if (!this.#held && this.#beyond <= this.#options.limits.presenceWaitingBytes) {
			return this.send(frame);
		}
		this.#missesPresence = true;
		this.#watch();
	}

	/** A question waits while much is still to be read: each answer may be as long as the document. */
	ask(vector: Uint8Array): void {
		if (!this.#asked && this.#options.transport.waiting() <= this.#options.limits.slowBytes) {
			this.#asked = true;
			return this.#options.answer(vector);
		}
		this.#question = vector;
		this.#watch();
	}

	/** True while the client reads a long answer: it can say nothing of what comes after, not even that it is alive. */
	get takesAnswer(): boolean {
		return this.#ofAnswer > 0 && Date.now() <= this.#answer.until;
	}

	stop(): void {
		this.#stopped = true;
		clearTimeout(this.#timer);
	}

	#countAnswer(...frames: Uint8Array[]): void {
		const byteLength = frames.reduce((sum, frame) => sum + frame.byteLength, 0);
		const { drainWithinMs, answerBytesPerSecond } = this.#options.limits;
		const until = Date.now() + drainWithinMs + (byteLength / answerBytesPerSecond) * 1_000;
		this.#answer = { bytes: byteLength, end: this.#sent + byteLength, until };
	}

	/** Bytes of the last answer that wait. */
	get #ofAnswer(): number {
		const taken = this.#sent - this.#options.transport.waiting();
		return Math.min(Math.max(0, this.#answer.end - taken), this.#answer.bytes);
	}

	get #beyond(): number {
		return this.#options.transport.waiting() - this.#ofAnswer;
	}

	#watch(): void {
		if (this.#stopped) return;
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			this.#look();
		}, LOOK_EVERY_MS).unref();
	}

	#look(): void {
		if (this.#options.transport.waiting() <= DRAINED_BYTES) return this.#drained();
		const now = Date.now();
		const isLate = this.#held !== null && now > this.#drainBy;
		if (isLate || (this.#ofAnswer > 0 && now > this.#answer.until)) return this.#options.tooSlow();
		this.#watch();
	}

	#drained(): void {
		const [question, held] = [this.#question, this.#held];
		if ((question || held) && !this.#asked) {
			this.#asked = true;
			this.#question = null;
			// What the client says it has is never more than what it has.
			if (question) this.#options.answer(question);
			else this.#options.bringUpToDate(held!);
		}
		if (this.#missesPresence && !this.#held) {
			this.#missesPresence = false;
			this.#options.tellPresence();
		}
		if (this.#held || this.#question || this.#missesPresence) this.#watch();
	}
}
