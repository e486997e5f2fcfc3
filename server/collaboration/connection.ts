import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { DocumentAccess } from '#lib/documents/access.ts';
import { closeCodes, type CloseCode } from '#lib/documents/close-codes.ts';
import type { Standing } from '#lib/documents/commit-batches.server.ts';
import {
	encodeAccessFrame,
	encodeAcknowledgeFrame,
	encodeDeniedFrame,
	readFrame,
	type Frame
} from '#lib/documents/frames.ts';
import type { PersonMark } from '#lib/documents/person-mark.ts';
import { EarlyUpdates } from './early-updates.ts';
import type { Limits } from './limits.ts';
import type { LiveCounts } from './live-counts.ts';
import { Outgoing } from './outgoing.ts';
import type { PersonBudget } from './people-present.ts';
import type { PresenceFrame } from './presence.ts';
import type { Received, Room } from './room.ts';

/** What carries frames to and from one client. WebSocket is the first; anything else that can do this may be another. */
export type Transport = {
	/** What it is, for those who count and for the log. */
	name: string;
	send: (frame: Uint8Array) => void;
	close: (code: CloseCode, reason: string) => void;
	/** Bytes sent and not yet taken by the network. */
	waiting: () => number;
	/** Stops and resumes reading from the client. */
	pause: () => void;
	resume: () => void;
};

/** Somebody who is here: what the others see of them is derived from this by the server. */
export type PresentPerson = { accountId: string; name: string; pseudonym: string } & PersonMark;

export type ConnectionOptions = {
	transport: Transport;
	room: Room;
	person: PresentPerson;
	sessionId: string;
	access: DocumentAccess;
	/** True for a client that asked to be told about rights and acknowledgements. */
	extended: boolean;
	budget: PersonBudget;
	limits: Limits;
	counts: LiveCounts;
	log: Logger;
	/** What their place in the document belongs to, when it outlives this connection. */
	presentAs?: object;
	/** What must be undone when it ends, whoever ends it. */
	onEnd: () => void;
};

/** One client in one room: reads its frames, keeps it within its rights and its budget. Knows nothing of what carries the frames. */
export class Connection {
	readonly room: Room;
	readonly person: PresentPerson;
	readonly sessionId: string;
	readonly extended: boolean;
	/** Short and drawn at random: it ties the lines of the log about this connection, and says nothing of the person. */
	readonly id = randomBytes(4).toString('hex');
	readonly openedAt = Date.now();
	access: DocumentAccess;
	/** With what `access` was last found; null when that is not known. */
	found: Standing | null = null;
	open = true;
	/** What it sent before and is not committed yet is not heard any more. */
	refused = false;
	#transport: Transport;
	#budget: PersonBudget;
	#limits: Limits;
	#counts: LiveCounts;
	#log: Logger;
	#presentAs: object;
	#onEnd: () => void;
	#outgoing: Outgoing;
	/** False for what lives for one request only, of which nothing is noted. */
	#isGreeted = false;
	#early = new EarlyUpdates((received) => this.room.receive(received));

