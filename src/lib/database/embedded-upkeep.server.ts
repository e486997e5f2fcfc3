import type { EmbeddedClient } from './embedded-client.server.ts';

type Client = Pick<EmbeddedClient, 'query' | 'quietMs'>;

/** A table is taken where nobody has asked anything for so long (ms); whoever waits for that moment gives up after a while. */
const PACE = { quietMs: 700, patienceMs: 2_000, lookEveryMs: 100 };

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
 * a time, each where nobody asks anything; while somebody does, what is due stays due.
 */
export async function tidy(client: Client, pace = PACE): Promise<void> {
	const { rows } = await client.query<Due>(DUE);
	for (const { name, isAnalyzed, isOld } of rows) {
		if (!(await isQuiet(client, pace))) return;
		const options = [...(isAnalyzed ? ['analyze'] : []), ...(isOld ? ['freeze'] : [])];
		await client.query(`vacuum ${options.length > 0 ? `(${options.join(', ')})` : ''} ${name}`);
	}
}

async function isQuiet(
	client: Client,
	{ quietMs, patienceMs, lookEveryMs }: typeof PACE
): Promise<boolean> {
	for (let waited = 0; client.quietMs < quietMs; waited += lookEveryMs) {
		if (waited >= patienceMs) return false;
		await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
	}
	return true;
}
