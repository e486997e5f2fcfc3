import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import {
	answerInThread,
	type Opening,
	type Order,
	type Reply,
	type Told
} from './embedded-thread.server.ts';

type Options = {
	rowMode?: 'array' | 'object';
	parsers?: Record<number, unknown>;
	/** Passes before what waits already. */
	isUrgent?: boolean;
};
type Results<T> = {
	rows: T[];
	fields: { name: string; dataTypeID: number }[];
	affectedRows?: number;
};
type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };
type Asked = Order extends infer One
	? One extends { id: number }
		? Omit<One, 'id'>
		: never
	: never;

type Ask = (asked: Asked, isUrgent?: boolean) => Promise<unknown>;

const PROGRAM = `const { parentPort: port, workerData: opening } = require('node:worker_threads');
(${answerInThread.toString()})(require, { port, opening });`;

/** What may be asked, of the database or within a transaction: as of PGlite. */
export class EmbeddedSession {
	protected ask: Ask;
	#within: number | null;

	constructor(ask: Ask, within: number | null) {
		this.ask = ask;
		this.#within = within;
	}

	/** `parsers`: types that are left as text; what they would make of it is not asked. */
	query<T = Record<string, unknown>>(
		text: string,
		parameters: unknown[] = [],
		{ rowMode = 'object', parsers = {}, isUrgent = false }: Options = {}
	): Promise<Results<T>> {
		const options = { rowMode, asText: Object.keys(parsers).map(Number) };
		const asked = { kind: 'query' as const, text, parameters, options, within: this.#within };
		return this.ask(asked, isUrgent) as Promise<Results<T>>;
	}

	exec(text: string): Promise<Results<Record<string, unknown>>[]> {
		return this.ask({ kind: 'exec', text, within: this.#within }) as Promise<
			Results<Record<string, unknown>>[]
		>;
	}
}

/**
 * The embedded database in a thread of its own: what takes it long holds up who asked, and nobody else. The same calls as PGlite's,
 * as far as Drizzle and we make them. It answers one question, or one transaction, at a time; those that wait do so here, where what is
 * urgent passes before them.
 */
export class EmbeddedClient extends EmbeddedSession {
	#worker: Worker;
	#waiting = new Map<number, Waiting>();
	#count = 0;
	#urgent: (() => void)[] = [];
	#later: (() => void)[] = [];
	#isBusy = false;
	#answeredAt = performance.now();
	/** Why nothing more is answered. */
	#ended: Error | null = null;

	/** `files`: the folder of the database; in memory without. `copyOf`: files that a new one begins with. */
	constructor({ files, copyOf }: { files?: string; copyOf?: Blob }) {
		super((asked, isUrgent) => this.#inTurn(() => this.#order(asked), isUrgent), null);
		const { resolve } = createRequire(import.meta.url);
		const opening: Opening = {
			modules: {
				pglite: resolve('@electric-sql/pglite'),
				trigrams: resolve('@electric-sql/pglite/contrib/pg_trgm')
			},
			files: files ?? null,
			copyOf: copyOf ?? null
		};
		this.#worker = new Worker(PROGRAM, { eval: true, workerData: opening, execArgv: [] });
		this.#worker.on('message', (reply: Reply) => this.#received(reply));
		this.#worker.on('error', (error: Error) => this.#end(error));
		this.#worker.on('exit', () => this.#end(new Error('the embedded database has ended')));
		this.#worker.unref();
	}

	/** How long ago something was asked of it for the last time (ms). */
	get quietMs(): number {
		return this.#isBusy ? 0 : performance.now() - this.#answeredAt;
	}

	/** All or nothing; nothing else is answered meanwhile. */
	transaction<T>(work: (tx: EmbeddedSession) => Promise<T>): Promise<T> {
		return this.#inTurn(() => this.#transact(work));
	}

	async #transact<T>(work: (tx: EmbeddedSession) => Promise<T>): Promise<T> {
		const id = (this.#count += 1);
		await this.#send({ id, kind: 'begin' });
		let value: T;
		try {
			value = await work(new EmbeddedSession((asked) => this.#order(asked), id));
		} catch (error) {
			await this.#order({ kind: 'end', within: id, keeps: false });
			throw error;
		}
		await this.#order({ kind: 'end', within: id, keeps: true });
		return value;
	}

	async close(): Promise<void> {
		await this.#inTurn(() => this.#order({ kind: 'close' }));
		await this.#worker.terminate();
	}

	async #inTurn<T>(ask: () => Promise<T>, isUrgent = false): Promise<T> {
		if (this.#isBusy)
			await new Promise<void>((go) => (isUrgent ? this.#urgent : this.#later).push(go));
		this.#isBusy = true;
		try {
			return await ask();
		} finally {
			this.#answeredAt = performance.now();
			const next = this.#urgent.shift() ?? this.#later.shift();
			if (next) next();
			else this.#isBusy = false;
		}
	}

	#order(asked: Asked): Promise<unknown> {
		return this.#send({ ...asked, id: (this.#count += 1) });
	}

	#send(order: Order): Promise<unknown> {
		if (this.#ended) return Promise.reject(this.#ended);
		return new Promise((resolve, reject) => {
			// Refused here when it holds what no thread can be given.
			this.#worker.postMessage(order);
			this.#waiting.set(order.id, { resolve, reject });
			// While something is awaited the process does not end by itself.
			this.#worker.ref();
		});
	}

	#received({ id, value, error }: Reply): void {
		const waiting = this.#waiting.get(id);
		this.#waiting.delete(id);
		if (this.#waiting.size === 0) this.#worker.unref();
		if (error) waiting?.reject(errorOf(error));
		else waiting?.resolve(value);
	}

	#end(reason: Error): void {
		this.#ended ??= reason;
		for (const { reject } of this.#waiting.values()) reject(this.#ended);
		this.#waiting.clear();
	}
}

function errorOf({ message, stack, fields }: Told): Error {
	return Object.assign(new Error(message), stack ? { stack } : {}, fields);
}
