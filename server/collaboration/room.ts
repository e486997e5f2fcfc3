// Longer than most files: what is committed, what is being committed and what waits must change together.
import type { Logger } from 'pino';
import * as Y from 'yjs';
import { closeCodes, type CloseCode } from '#lib/documents/close-codes.ts';
import type { Standing } from '#lib/documents/commit-batches.server.ts';
import type { CommitRefusal } from '#lib/documents/commit-updates.server.ts';
import type { FitsKind } from '#lib/documents/document-kind.server.ts';
import {
	encodeAnswerFrame,
	encodeStateVectorFrame,
	encodeUpdateFrame
} from '#lib/documents/frames.ts';
import type { Connection } from './connection.ts';
import { Differences, type Held } from './differences.ts';
import { Inbox } from './inbox.ts';
import type { Limits } from './limits.ts';
import type { LiveCounts } from './live-counts.ts';
import type { PresentElsewhere } from './messages-between.ts';
import { Presence, type PresenceFrame } from './presence.ts';
import { newClientsOf, onlyClientOf, readUpdate } from './read-update.ts';
import type { KeptText } from './kept-text.ts';
import type { OpenedText } from './open-text.ts';
import { RoomText } from './room-text.ts';
import type { Brought, Wrong } from './trial.ts';

/** An update as somebody sent it. `n` is what to acknowledge; null from a stock client. `at`: when it came (`performance.now`). */
export type Received = { by: Connection; update: Uint8Array; n: number | null; at: number };

/** What one commit brings to one document. */
export type Batch = {
	room: Room;
	received: readonly Received[];
	payload: Uint8Array;
	/** True when it removes formats that its authors still have. */
	tidied: boolean;
	/** Those who wrote it, each login session once. */
	writers: readonly Connection[];
	/** Client ids that nobody had yet, with the account that takes them. */
	clients: ReadonlyMap<number, string>;
	/** With what the rights of each account were found; null where that is not known for all of them, or no longer sure. */
	standings: ReadonlyMap<string, Standing> | null;
};

export type BatchOutcome = { seq: number } | { refused: ReadonlyMap<Connection, CommitRefusal> };

export type RoomOptions = {
	documentId: string;
	kind: string;
	/** What may be written in documents of this kind; anything when absent. */
	fits: FitsKind | undefined;
	text: OpenedText;
	limits: Limits;
	counts: LiveCounts;
	log: Logger;
	/** There is something to commit, and nothing of this room is being committed. */
	onWaiting: (room: Room) => void;
	/** So many bytes more wait in this room (less, when negative). */
	onBytes: (bytes: number, by: Connection | null) => void;
	/** Reads the document again as it is committed; null when it is gone. */
	reload: () => Promise<OpenedText | null>;
	onEmpty: (room: Room) => void;
	/** True when other processes may write in this document: this room may be behind what its clients know. */
	isShared: boolean;
	/** Who is connected here, or no longer: for the other processes. */
	onPresence: (people: PresentElsewhere[]) => void;
};

const refusalCodes: Record<CommitRefusal, CloseCode> = {
	gone: closeCodes.gone,
	'session-ended': closeCodes.sessionEnded,
	withdrawn: closeCodes.withdrawn,
	frozen: closeCodes.frozen,
	'foreign-client': closeCodes.malformed,
	full: closeCodes.documentFull
};

/**
 * One document while somebody is connected to it. Its text holds what is committed and, while a commit is under way, what that
 * commit brings: nobody is answered from it before the commit has ended. What is refused is in the text already, which is then
 * read again from the database.
 */
export class Room {
	readonly documentId: string;
	readonly kind: string;
	readonly connections = new Set<Connection>();
	/** Held by connections or, over HTTP, by what stands for the page of a person. */
	readonly presence: Presence<object>;
	/** Number of the last committed update that the text holds. */
	seq: number;
	/** People who are about to come in: the room must stay. */
	holds = 0;
	closed = false;
	#text: RoomText;
	/** Accounts of client ids, as far as they wrote while this room was open: the commit knows all of them. */
	#owners = new Map<number, string>();
	#inbox: Inbox;
	#committing: Batch | null = null;
	#reloading = false;
	#making = false;
	/** The text may not be what is committed: it is read again once the commit under way has ended. */
	#doubtful = false;
	/** What does not fit what this process knows, and is judged again once all that is committed was read. */
	#judgedTwice = new WeakSet<Received>();
	/** What waits for the end of the commit under way. */
	#whenSettled: ((isClosed: boolean) => void)[] = [];
	#differences = new Differences();
	#options: Omit<RoomOptions, 'text'>;

