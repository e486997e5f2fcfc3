import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { findPostgresPrograms } from '../../support/find-services.js';
import { startSystemPostgres } from '../../support/system-postgres.ts';
import { hold, type Cores } from './cores.ts';
import { median } from './latencies.ts';

const COMMITS = 200;
/**
 * A server that has been at work writes its log into files that were there before; a new one makes each, 16 MB of zeros, and every
 * commit waits meanwhile, a tenth of a second where the disk is slow. So many are made before anything is measured, and kept.
 */
const SEGMENTS = 60;
const SETTINGS = ['min_wal_size=1GB', 'max_wal_size=4GB'];

export type BenchPostgres = {
	/** What it says of itself: version, and whether a commit waits for the disk. */
	settings: string;
	/** A database that nobody has used, removed by `forget`. */
	newDatabase: () => Promise<{ url: string; forget: () => Promise<void> }>;
	/** Median time of one INSERT of one row and its COMMIT, in ms. */
	commitMs: () => Promise<number>;
	/** Processor time of all its processes until now, in ms. */
	cpuMs: () => number;
	remove: () => Promise<void>;
};

/** A private server with durable settings (fsync on), or null where PostgreSQL is not installed. */
export async function startPostgres(cores: Cores | null): Promise<BenchPostgres | null> {
	const programs = findPostgresPrograms();
	if (!programs) return null;
	const server = await startSystemPostgres(programs, SETTINGS);
	const file = join(server.directory, 'data/postmaster.pid');
	const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
	if (cores) hold([pid, ...childrenOf(pid)], cores.others);
	const sql = postgres(server.url, { max: 1, onnotice: () => {} });
	const show = async (name: string) => {
		const [row] = await sql`select current_setting(${name}) as value`;
		return String(row!.value);
	};
	const [version, fsync, commit] = [
		await show('server_version'),
		await show('fsync'),
		await show('synchronous_commit')
	];
	if (fsync !== 'on' || commit !== 'on') throw new Error('PostgreSQL does not wait for the disk');
	await sql`create table bench_commit (n integer)`;
	for (let n = 0; n < SEGMENTS; n += 1) {
		await sql`insert into bench_commit values (${n})`;
		await sql`select pg_switch_wal()`;
	}
	await sql`checkpoint`;
	let count = 0;
	return {
		settings: `PostgreSQL ${version}, fsync ${fsync}, synchronous_commit ${commit}`,
		async newDatabase() {
			count += 1;
			const name = `bench_${count}`;
			await sql.unsafe(`create database ${name}`);
			const url = server.url.replace(/\/postgres$/, `/${name}`);
			const forget = async () => void (await sql.unsafe(`drop database ${name} with (force)`));
			return { url, forget };
		},
		async commitMs() {
			const times: number[] = [];
			for (let n = 0; n < COMMITS + 20; n += 1) {
				const begun = performance.now();
				await sql`insert into bench_commit values (${n})`;
				if (n >= 20) times.push(performance.now() - begun);
			}
			return median(times);
		},
		cpuMs: () => cpuOfFamily(pid),
		async remove() {
			await sql.end({ timeout: 5 });
			await server.remove();
		}
	};
}

/** Fields of /proc/…/stat after the name of the program: parent, and ticks (100 a second) of itself and of children that ended. */
const PARENT = 1;
const OWN_TICKS = [11, 12];
const ENDED_TICKS = [13, 14];

function statOf(pid: number): number[] {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	return stat
		.slice(stat.lastIndexOf(')') + 2)
		.split(' ')
		.map(Number);
}

function childrenOf(pid: number): number[] {
	return readdirSync('/proc')
		.filter((entry) => /^\d+$/.test(entry))
		.map(Number)
		.filter((other) => {
			try {
				return statOf(other)[PARENT] === pid;
			} catch {
				// It ended while we were looking.
				return false;
			}
		});
}

function cpuOfFamily(pid: number): number {
	const ticksOf = (one: number, fields: readonly number[]) => {
		try {
			const stat = statOf(one);
			return fields.reduce((sum, field) => sum + stat[field]!, 0);
		} catch {
			return 0;
		}
	};
	const living = childrenOf(pid).map((child) => ticksOf(child, OWN_TICKS));
	const own = ticksOf(pid, [...OWN_TICKS, ...ENDED_TICKS]);
	return 10 * living.reduce((sum, ticks) => sum + ticks, own);
}
