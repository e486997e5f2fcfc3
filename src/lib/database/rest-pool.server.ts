import type { Sql } from 'postgres';

const EVERY_MS = 60_000;

/**
 * postgres.js 3.4 keeps its idle connections in a queue that lets go of what was taken out only when it becomes empty: a pool
 * that is never used whole keeps eight bytes of each statement for ever. All connections are asked for at the same instant, once
 * a minute, and given back at once: those at rest leave the queue empty together, and nobody waits for the others.
 *
 * @returns what ends it
 */
export function restPool(sql: Sql, { max }: { max: number }): () => void {
	const timer = setInterval(() => {
		for (let n = 0; n < max; n += 1)
			sql
				.reserve()
				.then((connection) => connection.release())
				// The database is away, or the pool has ended: whoever asks something is told.
				.catch(() => {});
	}, EVERY_MS);
	timer.unref();
	return () => clearInterval(timer);
}
