import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Db } from '#lib/database/database.server.ts';
import { closeCodes } from '#lib/documents/close-codes.ts';
import type { DocumentKind } from '#lib/documents/document-kind.server.ts';
import { readFrame } from '#lib/documents/frames.ts';
import { markOf } from '#lib/documents/person-mark.ts';
import { Connection, type ConnectionOptions } from '../connection.ts';
import type { Limits } from '../limits.ts';
import type { LiveCounts } from '../live-counts.ts';
import type { PeoplePresent, PersonBudget } from '../people-present.ts';
import type { Room } from '../room.ts';
import type { Rooms } from '../rooms.ts';
import { admit, type Visitor } from '../upgrade.ts';
import { askOf, type Ask } from './ask.ts';
import { EventStream } from './event-stream.ts';
import { PresenceLines } from './presence-lines.ts';
import { readSent } from './read-sent.ts';
import { endingHeader, refuse, refuseMethod, statusOf } from './refuse.ts';
import { SentAnswer } from './sent-answer.ts';
import { tellBeginning } from './tell-beginning.ts';

export type LiveHttpOptions = {
	db: Db;
	kinds: Readonly<Record<string, DocumentKind>>;
	origin: string | null;
	rooms: Rooms;
	people: PeoplePresent;
	limits: Limits;
	counts: LiveCounts;
	log: Logger;
	/** Looks at everybody's rights now. */
	nudge: () => void;
	/** So much waits for the database that nothing more should be read. */
	isFull: () => boolean;
};

type Admitted = Visitor & { budget: PersonBudget };

type Exchange = { request: IncomingMessage; response: ServerResponse; ask: Ask };

/**
 * Live documents where a network blocks WebSocket: a stream of server-sent events down, requests up, with the frames, checks
 * and acknowledgements of a socket. A request up is answered for itself, so it may reach another process than the stream.
 */
export class LiveHttp {
	#options: LiveHttpOptions;
	#lines: PresenceLines;
	#open = new Set<ServerResponse>();
	#arriving = 0;
	#stopping = false;

	constructor(options: LiveHttpOptions) {
		this.#options = options;
		this.#lines = new PresenceLines(options.limits);
	}

	async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		request.on('error', () => {});
		response.on('error', () => {});
		this.#open.add(response);
		response.once('close', () => this.#open.delete(response));
		const ask = askOf(request);
		if (!ask) return refuseMethod(response);
		try {
			await this.#answer({ request, response, ask });
		} catch (error) {
			this.#options.log.error({ err: error }, 'live request failed');
			refuse(response, closeCodes.storageAway);
		}
	}

