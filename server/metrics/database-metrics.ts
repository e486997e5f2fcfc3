import { sql } from 'drizzle-orm';
import type { Metric } from 'prom-client';
import { RETRY_MINUTES } from '#lib/journal/mail-rules.ts';
import type { OpenDatabase } from '#lib/database/database.server.ts';
import { listRows } from '#lib/database/rows.server.ts';
import { gaugeOf } from './read-at-scrape.ts';

/** A scrape does not wait for a database that is away. */
const ANSWERS_WITHIN_MS = 2_000;
/** The size of a database is a walk through its files. */
const SIZE_EVERY_MS = 60_000;

type Opened = Pick<OpenDatabase, 'db' | 'driver'>;
type Figures = {
	seconds: number;
	bytes: number;
	connections: [state: string, count: number][];
	mails: { waiting: number; given_up: number; oldest: number | null };
};

/** What the database says of itself, asked once for each scrape. Where it does not answer, `maillage_database_up` says 0. */
export function databaseMetrics(opened: Opened): Metric[] {
	const ask = asking(opened);
	const of = (name: string, help: string, read: (figures: Figures) => number | null) =>
		gaugeOf({ name: `maillage_${name}`, help }, async () => {
			const figures = await ask();
			return figures && read(figures);
		});
	return [
		gaugeOf(
			{ name: 'maillage_database_up', help: '1 when the database answers within two seconds.' },
			async () => ((await ask()) ? 1 : 0)
		),
		of(
			'database_answer_seconds',
			'How long the database took to answer a simple question.',
			(f) => f.seconds
		),
		of('database_size_bytes', 'Size of the database, looked at once a minute.', (f) => f.bytes),
		gaugeOf(
			{
				name: 'maillage_database_connections',
				help: 'Connections to this PostgreSQL database, of all processes, by state.',
				label: 'state'
			},
			async () => (await ask())?.connections ?? []
		),
		of('mails_waiting', 'Mails that are still to be sent.', (f) => f.mails.waiting),
		of('mails_given_up', 'Mails kept that no further attempt will send.', (f) => f.mails.given_up),
		of(
			'mails_oldest_waiting_seconds',
			'Age of the oldest mail that is due.',
			(f) => f.mails.oldest ?? 0
		)
	];
}

/** All the gauges of one scrape share one answer; a question that has none yet is not asked twice. */
function asking(opened: Opened): () => Promise<Figures | null> {
	const readSize = everySoOften(SIZE_EVERY_MS, () => sizeOf(opened));
	let running: Promise<Figures | null> | null = null;
	return () => {
		running ??= readFigures(opened, readSize)
			.catch(() => null)
			.finally(() => (running = null));
		const late = new Promise<null>((resolve) =>
			setTimeout(() => resolve(null), ANSWERS_WITHIN_MS).unref()
		);
		return Promise.race([running, late]);
	};
}

async function readFigures(opened: Opened, readSize: () => Promise<number>): Promise<Figures> {
	const { db, driver } = opened;
	const from = performance.now();
	await db.execute(sql`select 1`);
	const seconds = (performance.now() - from) / 1000;
	const connections = driver === 'postgres' ? await listConnections(opened) : [];
	const [mails] = await listRows<Figures['mails']>(
		db,
		sql`select
			count(*) filter (where attempts <= ${RETRY_MINUTES.length})::int as waiting,
			count(*) filter (where attempts > ${RETRY_MINUTES.length})::int as given_up,
			extract(epoch from now() - min(created_at) filter (
				where attempts <= ${RETRY_MINUTES.length} and next_attempt_at <= now()))::float8 as oldest
		from mail where sent_at is null`
	);
	return { seconds, bytes: await readSize(), connections, mails: mails! };
}

async function sizeOf({ db }: Opened): Promise<number> {
	const [row] = await listRows<{ bytes: number }>(
		db,
		sql`select pg_database_size(current_database())::float8 as bytes`
	);
	return row!.bytes;
}

async function listConnections({ db }: Opened): Promise<[string, number][]> {
	const rows = await listRows<{ state: string; count: number }>(
		db,
		sql`select coalesce(state, 'other') as state, count(*)::int as count
		from pg_stat_activity where datname = current_database() group by 1`
	);
	return rows.map(({ state, count }) => [state, count]);
}

function everySoOften<T>(ms: number, read: () => Promise<T>): () => Promise<T> {
	let known: { at: number; value: T } | null = null;
	return async () => {
		if (!known || Date.now() - known.at >= ms) known = { at: Date.now(), value: await read() };
		return known.value;
	};
}
