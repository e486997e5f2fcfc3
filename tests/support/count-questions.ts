import type { Db } from '#lib/database/database.server.ts';

type Session = { prepareQuery: (query: { sql: string }, ...rest: unknown[]) => unknown };

/**
 * The SQL that a deed asks, in order, transactions and raw queries included. Drizzle prepares each of them by its session, so
 * what is held is the class of that session: one deed at a time.
 */
export async function questionsOf(db: Db, deed: () => Promise<unknown>): Promise<string[]> {
	const { session } = db as unknown as { session: Session };
	const kind = Object.getPrototypeOf(session) as Session;
	const { prepareQuery } = kind;
	const asked: string[] = [];
	kind.prepareQuery = function (query, ...rest) {
		asked.push(query.sql);
		return prepareQuery.call(this, query, ...rest);
	};
	try {
		await deed();
	} finally {
		kind.prepareQuery = prepareQuery;
	}
	return asked;
}
