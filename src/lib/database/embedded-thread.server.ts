import type { Extension, PGlite, Transaction } from '@electric-sql/pglite';

export type Opening = {
	/** Where PGlite and its extension stand: this program is text, and has no place from which to look for them. */
	modules: { pglite: string; trigrams: string };
	/** A folder; null: in memory. */
	files: string | null;
	/** Files that a new database begins with. */
	copyOf: Blob | null;
};

/** `within`: the transaction, by the id of the order that began it. */
type Asked =
	| { kind: 'query'; text: string; parameters: unknown[]; options: Options; within: number | null }
	| { kind: 'exec'; text: string; within: number | null }
	| { kind: 'begin' }
	| { kind: 'end'; within: number; keeps: boolean }
	| { kind: 'close' };
/** `asText`: types (by number) that are given as the database writes them. */
type Options = { rowMode: 'array' | 'object'; asText: number[] };
export type Order = { id: number } & Asked;
export type Reply = { id: number; value?: unknown; error?: Told };
/** An error does not travel with its fields. */
export type Told = { message: string; stack?: string; fields: Record<string, unknown> };

type Port = {
	on: (event: 'message', hear: (order: Order) => void) => void;
	postMessage: (reply: Reply) => void;
};

/**
 * The thread that `embedded-client.server.ts` starts: the embedded database, and what is asked of it. It is taken there as text, which every
 * tool that runs our TypeScript understands: it names nothing that stands outside of it.
 */
export function answerInThread(
	require: (path: string) => unknown,
	{ port, opening }: { port: Port; opening: Opening }
): void {
	const { modules, files, copyOf } = opening;
	const { PGlite: Database } = require(modules.pglite) as { PGlite: typeof PGlite };
	const { pg_trgm } = require(modules.trigrams) as { pg_trgm: Extension };

	const client = Database.create({
		...(files !== null && { dataDir: files }),
		...(copyOf && { loadDataDir: copyOf }),
		extensions: { pg_trgm }
	});
	const transactions = new Map<
		number,
		{ tx: Transaction; end: (keeps: boolean) => Promise<void> }
	>();
	const UNDONE = Symbol('undone');

	port.on('message', (order: Order) => {
		answer(order).then(
			(value) => port.postMessage({ id: order.id, value } satisfies Reply),
			(error) => port.postMessage({ id: order.id, error: told(error) } satisfies Reply)
		);
	});

	async function answer(order: Order): Promise<unknown> {
		const database = await client;
		switch (order.kind) {
			case 'query': {
				const { rowMode, asText } = order.options;
				const parsers = Object.fromEntries(asText.map((type) => [type, (text: string) => text]));
				const asked = within(database, order.within);
				return asked.query(order.text, order.parameters, { rowMode, parsers });
			}
			case 'exec':
				return within(database, order.within).exec(order.text);
			case 'begin':
				return begin(database, order.id);
			case 'end':
				return transactions.get(order.within)!.end(order.keeps);
			case 'close':
				return database.close();
		}
	}

	function within(database: PGlite, transaction: number | null): Pick<PGlite, 'query' | 'exec'> {
		return transaction === null ? database : transactions.get(transaction)!.tx;
	}

	/** Resolves once the transaction has begun; it lasts until its end is asked. */
	function begin(database: PGlite, id: number): Promise<void> {
		return new Promise((begun, failed) => {
			const whole = database.transaction(
				(tx) =>
					new Promise<void>((keep, undo) => {
						const end = (keeps: boolean) => {
							transactions.delete(id);
							if (keeps) keep();
							else undo(UNDONE);
							return whole.then(
								() => {},
								(error) => {
									if (error !== UNDONE) throw error;
								}
							);
						};
						transactions.set(id, { tx, end });
						begun();
					})
			);
			whole.catch(failed);
		});
	}

	function told(error: unknown): Told {
		if (!(error instanceof Error)) return { message: String(error), fields: {} };
		const fields = Object.entries(error).filter(([, value]) =>
			['string', 'number', 'boolean'].includes(typeof value)
		);
		return { message: error.message, stack: error.stack, fields: Object.fromEntries(fields) };
	}
}
