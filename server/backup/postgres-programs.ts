import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { BackupRefused } from './manifest.ts';

/** Where Debian and its children put each version; elsewhere they are in the PATH. */
const BY_VERSION = '/usr/lib/postgresql';
const ERROR_CHARACTERS = 300;

type Program = { path: string; major: number };

/** The newest `pg_dump` or `pg_restore` of this machine, which must be of this major version at least. */
export function findPostgresProgram(name: 'pg_dump' | 'pg_restore', atLeast: number): Program {
	const versions = existsSync(BY_VERSION) ? readdirSync(BY_VERSION) : [];
	const places = [
		...versions.map((version) => join(BY_VERSION, version, 'bin')),
		...(process.env.PATH ?? '').split(delimiter)
	];
	const found = places
		.map((place) => join(place, name))
		.filter((path) => existsSync(path))
		.map((path) => ({ path, major: majorOf(path) }))
		.sort((a, b) => b.major - a.major);
	const how = `installez celui de PostgreSQL ${atLeast} ou plus récent (paquet postgresql-client)`;
	if (!found[0]) throw new BackupRefused(`le programme ${name} est introuvable : ${how}.`);
	if (found[0].major < atLeast)
		throw new BackupRefused(
			`le programme ${name} de cette machine est en version ${found[0].major}, plus ancienne que la base (${atLeast}) : ${how}.`
		);
	return found[0];
}

function majorOf(path: string): number {
	const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
	return Number(/(\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}

/** Runs one on a database. The password goes by the environment: anybody on the machine can read a command line. */
export function runOn(
	url: string,
	{ path, args }: { path: string; args: readonly string[] }
): { child: ChildProcess; ended: Promise<void> } {
	const place = new URL(url);
	const password = decodeURIComponent(place.password);
	place.password = '';
	const child = spawn(path, [...args, `--dbname=${place.href}`], {
		env: { ...process.env, LC_ALL: 'C', ...(password ? { PGPASSWORD: password } : {}) },
		stdio: ['pipe', 'pipe', 'pipe']
	});
	let said = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
	// A program that ends before it has read all: its code says it.
	child.stdin.on('error', () => {});
	const ended = new Promise<void>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => {
			if (code === 0) return resolve();
			const reason = said.replace(/\s+/g, ' ').trim().slice(0, ERROR_CHARACTERS);
			reject(new BackupRefused(`${path} a échoué (${code}) : ${reason}`));
		});
	});
	ended.catch(() => {});
	return { child, ended };
}