	/** The text is taken out of the options: they are kept, and it is put away. */
	constructor({ text, ...options }: RoomOptions) {
		const { documentId, fits, limits, log, onBytes } = options;
		this.#options = options;
		this.#inbox = new Inbox({ limits, onBytes });
		this.documentId = documentId;
		this.kind = options.kind;
		this.seq = text.seq;
		const onDamage = () => this.close(closeCodes.restart);
		this.#text = new RoomText({ documentId, fits, limits, log, text, onDamage });
		const broadcast = (frame: PresenceFrame) => {
			for (const connection of this.connections) connection.sendPresence(frame);
		};
		this.presence = new Presence(limits, broadcast, options.onPresence);
	}

	putAwayIfQuiet(now: number): void {
		if (this.closed || this.busy || this.#inbox.length > 0) return;
		this.#text.putAwayIfQuiet({ now, seq: this.seq });
		this.#differences.forget();
	}

	/** True when nobody is in, coming in, or waiting for a commit. */
	get idle(): boolean {
		return (
			this.connections.size === 0 && this.holds === 0 && this.#inbox.length === 0 && !this.busy
		);
	}

	/** True while the text holds more, or less, than what is committed. */
	get busy(): boolean {
		return this.#committing !== null || this.#reloading || this.#making;
	}

	/** Updates that are not in the database yet. */
	get waiting(): number {
		return this.#inbox.length + (this.#committing?.received.length ?? 0);
	}

	enter(connection: Connection): void {
		this.connections.add(connection);
	}

	leave(connection: Connection): void {
		this.connections.delete(connection);
		this.presence.leave(connection);
		this.#tellIfEmpty();
	}

	/** An update of somebody who may write: it waits for the next commit. */
	receive(received: Received): void {
		if (this.closed) return;
		// What a client answers that has nothing more than we have.
		if (received.n === null && isEmpty(received.update)) return;
		this.#inbox.push(received);
		if (!this.busy) this.#options.onWaiting(this);
	}

	/**
	 * Applies what waits, for a commit that begins now, or null when there is nothing to commit. What is malformed costs its
	 * sender the connection.
	 */
	take(): Batch | null {
		if (this.closed || this.busy) return null;
		if (this.#inbox.length > 0 && this.#text.isToBeMade) return this.#make();
		const clients = new Map<number, string>();
		const heard = this.#inbox.take().filter(({ by }) => !by.refused);
		const received = heard.filter((one) => this.#mayBeApplied(one, clients));
		if (received.length < heard.length) {
			const others = heard.filter((one) => !received.includes(one));
			if (others.some((one) => this.#mayBeAhead(one))) {
				this.#inbox.putBack(heard);
				void this.#reload();
				return null;
			}
			for (const { by, update } of others) this.#refuseMalformed(by, update);
		}
		if (received.length === 0) return this.#nothingToCommit([]);
		const brought = this.#text.made.apply(received.map(({ update }) => update));
		if (typeof brought === 'string') return this.#refuseApplied(received, brought);
		if (this.#isTooLarge(received, brought)) return this.#refuseApplied(received, 'unfit');
		this.#inbox.allFit();
		if (brought.payload === null) return this.#nothingToCommit(received);
		const { payload, tidied } = brought;
		const writers = [...new Map(received.map(({ by }) => [by.sessionId, by])).values()];
		const standings = clients.size > 0 ? null : standingsOf(received);
		const batch = { room: this, received, payload, tidied, writers, clients, standings };
		this.#committing = batch;
		return batch;
	}

	/** Whoever was refused is heard no more; whoever left after sending is. */
	#mayBeApplied({ by, update }: Received, claimed: Map<number, string>): boolean {
		const { accountId } = by.person;
		const client = onlyClientOf(update, this.#options.limits);
		if (client !== null && this.#owners.get(client) === accountId) return true;
		const read = readUpdate(update, this.#options.limits);
		const news = read && newClientsOf(read, (client) => this.#text.clockOf(client));
		const ownerOf = (id: number) => this.#owners.get(id) ?? claimed.get(id);
		const mayWriteUnder = (id: number) => (ownerOf(id) ?? accountId) === accountId;
		if (!news?.every(mayWriteUnder)) return false;
		for (const id of news) if (!this.#owners.has(id)) claimed.set(id, accountId);
		return true;
	}

	/** Its author may know, from another process, what this one has not heard yet: once. */
	#mayBeAhead(one: Received): boolean {
		if (!this.#options.isShared || this.#judgedTwice.has(one)) return false;
		this.#judgedTwice.add(one);
		return true;
	}

	/** The answer of a stock client may be long because it repeats every deletion; what is new in it may not. */
	#isTooLarge(received: readonly Received[], { payload }: Brought): boolean {
		const { updateBytes } = this.#options.limits;
		return received.length === 1 && (payload?.byteLength ?? 0) > updateBytes;
	}

	#refuseMalformed(by: Connection, update: Uint8Array): void {
		const { documentId } = this;
		const about = { documentId, connection: by.id, accountId: by.person.accountId };
		this.#options.log.warn({ ...about, bytes: update.length }, 'update refused');
		by.refuse(closeCodes.malformed);
	}

	/** One of these does not fit, and the text may hold a part of it. Alone, its sender is known; otherwise half of them are tried. */
	#refuseApplied(received: Received[], wrong: Wrong): null {
		const [one, ...others] = received;
		// It misses something: perhaps what another process knows, or what its author has yet to answer.
		const misses = wrong === 'incomplete';
		if (others.length === 0 && !(misses && this.#mayBeAhead(one!))) {
			const waits = misses && one!.by.mayComplete(one!);
			if (!waits) this.#refuseMalformed(one!.by, one!.update);
		} else {
			this.#inbox.suspect(received);
		}
		void this.#reload();
		return null;
	}

	#nothingToCommit(received: readonly Received[]): null {
		this.#acknowledge(received);
		if (this.#inbox.length > 0) this.#options.onWaiting(this);
		else this.#tellIfEmpty();
		return null;
	}

	/** The commit of this batch ended. Only now are its words seen by others, and its authors told. */
	settle(batch: Batch, outcome: BatchOutcome): void {
		if (this.closed || this.#committing !== batch) return;
		this.#committing = null;
		if ('refused' in outcome) return this.#takeBack(batch, outcome.refused);
		for (const [id, accountId] of batch.clients) this.#owners.set(id, accountId);
		// Not less, where another process wrote after it and was heard before; nor more than what the text surely holds.
		if (!this.#doubtful) {
			this.seq = Math.max(this.seq, outcome.seq);
			this.#text.keepCommitted(batch.payload, this.seq);
		}
		const { by: first } = batch.received[0]!;
		const isAlone = !batch.tidied && batch.received.every(({ by }) => by === first);
		this.#broadcast(encodeUpdateFrame(batch.payload), isAlone ? first : null);
		this.#acknowledge(batch.received);
		this.#options.counts.onAcknowledge((performance.now() - batch.received[0]!.at) / 1000);
		if (this.#doubtful) void this.#reload();
		else this.#goOn();
	}

	#takeBack({ received }: Batch, refused: ReadonlyMap<Connection, CommitRefusal>): void {
		const { documentId } = this;
		for (const [writer, refusal] of refused) {
			const { accountId } = writer.person;
			const about = { documentId, connection: writer.id, accountId };
			this.#options.log.info({ ...about, refusal }, 'update refused by the commit');
			for (const one of received) {
				const { by } = one;
				const isSame =
					refusal === 'session-ended'
						? by.sessionId === writer.sessionId
						: by.person.accountId === accountId;
				// An id that another process knows: these may be words of its owner, repeated.
				const isDoubt = refusal === 'foreign-client' && isSame && this.#mayBeAhead(one);
				if (isSame && !isDoubt) by.refuse(refusalCodes[refusal], refusal);
			}
		}
		this.#inbox.putBack(received.filter(({ by }) => !by.refused));
		void this.#reload();
	}

	/** The text is read again as it is committed; what waits goes on then. */
	async #reload(): Promise<void> {
		this.#reloading = true;
		try {
			const text = await this.#options.reload();
			if (!text) return this.close(closeCodes.gone);
			if (this.closed) return;
			this.#text.replace(text);
			this.#reloading = false;
			this.#doubtful = false;
			if (text.seq > this.seq) {
				// Written meanwhile by another: those who are here may miss it.
				this.seq = text.seq;
				for (const part of this.#text.keptNow(this.seq).parts)
					this.#broadcast(encodeUpdateFrame(part));
			}
			this.#goOn();
		} catch (error) {
			this.#options.log.error({ err: error, documentId: this.documentId }, 'text cannot be read');
			this.close(closeCodes.restart);
		}
	}

	/** A large text is made before the first who writes in it is heard; nobody else waits. */
	#make(): null {
		this.#making = true;
		this.#text
			.make()
			.catch((error) => {
				this.#options.log.error({ err: error, documentId: this.documentId }, 'text cannot be made');
				this.close(closeCodes.restart);
			})
			.finally(() => {
				this.#making = false;
				if (!this.closed) this.#goOn();
			});
		return null;
	}

	#goOn(): void {
		const waiting = this.#whenSettled;
		this.#whenSettled = [];
		for (const go of waiting) go(false);
		if (this.#inbox.length > 0) this.#options.onWaiting(this);
		else this.#tellIfEmpty();
	}

	#tellIfEmpty(): void {
		if (this.idle) this.#options.onEmpty(this);
	}

	#acknowledge(received: readonly Received[]): void {
		const last = new Map<Connection, number>();
		for (const { by, n } of received) if (n !== null) last.set(by, n);
		for (const [by, n] of last) by.acknowledge(n, this.seq);
	}

	/** Calls back once the text is exactly what is committed: at once, or when the commit under way has ended. */
	#settled(go: () => void, lost: () => void = () => {}): void {
		const goOrNot = (isClosed: boolean) => (isClosed ? lost() : go());
		if (this.busy) this.#whenSettled.push(goOrNot);
		else goOrNot(this.closed);
	}

	/** Gives the text as it is committed; null when this room is closed, or its text put away. */
	read<T>(use: (text: { doc: Y.Doc; seq: number }) => T): Promise<T | null> {
		return new Promise((resolve, reject) => {
			const go = () => {
				try {
					const { doc } = this.#text;
					resolve(doc && use({ doc, seq: this.seq }));
				} catch (error) {
					reject(error);
				}
			};
			this.#settled(go, () => resolve(null));
		});
	}

	/** Asks a client what it has that is not committed here. */
	askMissing(connection: Connection): void {
		this.#withKept(({ vector }) => connection.send(encodeStateVectorFrame(vector)));
	}

	/** Answers what a client misses. Many who come at once are answered with the same bytes. */
	answer(connection: Connection, vector: Uint8Array): void {
		const knowsNothing = vector.byteLength === 1 && vector[0] === 0;
		if (!knowsNothing) {
			return this.#settled(() => void this.#answerMissing(connection, vector, encodeAnswerFrame));
		}
		this.#withKept(({ parts }) => connection.sendAnswer(...framesOf(parts, encodeAnswerFrame)));
	}

	/** `encode` makes the last frame. What was committed while the difference was made comes after it. */
	async #answerMissing(
		connection: Connection,
		vector: Uint8Array,
		encode: (update: Uint8Array) => Uint8Array
	): Promise<void> {
		if (!isStateVector(vector)) return connection.close(closeCodes.malformed);
		try {
			await this.#text.missing(vector, (update, since) =>
				connection.sendAnswer(...framesOf([update, ...since], encode))
			);
		} catch (error) {
			this.#options.log.error({ err: error, documentId: this.documentId }, 'no answer was made');
			connection.close(closeCodes.restart);
		}
	}

	/** What whoever was sent every word holds; null while the text holds what is not committed. */
	get held(): Held | null {
		if (this.busy || this.closed) return null;
		return this.#differences.heldOf(this.seq, () => this.#text.vector);
	}

	/** One difference for a client that was left out since then. */
	bringUpToDate(connection: Connection, held: Held): void {
		this.#settled(() => {
			if (this.#text.isToBeMade)
				return void this.#answerMissing(connection, held.vector, encodeUpdateFrame);
			const { doc } = this.#text.made;
			connection.sendAnswer(this.#differences.frame(held, { seq: this.seq, doc }));
		});
	}

	/** What was encoded since the last commit is committed, whatever is under way. */
	#withKept(use: (kept: KeptText) => void): void {
		const kept = this.#text.keptAt(this.seq);
		if (kept) use(kept);
		else this.#settled(() => use(this.#text.keptNow(this.seq)));
	}

	/** A reader who sends words is told, and noted. */
	reportRefusedReader({ id, person: { accountId } }: Connection): void {
		const { documentId } = this;
		this.#options.log.warn({ documentId, connection: id, accountId }, 'reader sent an update');
	}

	/** True when this answer to a state vector brings structs that the document does not have. */
	holdsNews(update: Uint8Array): boolean {
		const read = readUpdate(update, this.#options.limits);
		if (read?.ends.size === 0) return false;
		return read === null || newClientsOf(read, (client) => this.#text.clockOf(client)).length > 0;
	}

	/**
	 * Updates that reached the log otherwise than through this room, in order, up to `seq`. While a commit is under way they may
	 * be what it brings: the peers receive them as they are.
	 */
	catchUp(payloads: readonly Uint8Array[], seq: number): void {
		if (this.closed || this.#reloading || this.#doubtful || seq <= this.seq) return;
		const news = this.#text.bring(payloads, seq);
		if (news === false) return this.readAgain();
		this.seq = seq;
		for (const payload of this.#committing ? payloads : news)
			this.#broadcast(encodeUpdateFrame(payload));
	}

	/** Reads the text again as it is committed, now or when the commit under way has ended. */
	readAgain(): void {
		if (this.closed || this.#reloading) return;
		const { documentId } = this;
		this.#options.log.warn({ documentId }, 'text read again');
		this.#doubtful = true;
		if (!this.#committing) void this.#reload();
	}

	#broadcast(frame: Uint8Array, except: Connection | null = null): void {
		for (const connection of this.connections) {
			if (connection !== except) connection.sendWords(frame);
		}
	}

	/** Ends every connection and forgets the text: the next who comes loads the document again. */
	close(code: CloseCode): void {
		if (this.closed) return;
		this.closed = true;
		this.#inbox.forgetAll();
		const waiting = this.#whenSettled;
		this.#whenSettled = [];
		for (const lost of waiting) lost(true);
		for (const connection of [...this.connections]) connection.close(code);
		this.presence.destroy();
		this.#text.destroy();
		this.#options.onEmpty(this);
	}
}

/** Null when one of them is not known, ends before now, or is another than that of another connection of the same person. */
function standingsOf(received: readonly Received[]): ReadonlyMap<string, Standing> | null {
	const standings = new Map<string, Standing>();
	const now = Date.now();
	for (const { by } of received) {
		const { standing, person } = by;
		if (standing === null || standing.until <= now) return null;
		const known = standings.get(person.accountId) ?? standing;
		if (known.account !== standing.account || known.document !== standing.document) return null;
		standings.set(person.accountId, standing);
	}
	return standings;
}

/** An answer in parts is whole with its last frame: whoever has that one takes the text for up to date. */
function framesOf(
	parts: readonly Uint8Array[],
	encodeLast: (update: Uint8Array) => Uint8Array
): Uint8Array[] {
	const last = parts.length - 1;
	return parts.map((part, n) => (n === last ? encodeLast(part) : encodeUpdateFrame(part)));
}

function isStateVector(bytes: Uint8Array): boolean {
	try {
		Y.decodeStateVector(bytes);
		return true;
	} catch {
		return false;
	}
}

/** No struct, no deletion. */
function isEmpty(update: Uint8Array): boolean {
	return update.byteLength === 2 && update[0] === 0 && update[1] === 0;
}
