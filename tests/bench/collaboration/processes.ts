import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { forkOn } from './cores.ts';
import type { Commands, Room } from './types.ts';

/** Made by the command, in the same folder as the file that this one is made into. */
const GENERATOR = join(import.meta.dirname, 'generator.js');
const END_WITHIN_MS = 15_000;

/** Bytes after a collection: what the system counts, and what the program still holds of it. */
export type Memory = { resident: number; used: number };

export type ServerProcess = {
	url: string;
	pid: number;
	rooms: Room[];
	/** Processor time until now, in ms. */
	cpuMs: () => Promise<number>;
	memory: () => Promise<Memory>;
	watchLoop: () => Promise<void>;
	/** The delay of its event loop since then: the 99th of a hundred, in ms. */
	loopP99: () => Promise<number>;
	/** The longest of these delays. */
	loopMost: () => Promise<number>;
	stop: () => Promise<void>;
};

export async function startServer(
	core: number | null,
	{ script, argument, profiles }: { script: string; argument: object; profiles: string | null }
): Promise<ServerProcess> {
	const flags = profiles ? ['--cpu-prof', '--cpu-prof-dir', profiles] : [];
	const child = forkOn(core, { script, args: [JSON.stringify(argument)], flags });
	const { ready } = await answerOf<{ ready: { url: string; rooms?: Room[] } }>(child);
	const ask = async <T>(question: string): Promise<T> => {
		child.send(question);
		return (await answerOf<{ value: T }>(child)).value;
	};
	return {
		url: ready.url,
		pid: child.pid!,
		rooms: ready.rooms ?? [],
		cpuMs: () => ask('cpu'),
		memory: () => ask('memory'),
		watchLoop: () => ask('watch-loop'),
		loopP99: () => ask('loop'),
		loopMost: () => ask('loop-most'),
		stop: () => end(child)
	};
}

export type Generator = {
	ask: <N extends keyof Commands>(
		name: N,
		...argument: Parameters<Commands[N]>
	) => ReturnType<Commands[N]>;
	stop: () => Promise<void>;
};

export function startGenerator(core: number | null, script = GENERATOR): Generator {
	const child = forkOn(core, { script });
	const ask = async (name: string, argument?: unknown) => {
		child.send({ name, argument });
		const { value, error } = await answerOf<{ value: unknown; error?: string }>(child);
		if (error) throw new Error(`${name}: ${error}`);
		return value;
	};
	return { ask: ask as Generator['ask'], stop: () => end(child) };
}

function answerOf<T>(child: ChildProcess): Promise<T> {
	return new Promise((resolve, reject) => {
		const ended = () => reject(new Error('a process of the bench ended'));
		child.once('exit', ended);
		child.once('error', reject);
		child.once('message', (message) => {
			child.off('exit', ended);
			child.off('error', reject);
			resolve(message as T);
		});
	});
}

/** In order if it can; a server that is buried under messages is not waited for. */
async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = new Promise((resolve) => child.once('exit', resolve));
	const timer = setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS);
	if (child.connected) child.disconnect();
	await ended;
	clearTimeout(timer);
}
