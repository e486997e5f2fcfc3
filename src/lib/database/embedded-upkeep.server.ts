import type { EmbeddedClient } from './embedded-client.server.ts';

type Client = Pick<EmbeddedClient, 'query' | 'quietMs'>;

/**
 * It begins where nobody has asked anything for `quietMs`, and goes on from one table to the next as long as nobody comes (`restMs`); so long in
 * all. Whoever stops the server waits for one table at most.
 */
const PACE = { quietMs: 700, restMs: 20, withinMs: 5_000, lookEveryMs: 50 };
type Pace = typeof PACE & { isOver?: () => boolean };

/**
 * Shares and numbers of rows as of the autovacuum of PostgreSQL (its documentation, « Routine Vacuuming »), with a tenth where it has a fifth:
 * a table is taken more often, and holds the others up less long. What has changed is counted since the process began: what it found, it judges by
 * its size. Transactions older than so many are frozen, long before their numbers come round again.
 */
const DUE = `
	select format('%I.%I', schemaname, pg_class.relname) as name,
		schemaname <> 'pg_toast' as "isAnalyzed",
		age(relfrozenxid) > 150000000 as "isOld"
	from pg_stat_all_tables join pg_class on pg_class.oid = relid
	where relkind in ('r', 't', 'm') and (
		n_dead_tup > 50 + 0.1 * greatest(reltuples, 0)
		or n_ins_since_vacuum > 500 + 0.1 * greatest(reltuples, 0)
		or (n_mod_since_analyze > 50 + 0.1 * greatest(reltuples, 0) and schemaname <> 'pg_toast')
		or pg_relation_size(relid) / 8192 > 50 + 1.1 * relpages
		or age(relfrozenxid) > 150000000
	)
	order by relpages`;

type Due = { name: string; isAnalyzed: boolean; isOld: boolean };

/**
 * The embedded database is PostgreSQL without the process that tidies up behind it: rows that were replaced or deleted would keep their
 * room for ever, counts would read each row, and plans would be made without knowing how many there are. This tidies what is due, a table at
 * a time, where nobody asks anything; while somebody does, what is due stays due.
 */
export async function tidy(client: Client, wanted: Partial<Pace> = {}): Promise<void> {
	const pace = { ...PACE, isOver: () => false, ...wanted };
	const until = performance.now() + pace.withinMs;
	const mayGoOn = () => !pace.isOver() && performance.now() < until;
	const { rows } = await client.query<Due>(DUE);
	let quietMs = pace.quietMs;
	for (const { name, isAnalyzed, isOld } of rows) {
		await rest(pace.restMs);
		if (client.quietMs < pace.restMs) quietMs = pace.quietMs;
		while (mayGoOn() && client.quietMs < quietMs) await rest(pace.lookEveryMs);
		if (!mayGoOn()) return;
		const options = [...(isAnalyzed ? ['analyze'] : []), ...(isOld ? ['freeze'] : [])];
		await client.query(`vacuum ${options.length > 0 ? `(${options.join(', ')})` : ''} ${name}`);
		quietMs = pace.restMs;
	}
}

const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
