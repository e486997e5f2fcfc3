import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/**
 * A database or a transaction of it, on either driver. First argument of every server function.
 * Inside a transaction use the transaction's handle only: on the embedded database the outer one would wait for ever.
 */
export type Db = PgDatabase<PgQueryResultHKT>;

export type OpenDatabase = {
	db: Db;
	driver: 'pglite' | 'postgres';
	/** Does what PostgreSQL does by itself, where nobody asks anything: to be called now and then. */
	tidy: ((isOver: () => boolean) => Promise<void>) | null;
	close: () => Promise<void>;
};

/** The SQLSTATE of a failed query on either driver (`23505` = unique violation), or undefined. */
export function sqlStateOf(error: unknown): string | undefined {
	const cause = (error as { cause?: { code?: unknown } } | undefined)?.cause;
	const code = cause?.code ?? (error as { code?: unknown } | undefined)?.code;
	return typeof code === 'string' ? code : undefined;
}
