import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Opening, Order, Reply, Told } from './embedded-thread.server.ts';
import program from './embedded-thread.server.ts?thread';

type Options = { rowMode?: 'array' | 'object'; parsers?: Record<number, unknown> };
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

/** What may be asked, of the database or within a transaction: as of PGlite. */
export class EmbeddedSession {
	protected ask: (asked: Asked) => Promise<unknown>;
	#within: number | null;

	constructor(ask: (asked: Asked) => Promise<unknown>, within: number | null) {
		this.ask = ask;
		this.#within = within;
	}

	/** `parsers`: types that are left as text; what they would make of it is not asked. */
	query<T = Record<string, unknown>>(
		text: string,
		parameters: unknown[] = [],
		{ rowMode = 'object', parsers = {} }: Options = {}
	): Promise<Results<T>> {
		const options = { rowMode, asText: Object.keys(parsers).map(Number) };
		const asked = { kind: 'query' as const, text, parameters, options, within: this.#within };
		return this.ask(asked) as Promise<Results<T>>;
	}

	exec(text: string): Promise<Results<Record<string, unknown>>[]> {
		return this.ask({ kind: 'exec', text, within: this.#within }) as Promise<
			Results<Record<string, unknown>>[]
		>;
	}
}

/**
 * The embedded database in a thread of its own: what takes it long holds up who asked, and nobody else. The same calls as PGlite's,
 * as far as Drizzle and we make them.
 */
export class EmbeddedClient extends EmbeddedSession {
	#worker: Worker;
	#waiting = new Map<number, Waiting>();
	#count = 0;
	/** Why nothing more is answered. */
	#ended: Error | null = null;

	/** `files`: the folder of the database; in memory without. `copyOf`: files that a new one begins with. */
	constructor({ files, copyOf }: { files?: string; copyOf?: Blob }) {
		super((asked) => this.#order(asked), null);
		const { resolve } = createRequire(import.meta.url);
		const opening: Opening = {
			modules: {
				pglite: resolve('@electric-sql/pglite'),
				trigrams: resolve('@electric-sql/pglite/contrib/pg_trgm')
			},
			files: files ?? null,
			copyOf: copyOf ?? null
		};
		this.#worker = new Worker(program, { eval: true, workerData: opening, execArgv: [] });
		this.#worker.on('message', (reply: Reply) => this.#received(reply));
		this.#worker.on('error', (error: Error) => this.#end(error));
		this.#worker.on('exit', () => this.#end(new Error('the embedded database has ended')));
		this.#worker.unref();
	}

	/** All or nothing; nothing else is answered meanwhile. */
	async transaction<T>(work: (tx: EmbeddedSession) => Promise<T>): Promise<T> {
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
		await this.#order({ kind: 'close' });
		await this.#worker.terminate();
	}

	#order(asked: Asked): Promise<unknown> {
		return this.#send({ ...asked, id: (this.#count += 1) });
	}

	#send(order: Order): Promise<unknown> {
		if (this.#ended) return Promise.reject(this.#ended);
		return new Promise((resolve, reject) => {
			this.#waiting.set(order.id, { resolve, reject });
			// While something is awaited the process does not end by itself.
			this.#worker.ref();
			this.#worker.postMessage(order);
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
