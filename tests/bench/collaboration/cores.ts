import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Where each process is held: the server under test alone on its core, the generator and PostgreSQL together on the other. */
export type Cores = { server: number; others: number };

/** Two cores of this process, or why there are none to hold anything to. */
export function findCores(): Cores | string {
	if (spawnSync('taskset', ['--version']).status !== 0) return 'no taskset on this machine';
	const allowed = /^Cpus_allowed_list:\s*(.+)$/m.exec(readFileSync('/proc/self/status', 'utf8'));
	const [first, ...more] = (allowed?.[1] ?? '').split(',').flatMap((range) => {
		const [from, to = from] = range.split('-').map(Number) as [number, number?];
		return Array.from({ length: to - from + 1 }, (_, n) => from + n);
	});
	const last = more.at(-1);
	if (first === undefined || last === undefined) return 'one core only';
	return { server: last, others: first };
}

/** A Node process on one core, or wherever it likes. */
export function forkOn(
	core: number | null,
	{ script, args = [], flags = [] }: { script: string; args?: string[]; flags?: string[] }
): ChildProcess {
	const own = ['--expose-gc', ...flags];
	if (core === null) return fork(script, args, { execArgv: own });
	// taskset becomes the program it starts: the process and its channel stay the same.
	const execArgv = ['-c', String(core), process.execPath, ...own];
	return fork(script, args, { execPath: 'taskset', execArgv });
}

/** Holds processes that run already to a core. */
export function hold(pids: readonly number[], core: number): void {
	for (const pid of pids) spawnSync('taskset', ['-a', '-p', '-c', String(core), String(pid)]);
}

const FIXED_WORK = `
	const before = process.cpuUsage();
	const begun = performance.now();
	let sum = 0;
	for (let n = 0; n < 4e8; n += 1) sum = (sum + n * 7) | 0;
	const wall = performance.now() - begun;
	const { user, system } = process.cpuUsage(before);
	process.stdout.write(JSON.stringify({ wall, cpu: (user + system) / 1_000 }));`;

/** How much of a core a process gets that asks for all of it: processor time against time, for a fixed amount of work. */
async function shareOf(core: number | null): Promise<number> {
	const node = [process.execPath, '-e', FIXED_WORK];
	const [command, ...args] = core === null ? node : ['taskset', '-c', String(core), ...node];
	const child = spawn(command!, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	let said = '';
	child.stdout.on('data', (data) => (said += data));
	await new Promise((resolve) => child.once('close', resolve));
	const { wall, cpu } = JSON.parse(said) as { wall: number; cpu: number };
	return cpu / wall;
}

/** The same on both cores at once; the smaller share. */
export async function freeShare(cores: Cores | null): Promise<number> {
	const both = cores ? [cores.server, cores.others] : [null, null];
	return Math.min(...(await Promise.all(both.map(shareOf))));
}
