import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

const NOBODY = 65_534;

export type SystemPostgres = {
	/** `postgres://…` of the maintenance database. */
	url: string;
	directory: string;
	/** Kills the server as a power cut would (SIGKILL to the postmaster), or stops it in order. */
	kill: () => Promise<void>;
	/** Starts it again on the same files and port. */
	start: () => Promise<void>;
	/** Ends it and removes its files. */
	remove: () => Promise<void>;
};

/**
 * A private PostgreSQL on loopback and a free port, never run as root. Durable settings as in production, but for those given
 * (`name=value`).
 */
export async function startSystemPostgres(
	programs: string,
	settings: readonly string[] = []
): Promise<SystemPostgres> {
	const isRoot = process.getuid?.() === 0;
	const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
	const directory = mkdtempSync(join(tmpdir(), 'maillage-postgres-'));
	if (isRoot) chownSync(directory, NOBODY, NOBODY);
	const files = join(directory, 'data');
	const options = { ...identity, cwd: directory, encoding: 'utf8' as const };
	const init = spawnSync(
		join(programs, 'initdb'),
		['-D', files, '-U', 'maillage', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
		options
	);
	if (init.status !== 0) throw new Error(`initdb: ${init.stderr}`);
	const port = await freePort();
	const url = `postgres://maillage@127.0.0.1:${port}/postgres`;
	let child: ChildProcess | null = null;

	const start = async () => {
		child = spawn(
			join(programs, 'postgres'),
			[
				...['-D', files, '-p', String(port), '-h', '127.0.0.1', '-k', directory],
				...['max_connections=200', ...settings].flatMap((setting) => ['-c', setting])
			],
			{ ...identity, cwd: directory, stdio: 'ignore' }
		);
		await ready(url);
	};
	const end = async (signal: NodeJS.Signals) => {
		const running = child;
		child = null;
		if (!running || running.exitCode !== null) return;
		const ended = new Promise((resolve) => running.once('exit', resolve));
		running.kill(signal);
		await ended;
	};
	await start();
	return {
		url,
		directory,
		start,
		kill: () => end('SIGKILL'),
		remove: async () => {
			await end('SIGINT');
			rmSync(directory, { recursive: true, force: true });
		}
	};
}

async function ready(url: string): Promise<void> {
	const { default: postgres } = await import('postgres');
	const limit = Date.now() + 30_000;
	for (;;) {
		const sql = postgres(url, { max: 1, connect_timeout: 1, onnotice: () => {} });
		try {
			await sql`select 1`;
			return;
		} catch (error) {
			if (Date.now() > limit) throw error;
			await new Promise((resolve) => setTimeout(resolve, 50));
		} finally {
			await sql.end({ timeout: 1 });
		}
	}
}