	async #answer(exchange: Exchange): Promise<void> {
		const { request, response, ask } = exchange;
		const { limits, people } = this.#options;
		if (ask.isFromAnotherSite) return refuse(response, closeCodes.withdrawn);
		if (this.#stopping) return refuse(response, closeCodes.restart);
		if (this.#arriving >= limits.pendingUpgrades) return refuse(response, closeCodes.storageAway);
		this.#arriving += 1;
		const visitor = await admit(request, this.#options).finally(() => (this.#arriving -= 1));
		if ('status' in visitor) return refuse(response, visitor.code);
		const use = ask.isStream ? 'connections' : 'sendings';
		const budget = people.enter(visitor.accountId, use);
		if (!budget) return refuse(response, closeCodes.tooManyMessages);
		const leave = () => people.leave(visitor.accountId, use);
		const person = { ...visitor, budget };
		if (ask.isStream) await this.#follow(person, exchange, leave);
		else await this.#receive(person, exchange).finally(leave);
	}

	async #follow(visitor: Admitted, exchange: Exchange, leave: () => void): Promise<void> {
		const { rooms, limits } = this.#options;
		const { request, response, ask } = exchange;
		let inside = false;
		let room: Room | null = null;
		try {
			const sent = request.method === 'POST' ? await readSent(request, limits) : [];
			if (!Array.isArray(sent)) return refuse(response, sent ?? closeCodes.malformed);
			room = await rooms.hold(visitor);
			if (!room) return refuse(response, closeCodes.gone);
			// It may have been told more by another process than this room knows of.
			if (ask.after !== null) await rooms.bring(visitor.documentId);
			if (this.#stopping || room.closed) return refuse(response, closeCodes.restart);
			if (response.destroyed) return;
			inside = true;
			this.#connectStream(visitor, { ...exchange, room, sent, leave });
		} finally {
			if (!inside) leave();
			if (room) rooms.release(room);
		}
	}

	#connectStream(
		visitor: Admitted,
		of: Exchange & { room: Room; sent: readonly Uint8Array[]; leave: () => void }
	): void {
		const { limits, db, nudge } = this.#options;
		const { response, ask, room, sent, leave } = of;
		const stream = new EventStream({
			...{ response, isShort: ask.isShort, seqNow: () => room.seq },
			...{ signEveryMs: limits.streamSignMs, keptMs: limits.streamKeptMs }
		});
		const line = this.#lines.of(room, lineKey(visitor, ask));
		const closed = line.opened();
		const connection = this.#connect(visitor, {
			...{ room, transport: stream, presentAs: line },
			onEnd: () => (closed(), leave())
		});
		response.once('close', () => connection.ended(1006));
		room.enter(connection);
		connection.greet();
		for (const frame of sent) connection.receive(frame);
		void tellBeginning(connection, { db, stream, ask, sent, limits });
		nudge();
	}

	async #receive(visitor: Admitted, { request, response, ask }: Exchange): Promise<void> {
		const { rooms, limits, isFull } = this.#options;
		if (isFull()) return refuse(response, closeCodes.storageAway);
		const sent = await readSent(request, limits);
		if (!Array.isArray(sent)) return refuse(response, sent ?? closeCodes.malformed);
		const read = sent.flatMap((frame) => readFrame(frame) ?? []);
		if (read.length === 0) return refuse(response, closeCodes.malformed);
		const room = await rooms.hold(visitor);
		if (!room) return refuse(response, closeCodes.gone);
		const answer = new SentAnswer(read);
		try {
			// The words before these may have gone by another process: without them, these hold on to nothing.
			if (read.some(({ type }) => type !== 'awareness')) await rooms.bring(visitor.documentId);
			if (this.#stopping || room.closed) return refuse(response, closeCodes.restart);
			const line = this.#lines.of(room, lineKey(visitor, ask));
			const connection = this.#connect(visitor, {
				...{ room, transport: answer, presentAs: line, onEnd: () => {} }
			});
			if (read.some(({ type }) => type === 'awareness')) line.renewed();
			response.once('close', () => answer.giveUp());
			room.enter(connection);
			await answer.deliver(sent, connection);
			connection.ended(1000);
		} finally {
			rooms.release(room);
		}
		this.#tell(response, answer, ask);
	}

	#tell(response: ServerResponse, { frames, ending }: SentAnswer, { isText }: Ask): void {
		if (response.destroyed) return;
		const bytes = Buffer.concat(frames);
		response.writeHead(ending ? statusOf(ending.code) : 200, {
			'content-type': isText ? 'text/plain; charset=utf-8' : 'application/octet-stream',
			'cache-control': 'no-store, no-transform',
			...(ending ? endingHeader(ending) : {})
		});
		response.end(isText ? bytes.toString('base64') : bytes);
	}

	#connect(
		{ accountId, displayName: name, pseudonym, sessionId, access, extended, budget }: Admitted,
		of: Pick<ConnectionOptions, 'room' | 'transport' | 'presentAs' | 'onEnd'>
	): Connection {
		const { limits, counts, log } = this.#options;
		return new Connection({
			...{ ...of, sessionId, access, extended, limits, counts, log, budget },
			person: { accountId, name, pseudonym, ...markOf(accountId) }
		});
	}

	/** Nothing more is taken in; what is under way goes on. */
	stopTaking(): void {
		this.#stopping = true;
	}

	/** Resolves once each answer has left. Those that do not leave are ended by `end`. */
	async left(): Promise<void> {
		const open = [...this.#open];
		await Promise.all(open.map((response) => new Promise((done) => response.once('close', done))));
	}

	end(): void {
		this.#lines.stop();
		for (const response of this.#open) response.destroy();
	}
}

/** One page of one person; the session keeps anybody else from naming it. */
function lineKey({ sessionId }: Visitor, { line }: Ask): string {
	return `${sessionId}:${line}`;
}
