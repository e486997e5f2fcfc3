import { spawn, type ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { findRedisProgram } from './find-services.js';
import { freePort } from './free-port.ts';
import { waitUntil } from './wait-until.ts';

export type SystemRedis = {
	url: string;
	/** Kills it as a power cut would, and starts it again on the same port. */
	kill: () => Promise<void>;
	start: () => Promise<void>;
};

/** A private Redis or Valkey on loopback and a free port, which keeps nothing on the disk. */
export async function startSystemRedis(): Promise<SystemRedis> {
	const program = findRedisProgram();
	if (!program) throw new Error('no Redis on this machine');
	const port = await freePort();
	let child: ChildProcess | null = null;
	const start = async () => {
		const options = [
			'--port',
			String(port),
			'--bind',
			'127.0.0.1',
			'--save',
			'',
			'--appendonly',
			'no'
		];
		child = spawn(program, options, { stdio: 'ignore', cwd: tmpdir() });
		await waitUntil('redis answers', () => answers(port), 30_000);
	};
	const kill = async () => {
		const running = child;
		child = null;
		if (!running || running.exitCode !== null) return;
		const ended = new Promise((resolve) => running.once('exit', resolve));
		running.kill('SIGKILL');
		await ended;
	};
	await start();
	return { url: `redis://127.0.0.1:${port}`, kill, start };
}

function answers(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('error', () => resolve(false));
		socket.once('data', () => {
			resolve(true);
			socket.destroy();
		});
		socket.once('connect', () => socket.write('PING\r\n'));
	});
}
