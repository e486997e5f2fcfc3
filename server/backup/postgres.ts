import type { Sql } from 'postgres';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RESTORING } from '#lib/database/restoring.server.ts';
import type { Backup } from './backup-file.ts';
import { describe, listKnownMigrations, refuseUnlike, type Ask } from './describe.ts';
import { BackupRefused, refusalOf, type Description } from './manifest.ts';
import { findPostgresProgram, runOn } from './postgres-programs.ts';

/** All that somebody made in a database, the mark of an interrupted restore left out. */
const THINGS = `select count(*)::int as things from pg_class c join pg_namespace n on n.oid = c.relnamespace
	where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and n.nspname <> '${RESTORING}'`;

/** What `write` is given: the copy, which is of one instant with its description, whatever is written meanwhile. */
type Write<T> = (content: { stream: Readable; description: Description }) => Promise<T>;

export async function dumpPostgres<T>(
	{ url, serverKey }: { url: string; serverKey: string | null },
	write: Write<T>
): Promise<T> {
	return withPostgres(url, (sql) =>
		sql.begin('isolation level repeatable read read only', async (tx) => {
			const ask: Ask = async (query) => tx.unsafe(query);
			await ask('set local idle_in_transaction_session_timeout = 0');
			const description = await describe(ask, { engine: 'postgres', serverKey });
			const { path } = findPostgresProgram('pg_dump', description.engineMajor);
			const [row] = await ask('select pg_export_snapshot() as snapshot');
			const args = ['--format=custom', '--no-owner', '--no-privileges'];
			const { child, ended } = runOn(url, {
				path,
				args: [...args, `--snapshot=${String(row!.snapshot)}`]
			});
			// Ended well, or the copy is not whole.
			const stream = Readable.from(
				(async function* () {
					yield* child.stdout!;
					await ended;
				})()
			);
			try {
				return await write({ stream, description });
			} finally {
				child.kill();
			}
		})
	) as Promise<T>;
}

/** In one transaction: an interrupted restore leaves an empty database, and a mark by which a start is refused. */
export async function restorePostgres(
	url: string,
	{ manifest, openContent }: Backup
): Promise<void> {
	await withPostgres(url, async (sql) => {
		const ask: Ask = async (query) => sql.unsafe(query);
		const [row] = await ask(`select current_setting('server_version_num')::int / 10000 as major`);
		const known = listKnownMigrations();
		const target = { engine: 'postgres', engineMajor: Number(row!.major), known } as const;
		const refusal = refusalOf(manifest, target);
		if (refusal) throw new BackupRefused(refusal);
		const [{ things }] = (await ask(THINGS)) as [{ things: number }];
		if (things > 0)
			throw new BackupRefused(
				'la base que nomme DATABASE_URL n’est pas vide : rien n’y est restauré. Créez une base vide (createdb).'
			);
		const { path } = findPostgresProgram('pg_restore', manifest.engineMajor);
		await ask(`create schema if not exists ${RESTORING}`);
		const args = ['--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges'];
		const { child, ended } = runOn(url, { path, args });
		await Promise.all([pipeline(openContent(), child.stdin as Writable).catch(() => {}), ended]);
		await refuseUnlike(ask, manifest);
		await ask(`drop schema ${RESTORING}`);
	});
}

async function withPostgres<T>(url: string, use: (sql: Sql) => Promise<T>): Promise<T> {
	const { default: postgres } = await import('postgres');
	const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
	try {
		await sql`select 1`.catch((error: { code?: string }) => {
			throw new BackupRefused(
				`DATABASE_URL : la base PostgreSQL ne répond pas ou refuse la connexion (${error.code}).`
			);
		});
		return await use(sql);
	} finally {
		await sql.end({ timeout: 5 });
	}
}
