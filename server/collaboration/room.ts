// Longer than most files: what is live, what waits and what is tried on the shadow must change together.
import type { Logger } from 'pino';
import * as Y from 'yjs';
import { closeCodes, type CloseCode } from '#lib/documents/close-codes.ts';
import type {
	CommitOutcome,
	CommitRefusal,
	PendingUpdate
} from '#lib/documents/commit-updates.server.ts';
import type { FitsKind } from '#lib/documents/document-kind.server.ts';
import { encodeAcknowledgeFrame, encodeUpdateFrame } from '#lib/documents/frames.ts';
import type { Connection } from './connection.ts';
import type { Limits } from './limits.ts';
import { Presence } from './presence.ts';
import { newClientsOf, readUpdate } from './read-update.ts';
import { Shadow } from './shadow.ts';

/** An update on its way to the database. */
export type Entry = PendingUpdate & {
	room: Room;
	by: Connection;
	/** As it came: tried again when something before it is refused. */
	update: Uint8Array;
	n: number | null;
	/** True when its payload removes formats that its author still has. */
	tidied: boolean;
	/** True once another entry stands for it. */
	dropped: boolean;
};

export type RoomOptions = {
	documentId: string;
	kind: string;
	/** What may be written in documents of this kind; anything when absent. */
	fits: FitsKind | undefined;
	doc: Y.Doc;
	seq: number;
	owners: Map<number, string | null>;
	limits: Limits;
	log: Logger;
	/** Hands an entry to the commit that all documents share. */
	enqueue: (entry: Entry) => void;
	onEmpty: (room: Room) => void;
};

const refusalCodes: Record<CommitRefusal, CloseCode> = {
	gone: closeCodes.gone,
	'session-ended': closeCodes.sessionEnded,
	withdrawn: closeCodes.withdrawn,
	frozen: closeCodes.frozen,
	'foreign-client': closeCodes.malformed,
	full: closeCodes.documentFull
};

/** One document while somebody is connected to it. `live` only ever holds what is committed. */
export class Room {
	readonly documentId: string;
	readonly kind: string;
	readonly live: Y.Doc;
	readonly connections = new Set<Connection>();
	readonly presence: Presence<Connection>;
	/** Number of the last committed update that `live` holds. */
	seq: number;
	/** People who are about to come in: the room must stay. */
	holds = 0;
	closed = false;
	#owners: Map<number, string | null>;
	#shadow: Shadow | null = null;
	#queued: Entry[] = [];
	#options: RoomOptions;

	constructor(options: RoomOptions) {
		this.#options = options;
		this.documentId = options.documentId;
		this.kind = options.kind;
		this.live = options.doc;
		this.seq = options.seq;
		this.#owners = options.owners;
		this.presence = new Presence(options.limits, (frame) => {
			for (const connection of this.connections) connection.sendPresence(frame);
		});
	}

	/** True when nobody is in, coming in, or waiting for a commit. */
	get idle(): boolean {
		return this.connections.size === 0 && this.holds === 0 && this.#queued.length === 0;
	}

	enter(connection: Connection): void {
		this.connections.add(connection);
	}

	leave(connection: Connection): void {
		this.connections.delete(connection);
		this.presence.leave(connection);
		if (this.idle) this.#options.onEmpty(this);
	}

	/** An update of somebody who may write: checked, tried on the shadow, and put in the queue of the next commit. */
	receive(by: Connection, { update, n }: { update: Uint8Array; n: number | null }): void {
		const entry = this.#validate({ by, update, n });
		if (!entry) return this.#refuseMalformed(by, update);
		this.#queued.push(entry);
		this.#options.enqueue(entry);
	}