	constructor(options: ConnectionOptions) {
		this.room = options.room;
		this.person = options.person;
		this.sessionId = options.sessionId;
		this.extended = options.extended;
		this.access = options.access;
		this.#transport = options.transport;
		this.#budget = options.budget;
		this.#limits = options.limits;
		this.#counts = options.counts;
		this.#log = options.log;
		this.#presentAs = options.presentAs ?? this;
		this.#onEnd = options.onEnd;
		const { transport, limits, counts, room } = options;
		this.#outgoing = new Outgoing({
			...{ transport, limits, counts },
			held: () => room.held,
			answer: (vector) => room.answer(this, vector),
			bringUpToDate: (held) => room.bringUpToDate(this, held),
			tellPresence: () => this.#tellPresence(),
			tooSlow: () => this.close(closeCodes.tooSlow)
		});
	}

	/** Says hello as y-websocket does: what do you have that I have not, and who is here. */
	greet(): void {
		this.#isGreeted = true;
		const { documentId } = this.room;
		const about = { documentId, transport: this.transport, mode: this.access.mode };
		this.#log.info({ connection: this.id, ...about }, 'live connection opened');
		this.#tellAccess();
		this.room.askMissing(this);
		this.#tellPresence();
	}

	/** What carries it. */
	get transport(): string {
		return this.#transport.name;
	}

	receive(bytes: Uint8Array): void {
		if (!this.open) return;
		this.#counts.bytesIn += bytes.byteLength;
		const frame = readFrame(bytes);
		if (frame) this.#obey(frame);
		else this.close(closeCodes.malformed);
	}

	#obey(frame: Frame): void {
		if (frame.type === 'awareness') return this.#receivePresence(frame.update);
		const cost = frame.type === 'state-vector' ? this.#limits.stateVectorCost : 1;
		if (!this.mayAsk(cost)) return this.close(closeCodes.tooManyMessages);
		switch (frame.type) {
			case 'state-vector':
				return this.#outgoing.ask(frame.vector);
			case 'update':
				return this.#receiveUpdate(frame);
			case 'query-awareness':
				return this.#tellPresence();
			default:
				// The others are for the server to say.
				this.close(closeCodes.malformed);
		}
	}

	/** Takes so many messages out of what this person may send; false when there are not enough. */
	mayAsk(cost: number): boolean {
		return this.#budget.messages.take(cost, Date.now());
	}

	#receiveUpdate({ update, n, answer }: Extract<Frame, { type: 'update' }>): void {
		this.#counts.updates += 1;
		// The answer of a stock client repeats every deletion of the document: only the message limit holds it.
		if (!answer && update.byteLength > this.#limits.updateBytes) {
			this.#counts.refuse(closeCodes.tooLarge);
			return this.close(closeCodes.tooLarge);
		}
		if (this.access.mode === 'write') {
			this.room.receive({ by: this, update, n, at: performance.now() });
			if (answer) this.#early.answered();
			return;
		}
		// A reader's answer to our state vector usually holds nothing new: only words are refused.
		if (answer && !this.room.holdsNews(update)) return;
		this.#counts.refuse('reader');
		this.room.reportRefusedReader(this);
		this.send(encodeDeniedFrame(this.access.reason.code));
		this.#tellAccess();
	}

	/** True when this update, which misses something, may find it in what a stock client is about to answer. */
	mayComplete(received: Received): boolean {
		return this.open && !this.extended && this.#early.keep(received);
	}

	/** Writers know each other by name; whoever only reads sees pseudonyms, and is seen by pseudonym. */
	get seesNames(): boolean {
		return this.access.mode === 'write';
	}

	#tellPresence(): void {
		const present = this.room.presence.frame();
		if (present) this.sendPresence(present);
	}

	sendPresence({ named, veiled }: PresenceFrame): void {
		this.#outgoing.sendPresence(this.seesNames ? named : veiled);
	}

	#receivePresence(update: Uint8Array): void {
		// The first thing dropped under pressure: the next one tells as much.
		if (!this.#budget.presences.take(1, Date.now())) return;
		const person = { ...this.person, writes: this.seesNames };
		if (!this.room.presence.receive(this.#presentAs, update, person)) {
			this.close(
				update.byteLength > this.#limits.presenceBytes ? closeCodes.tooLarge : closeCodes.malformed
			);
		}
	}

	/** Small, and never left out. */
	send(frame: Uint8Array): void {
		this.#outgoing.send(frame);
	}

	/** Words of others, left out while this client does not read. */
	sendWords(frame: Uint8Array): void {
		this.#outgoing.sendWords(frame);
	}

	/** Everything that this client misses. */
	sendAnswer(...frames: Uint8Array[]): void {
		this.#outgoing.sendAnswer(...frames);
	}

	acknowledge(n: number, seq: number): void {
		this.#outgoing.acknowledge(encodeAcknowledgeFrame(n, seq));
	}

	/** True while this client reads a long answer. */
	get takesAnswer(): boolean {
		return this.#outgoing.takesAnswer;
	}

	/** What this person may do has been decided again. Null: not even read. `found`: with what. */
	setAccess(access: DocumentAccess | null, found: Standing | null): void {
		this.found = found;
		if (access === null) return this.close(closeCodes.withdrawn, 'withdrawn');
		const before = this.access;
		this.access = access;
		if (before.mode === 'write' && access.mode === 'read') {
			const { code } = access.reason;
			return this.close(code === 'frozen' ? closeCodes.frozen : closeCodes.withdrawn, code);
		}
		if (JSON.stringify(before) !== JSON.stringify(access)) this.#tellAccess();
		// What a stock client wrote while it could only read, it still has, and does not send again by itself.
		if (before.mode === 'read' && access.mode === 'write') this.room.askMissing(this);
	}

	#tellAccess(): void {
		if (!this.extended) return;
		const { access } = this;
		const reason = access.mode === 'read' ? JSON.stringify(access.reason) : '';
		this.send(encodeAccessFrame(access.mode, reason));
	}

	/** With what this person was found to be allowed to write; null when they were not, or when that is not known. */
	get standing(): Standing | null {
		return this.access.mode === 'write' ? this.found : null;
	}

	pause(): void {
		this.#transport.pause();
	}

	resume(): void {
		if (this.open) this.#transport.resume();
	}

	/** Ended because of what it sent: what it sent before and still waits is not heard either. */
	refuse(code: CloseCode, reason = ''): void {
		if (!this.refused) this.#counts.refuse(code);
		this.refused = true;
		this.close(code, reason);
	}

	/** Nothing of it is read or sent from this line on. */
	close(code: CloseCode, reason = ''): void {
		if (!this.open) return;
		this.#counts.close(code);
		this.#end({ by: 'server', code, reason });
		this.#transport.close(code, reason);
	}

	/** The transport is gone. */
	ended(code: number): void {
		if (this.open) this.#end({ by: 'client', code });
	}

	#end(how: { by: 'server' | 'client'; code: number; reason?: string }): void {
		this.open = false;
		this.#early.stop();
		this.#outgoing.stop();
		const seconds = Math.round((Date.now() - this.openedAt) / 1000);
		if (this.#isGreeted || how.by === 'server')
			this.#log.info({ connection: this.id, ...how, seconds }, 'live connection closed');
		this.room.leave(this);
		this.#onEnd();
	}
}
