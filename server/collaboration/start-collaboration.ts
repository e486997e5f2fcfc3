import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Db } from '#lib/database/database.server.ts';
import { onAccessChange } from '#lib/documents/access-changed.server.ts';
import { closeCodes } from '#lib/documents/close-codes.ts';
import type { DocumentKind } from '#lib/documents/document-kind.server.ts';
import { onWritten, type WrittenDocument } from '#lib/documents/document-written.server.ts';
import { markOf } from '#lib/documents/person-mark.ts';
import { BetweenProcesses, type Others } from './between-processes.ts';
import { CommittedCalls } from './committed-calls.ts';
import { Connection } from './connection.ts';
import { CommitLanes } from './commit-lanes.ts';
import { LiveHttp } from './http/live-http.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { LiveCounts } from './live-counts.ts';
import { PeoplePresent, type PersonBudget } from './people-present.ts';
import { RightsWatch } from './rights-watch.ts';
import type { Batch, BatchOutcome, Room } from './room.ts';
import { Rooms } from './rooms.ts';
import { warmUp } from './warm-up.ts';
import { admit, refuseUpgrade, type Refusal, type Visitor } from './upgrade.ts';
import { dismiss, keepAlive, listenTo, transportOf } from './websocket-transport.ts';
import { writeAsking, writeKnown, type Written } from './write-batches.ts';

const STOP_WITHIN_MS = 7_000;
const SWEEP_MS = 1_000;

export type CollaborationOptions = {
	db: Db;
	kinds: Readonly<Record<string, DocumentKind>>;
	log: Logger;
	/** The public address, or null on loopback. */
	origin: string | null;
	limits?: Partial<Limits>;
	/** Absent where no other process can have this database. */
	others?: Others;
	/** Called after each commit with the document written, and how many bytes were. */
	onWritten?: (documentId: string, bytes: number) => void;
	/** Nobody is in this document any more. */
	onLeft?: (documentId: string) => void;
	/** It was read from so much after its snapshot. */
	onRead?: (documentId: string, since: { updates: number; bytes: number }) => void;
};

/** What is live at this instant, and what has happened since the start. */
export type LiveFigures = {
	/** By what carries them. */
	connections: ReadonlyMap<string, number>;
	documents: number;
	waitingUpdates: number;
	waitingBytes: number;
	counts: LiveCounts;
};

export type Collaboration = {
	/** Settles when the first who comes waits no longer than the next. Whoever comes before is let in all the same. */
	ready: Promise<void>;
	/** For the `upgrade` event of an HTTP server. */
	upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
	/** For the requests of an HTTP server to `/live/…`: the same where a network blocks WebSocket. */
	answer: (request: IncomingMessage, response: ServerResponse) => void;
	/** Looks at everybody's rights now. */
	nudge: () => void;
	figures: () => LiveFigures;
	/** Stops accepting, commits what is queued, closes everyone with 1012. */
	stop: () => Promise<void>;
};

/** The live documents of this process: rooms, commits, rights, over WebSocket or plain HTTP. */
export function startCollaboration(options: CollaborationOptions): Collaboration {
	const service = new LiveService(options);
	return {
		ready: service.ready,
		upgrade: (request, socket, head) => void service.upgrade(request, socket, head),
		answer: (request, response) => void service.http.answer(request, response),
		nudge: () => service.nudge(),
		figures: () => service.figures(),
		stop: () => service.stop()
	};
}

class LiveService {
	readonly ready: Promise<void>;
	readonly http: LiveHttp;
	#options: CollaborationOptions;
	#limits: Limits;
	#counts = new LiveCounts();
	#sockets = new Map<WebSocket, Connection>();
	#server: WebSocketServer;
	#people: PeoplePresent;
	#rooms: Rooms;
	#commits: CommitLanes;
	#committed: CommittedCalls;
	#rights: RightsWatch;
	#between: BetweenProcesses | null = null;
	#undo: (() => void)[] = [];
	#arriving = 0;
	#stopping = false;

