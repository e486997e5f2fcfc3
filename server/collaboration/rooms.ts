import type { Logger } from 'pino';
import type { Db } from '#lib/database/database.server.ts';
import type { CloseCode } from '#lib/documents/close-codes.ts';
import type { DocumentKind } from '#lib/documents/document-kind.server.ts';
import { closeCodes } from '#lib/documents/close-codes.ts';
import type { ReadCommitted } from '#lib/documents/load-document.server.ts';
import { listHeadNumbers } from '#lib/documents/queries.server.ts';
import { listUpdatesAfter } from '#lib/documents/stored-text.server.ts';
import type { Connection } from './connection.ts';
import type { Limits } from './limits.ts';
import type { LiveCounts } from './live-counts.ts';
import type { PresentElsewhere } from './messages-between.ts';
import { openText } from './open-text.ts';
import { Room, type RoomOptions } from './room.ts';

export type RoomsOptions = Pick<RoomOptions, 'onWaiting' | 'onBytes' | 'isShared'> & {
	db: Db;
	kinds: Readonly<Record<string, DocumentKind>>;
	limits: Limits;
	counts: LiveCounts;
	log: Logger;
	onLeft: (documentId: string) => void;
	/** It was read from so much after its snapshot. */
	onRead: (documentId: string, since: { updates: number; bytes: number }) => void;
	/** This room has just been made. */
	onOpened: (room: Room) => void;
	/** Who is connected here to this document, or no longer. */
	onPresence: (documentId: string, people: PresentElsewhere[]) => void;
};

/** The documents that somebody is connected to, each loaded once. */
export class Rooms {
	#options: RoomsOptions;
	#rooms = new Map<string, Promise<Room | null>>();
	#open = new Map<string, Room>();

	constructor(options: RoomsOptions) {
		this.#options = options;
	}

	/** The room, kept until `release`; null when there is no such document. */
	async hold({ documentId, kind }: { documentId: string; kind: string }): Promise<Room | null> {
		for (;;) {
			const loading = this.#rooms.get(documentId) ?? this.#load(documentId, kind);
			this.#rooms.set(documentId, loading);
			let room: Room | null;
			try {
				room = await loading;
			} catch (error) {
				if (this.#rooms.get(documentId) === loading) this.#rooms.delete(documentId);
				throw error;
			}
			if (room === null) {
				if (this.#rooms.get(documentId) === loading) this.#rooms.delete(documentId);
				return null;
			}
			if (room.closed) continue;
			room.holds += 1;
			return room;
		}
	}

	/** The room of a document that is open, or about to be; nothing is loaded for it. */
	async peek(documentId: string): Promise<Room | null> {
		const room = await this.#rooms.get(documentId)?.catch(() => null);
		return room && !room.closed ? room : null;
	}

	/** Reads the text of a document that is open here. */
	readerOf(documentId: string): ReadCommitted {
		return async (use) => (await this.peek(documentId))?.read(use) ?? null;
	}

	release(room: Room): void {
		room.holds -= 1;
		if (room.idle) this.#whenEmpty(room);
	}

	list(): Room[] {
		return [...this.#open.values()];
	}

	/** The room of a document, once it is open. */
	find(documentId: string): Room | null {
		return this.#open.get(documentId) ?? null;
	}

	/** True also while it is being opened. */
	has(documentId: string): boolean {
		return this.#rooms.has(documentId);
	}

	connections(): Connection[] {
		return this.list().flatMap((room) => [...room.connections]);
	}

	closeAll(code: CloseCode): void {
		for (const room of this.list()) room.close(code);
	}

	/** Something else than this room wrote in this document: the room receives it now rather than at its next commit. */
	async bring(documentId: string): Promise<void> {
		const room = await this.peek(documentId);
		if (!room) return;
		const { db, log } = this.#options;
		try {
			const heads = await listHeadNumbers(db, { documentIds: [documentId] });
			await this.catchUp(room, heads.get(documentId) ?? 0);
		} catch (error) {
			log.warn({ err: error, documentId }, 'what the server wrote comes with the next commit');
		}
	}

	/** Brings into a room what was committed up to this number otherwise than through it. */
	async catchUp(room: Room, upTo: number): Promise<void> {
		if (room.closed || upTo <= room.seq) return;
		const { db, log } = this.#options;
		const { documentId, seq: after } = room;
		try {
			const rows = await listUpdatesAfter(db, { documentId, after, upTo });
			// Some were compacted away since: the document is read again whole.
			if (rows.length !== upTo - after) return room.readAgain();
			room.catchUp(
				rows.map(({ payload }) => payload),
				upTo
			);
		} catch (error) {
			log.error({ err: error, documentId }, 'room closed: it cannot catch up');
			room.close(closeCodes.restart);
		}
	}

	async #load(documentId: string, kind: string): Promise<Room | null> {
		const { db, kinds, limits, counts, log, onWaiting, onBytes, isShared } = this.#options;
		const fits = kinds[kind]?.fits;
		const text = await openText(db, { documentId, limits });
		if (!text) return null;
		this.#options.onRead(documentId, text.since);
		const onEmpty = (room: Room) => this.#whenEmpty(room);
		const reload = () => openText(db, { documentId, limits });
		const room = new Room({
			...{ documentId, kind, fits, text, limits, counts, log },
			...{ onWaiting, onBytes, reload, onEmpty, isShared },
			onPresence: (people) => this.#options.onPresence(documentId, people)
		});
		this.#open.set(documentId, room);
		this.#options.onOpened(room);
		return room;
	}

	#whenEmpty(room: Room): void {
		if (room.closed) return this.#forget(room);
		this.#options.onLeft(room.documentId);
		setTimeout(() => {
			if (room.idle && !room.closed) this.#forget(room);
		}, this.#options.limits.roomKeptMs).unref();
	}

	#forget(room: Room): void {
		if (this.#open.get(room.documentId) !== room) return;
		this.#open.delete(room.documentId);
		this.#rooms.delete(room.documentId);
		room.close(1012);
	}
}