	#validate({ by, update, n }: Pick<Entry, 'by' | 'update' | 'n'>): Entry | null {
		const read = readUpdate(update, this.#options.limits);
		if (!read) return null;
		const shadow = this.#readyShadow();
		const clientIds = newClientsOf(read, shadow.doc);
		const { accountId } = by.person;
		if (!clientIds.every((id) => this.#mayWriteUnder(id, accountId))) return null;
		const payload = shadow.try(update);
		if (payload === false || (payload && payload.byteLength > this.#options.limits.updateBytes)) {
			this.#forgetShadow();
			return null;
		}
		const { documentId, kind } = this;
		const { sessionId } = by;
		const unknown = clientIds.filter((id) => !this.#owners.has(id));
		return {
			...{ room: this, by, update, n, documentId, kind, accountId, sessionId },
			...{ payload, clientIds: payload ? unknown : [], tidied: shadow.tidied, dropped: false }
		};
	}

	#mayWriteUnder(clientId: number, accountId: string): boolean {
		const owner = this.#owners.get(clientId);
		if (owner !== undefined) return owner === accountId;
		const claim = this.#queued.find(({ clientIds }) => clientIds.includes(clientId));
		return claim === undefined || claim.accountId === accountId;
	}

	#refuseMalformed(by: Connection, update: Uint8Array): void {
		const { log } = this.#options;
		const { accountId } = by.person;
		log.warn({ documentId: this.documentId, accountId, bytes: update.length }, 'update refused');
		by.close(closeCodes.malformed);
	}

	/** A reader who sends words is told, and noted. */
	reportRefusedReader({ person: { accountId } }: Connection): void {
		const { documentId } = this;
		this.#options.log.warn({ documentId, accountId }, 'reader sent an update');
	}

	/** True when this answer to a state vector brings structs that the document does not have. */
	holdsNews(update: Uint8Array): boolean {
		const read = readUpdate(update, this.#options.limits);
		return read === null || newClientsOf(read, this.live).length > 0;
	}

	#readyShadow(): Shadow {
		if (this.#shadow) return this.#shadow;
		this.#shadow = new Shadow(this.live, this.#options.fits);
		for (const { payload } of this.#queued) if (payload) this.#shadow.try(payload);
		return this.#shadow;
	}

	#forgetShadow(): void {
		this.#shadow?.destroy();
		this.#shadow = null;
	}

	/** Entries of this room were committed or refused, in the order they came. */
	settle(entries: readonly Entry[], outcomes: readonly CommitOutcome[]): void {
		if (this.closed) return;
		const settled = new Set(entries);
		const later = this.#queued.filter((entry) => !settled.has(entry));
		const committed: Entry[] = [];
		const again: Entry[] = [];
		const refused = new Set<Connection>();
		let seq = this.seq;
		entries.forEach((entry, at) => {
			const outcome = outcomes[at]!;
			if ('seq' in outcome) {
				committed.push(entry);
				seq = Math.max(seq, outcome.seq);
			} else if ('again' in outcome) again.push(entry);
			else refused.add(this.#refuse(entry, outcome.refused));
		});
		this.#queued = refused.size > 0 ? [] : later;
		this.#publish(committed, seq);
		if (refused.size > 0) this.#tryAgain([...again, ...later], refused);
		if (this.idle) this.#options.onEmpty(this);
	}

	#refuse({ by, accountId }: Entry, refusal: CommitRefusal): Connection {
		const { documentId } = this;
		this.#options.log.info({ documentId, accountId, refusal }, 'update refused by the commit');
		by.close(refusalCodes[refusal], refusal);
		return by;
	}

	/** What came after a refused update may depend on it: it is tried again without it. Whoever was refused is heard no more. */
	#tryAgain(entries: readonly Entry[], refused: ReadonlySet<Connection>): void {
		this.#forgetShadow();
		for (const entry of entries) {
			entry.dropped = true;
			if (!refused.has(entry.by)) this.receive(entry.by, entry);
		}
	}

	/** After COMMIT only: the live copy, the peers, then the authors. */
	#publish(committed: readonly Entry[], seq: number): void {
		const news = committed.filter(({ payload }) => payload !== null);
		for (const { clientIds, accountId } of news) {
			for (const id of clientIds) this.#owners.set(id, accountId);
		}
		const authors = new Set(news.map(({ by }) => by));
		const only = authors.size === 1 && !news.some(({ tidied }) => tidied) ? news[0]!.by : null;
		if (
			!this.applyCommitted(
				news.map(({ payload }) => payload!),
				seq,
				only
			)
		)
			return;
		const acknowledged = new Map<Connection, number>();
		for (const { by, n } of committed) if (n !== null) acknowledged.set(by, n);
		for (const [by, n] of acknowledged) by.send(encodeAcknowledgeFrame(n, seq));
	}

	/** Brings committed updates into the live copy and sends them, as one frame encoded once, to everyone but `except`. */
	applyCommitted(payloads: readonly Uint8Array[], seq: number, except: Connection | null): boolean {
		const emitted: Uint8Array[] = [];
		const listen = (update: Uint8Array) => void emitted.push(update);
		this.live.on('update', listen);
		try {
			this.live.transact(() => {
				for (const payload of payloads) Y.applyUpdate(this.live, payload);
			});
		} catch (error) {
			this.#options.log.error({ err: error, documentId: this.documentId }, 'live copy abandoned');
			this.close(closeCodes.restart);
			return false;
		} finally {
			this.live.off('update', listen);
		}
		this.seq = Math.max(this.seq, seq);
		if (this.closed) return false;
		if (emitted.length > 0) this.#broadcast(encodeUpdateFrame(Y.mergeUpdates(emitted)), except);
		return true;
	}

	#broadcast(frame: Uint8Array, except: Connection | null = null): void {
		for (const connection of this.connections) if (connection !== except) connection.send(frame);
	}

	/** Updates that reached the log otherwise than through this room: an earlier commit whose answer was lost, or what the server wrote. */
	catchUp(payloads: readonly Uint8Array[], seq: number): void {
		this.#forgetShadow();
		this.applyCommitted(payloads, seq, null);
	}

	/** Ends every connection and forgets the copies: the next who comes loads the document again. */
	close(code: CloseCode): void {
		if (this.closed) return;
		this.closed = true;
		this.#queued = [];
		for (const connection of [...this.connections]) connection.close(code);
		this.presence.destroy();
		this.#forgetShadow();
		this.live.destroy();
		this.#options.onEmpty(this);
	}
}