	constructor(options: CollaborationOptions) {
		const { db, kinds, log } = options;
		const limits = { ...defaultLimits, ...options.limits };
		this.#options = options;
		this.#limits = limits;
		this.ready = warmUp({ db, kinds, limits, log });
		this.#server = new WebSocketServer({
			noServer: true,
			clientTracking: false,
			maxPayload: limits.messageBytes,
			perMessageDeflate: false
		});
		this.#people = new PeoplePresent(limits);
		this.#rooms = new Rooms({
			db,
			kinds,
			limits,
			counts: this.#counts,
			log,
			onWaiting: (room) => this.#commits.add(room),
			onBytes: (bytes, by) => this.#commits.count(bytes, by),
			onLeft: (documentId) => options.onLeft?.(documentId),
			onRead: (documentId, since) => options.onRead?.(documentId, since),
			isShared: options.others !== undefined,
			onOpened: (room) => this.#between?.opened(room),
			onPresence: (documentId, people) => this.#between?.present(documentId, people)
		});
		this.#committed = new CommittedCalls({
			...{ db, kinds, log, everyMs: limits.committedEveryMs },
			readOpen: (documentId) => this.#rooms.readerOf(documentId)
		});
		this.#commits = new CommitLanes({
			...{ limits, log, counts: this.#counts },
			writeKnown: async (batches) => this.#told(await writeKnown(this.#place, batches)),
			writeAsking: async (batches) => this.#told(await writeAsking(this.#place, batches)),
			onImpossible: (room) => room.close(closeCodes.storageAway),
			onCommitted: (room, bytes) => this.#written(room, bytes),
			onHopeless: () => this.#rooms.closeAll(closeCodes.storageAway)
		});
		const connections = () => this.#rooms.connections();
		this.#rights = new RightsWatch({ db, kinds, log, connections, everyMs: limits.rightsEveryMs });
		const { others } = options;
		const onAccess = () => this.#rights.nudge();
		if (others) {
			const rooms = this.#rooms;
			this.#between = new BetweenProcesses({
				...{ others, rooms, db, limits, log, onAccessChange: onAccess }
			});
		}
		this.http = new LiveHttp({
			...{ db, kinds, log, limits, counts: this.#counts, origin: options.origin },
			...{ rooms: this.#rooms, people: this.#people },
			nudge: () => this.#rights.nudge(),
			isFull: () => this.#commits.isFull
		});
		const sweep = setInterval(() => {
			for (const room of this.#rooms.list()) {
				room.presence.sweep(Date.now());
				room.putAwayIfQuiet(Date.now());
			}
		}, SWEEP_MS);
		this.#undo.push(
			onAccessChange(onAccess),
			onAccessChange(() => this.#between?.accessChanged()),
			onWritten((written) => void this.#serverWrote(written)),
			keepAlive(this.#sockets, limits.heartbeatMs),
			() => clearInterval(sweep)
		);
	}

	nudge(): void {
		this.#rights.nudge();
	}

	figures(): LiveFigures {
		const rooms = this.#rooms.list();
		const connections = new Map<string, number>();
		for (const { transport } of this.#rooms.connections())
			connections.set(transport, (connections.get(transport) ?? 0) + 1);
		return {
			connections,
			documents: rooms.length,
			waitingUpdates: rooms.reduce((sum, { waiting }) => sum + waiting, 0),
			waitingBytes: this.#commits.bytes,
			counts: this.#counts
		};
	}

	async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
		socket.on('error', () => socket.destroy());
		if (this.#stopping || this.#arriving >= this.#limits.pendingUpgrades) {
			this.#counts.refuseConnection(503);
			return refuseUpgrade(socket, 503);
		}
		this.#arriving += 1;
		try {
			const { db, kinds, origin } = this.#options;
			const visitor = await admit(request, { db, kinds, origin });
			if ('status' in visitor) return this.#refuse(visitor, request, socket, head);
			await this.#welcome(visitor, request, socket, head);
		} catch (error) {
			this.#options.log.error({ err: error }, 'upgrade failed');
			this.#counts.refuseConnection(503);
			refuseUpgrade(socket, 503);
		} finally {
			this.#arriving -= 1;
		}
	}

	#refuse(refusal: Refusal, request: IncomingMessage, socket: Duplex, head: Buffer): void {
		const { status, code } = refusal;
		this.#counts.refuseConnection(status);
		this.#options.log.info({ status, code }, 'live connection refused');
		if (!refusal.extended) return refuseUpgrade(socket, refusal.status);
		this.#server.handleUpgrade(request, socket, head, (accepted) => {
			dismiss(accepted, refusal.code);
		});
	}

	async #welcome(
		visitor: Visitor,
		request: IncomingMessage,
		socket: Duplex,
		head: Buffer
	): Promise<void> {
		const { accountId, extended } = visitor;
		const refuse = (status: 404 | 429 | 503, code: Refusal['code']) =>
			this.#refuse({ status, code, extended }, request, socket, head);
		const budget = this.#people.enter(accountId);
		if (!budget) return refuse(429, closeCodes.tooManyMessages);
		let inside = false;
		let room: Room | null = null;
		try {
			room = await this.#rooms.hold(visitor);
			if (!room) return refuse(404, closeCodes.gone);
			const entered = room;
			// Whoever comes from another process must find here all that they saw there.
			await this.#rooms.catchUp(room, visitor.seq);
			if (room.closed) return refuse(503, closeCodes.restart);
			// From here to the connection nothing waits: what was loaded is what is greeted with.
			this.#server.handleUpgrade(request, socket, head, (accepted) => {
				inside = true;
				this.#connect(accepted, { visitor, room: entered, budget, raw: socket });
			});
		} finally {
			if (!inside) this.#people.leave(accountId);
			if (room) this.#rooms.release(room);
		}
	}

	#connect(
		socket: WebSocket,
		{
			visitor,
			room,
			budget,
			raw
		}: { visitor: Visitor; room: Room; budget: PersonBudget; raw: Duplex }
	): void {
		const { accountId, displayName: name, pseudonym, sessionId, access, extended } = visitor;
		const connection = new Connection({
			...{ transport: transportOf(socket, raw), room, sessionId, access, extended, budget },
			person: { accountId, name, pseudonym, ...markOf(accountId) },
			...{ limits: this.#limits, counts: this.#counts, log: this.#options.log },
			onEnd: () => this.#people.leave(accountId)
		});
		this.#sockets.set(socket, connection);
		listenTo(socket, {
			receive: (bytes) => connection.receive(bytes),
			refuseText: () => connection.close(closeCodes.unsupportedData),
			ended: (code) => {
				this.#sockets.delete(socket);
				connection.ended(code);
			}
		});
		room.enter(connection);
		connection.greet();
		this.#rights.nudge();
	}

	async #serverWrote(written: WrittenDocument): Promise<void> {
		this.#written(written);
		this.#between?.wrote(written.documentId);
		await this.#rooms.bring(written.documentId);
	}

	get #place() {
		const { db, kinds } = this.#options;
		const { documentBytes, documentStructs } = this.#limits;
		return { db, kinds, documentBytes, documentStructs };
	}

	/** What another wrote in between comes first, so that the numbers of a room have no hole. */
	async #told(written: readonly Written[]): Promise<Map<Batch, BatchOutcome>> {
		this.#between?.committed(written);
		for (const { batch, before } of written) await this.#rooms.catchUp(batch.room, before);
		return new Map(written.map(({ batch, outcome }) => [batch, outcome]));
	}

	#written({ documentId, kind }: WrittenDocument, bytes = 0): void {
		this.#committed.plan({ documentId, kind });
		this.#options.onWritten?.(documentId, bytes);
	}

	async stop(): Promise<void> {
		if (this.#stopping) return;
		this.#stopping = true;
		for (const undo of this.#undo) undo();
		for (const socket of this.#sockets.keys()) socket.pause();
		this.http.stopTaking();
		await within(STOP_WITHIN_MS, this.#commits.settled());
		await this.#rights.stop();
		this.#commits.stop();
		const closed = [...this.#sockets.keys()].map(
			(socket) => new Promise((resolve) => socket.once('close', resolve))
		);
		const left = this.http.left();
		this.#rooms.closeAll(closeCodes.restart);
		await within(1_000, Promise.all([...closed, left]));
		this.http.end();
		for (const socket of this.#sockets.keys()) socket.terminate();
		await this.#between?.stop();
		await this.#committed.settle();
	}
}

function within(ms: number, work: Promise<unknown>): Promise<unknown> {
	return Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms).unref())]);
}
