import { Worker } from 'node:worker_threads';
import type { Packed } from './bytes/packed.ts';
import type { TextTasks } from './text-tasks.server.ts';
import type { Reply } from './text-worker.server.ts';
import program from './text-worker.server.ts?thread';

/** A text that takes longer than this is not one that people wrote. */
const WITHIN_MS = 60_000;
/** A text that takes more memory ends the thread, and not the server with everybody in it. */
const MEMORY_MB = 1_024;
/** Waiting tasks hold their bytes. */
const WAITING_MOST = 200;

type Name = keyof TextTasks;
type Task = {
	name: Name;
	argument: object;
	resolve: (value: unknown) => void;
	reject: (error: Error) => void;
};

/**
 * The thread where large texts are made: one for the process, one task at a time. It is started when it is first needed, and again
 * when it ends for whatever reason: the task that it had is refused, the others wait for the next.
 */
class TextThread {
	#worker: Worker | null = null;
	#current: (Task & { id: number }) | null = null;
	#urgent: Task[] = [];
	#waiting: Task[] = [];
	#count = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	run(name: Name, argument: object, { urgent }: { urgent: boolean }): Promise<unknown> {
		const queue = urgent ? this.#urgent : this.#waiting;
		if (queue.length >= WAITING_MOST) return Promise.reject(new Error('too many texts at once'));
		return new Promise((resolve, reject) => {
			queue.push({ name, argument, resolve, reject });
			this.#next();
		});
	}

	#next(): void {
		if (this.#current) return;
		const task = this.#urgent.shift() ?? this.#waiting.shift();
		if (!task) return;
		const worker = (this.#worker ??= this.#start());
		const { name, argument } = task;
		this.#count += 1;
		const id = this.#count;
		this.#current = { ...task, id };
		this.#timer = setTimeout(() => void worker.terminate(), WITHIN_MS);
		// While it works the process does not end by itself; while it rests it may.
		worker.ref();
		worker.postMessage({ id, name, argument }, buffersOf(argument));
	}

	#start(): Worker {
		const limits = { maxOldGenerationSizeMb: MEMORY_MB };
		const worker = new Worker(program, { eval: true, resourceLimits: limits, execArgv: [] });
		worker.on('message', (reply: Reply) => this.#received(worker, reply));
		// What it threw is told by its end.
		let reason = 'ended';
		worker.on('error', (error: Error) => void (reason = error.message));
		worker.on('exit', () => this.#ended(worker, reason));
		return worker;
	}

	#received(worker: Worker, { id, value, error }: Reply): void {
		const task = this.#current;
		if (this.#worker !== worker || task?.id !== id) return;
		this.#settle(worker);
		if (error === undefined) task.resolve(value);
		else task.reject(new Error(error));
		this.#next();
	}

	#ended(worker: Worker, reason: string): void {
		if (this.#worker !== worker) return;
		this.#worker = null;
		const task = this.#current;
		this.#settle(worker);
		task?.reject(new Error(`the thread of texts ended: ${reason}`));
		this.#next();
	}

	#settle(worker: Worker): void {
		clearTimeout(this.#timer);
		this.#current = null;
		worker.unref();
	}
}

const thread = new TextThread();

/**
 * Runs a task of `text-tasks.server.ts` beside the requests. The memory of what is packed is given away: it cannot be read
 * afterwards. `urgent`: somebody waits for it, who passes before what nobody sees.
 */
export function inThread<N extends Name>(
	name: N,
	argument: Parameters<TextTasks[N]>[0],
	{ urgent = false } = {}
): Promise<ReturnType<TextTasks[N]>> {
	return thread.run(name, argument, { urgent }) as Promise<ReturnType<TextTasks[N]>>;
}

function buffersOf(argument: object): ArrayBuffer[] {
	return Object.values(argument).flatMap((value) => (isPacked(value) ? [value.bytes.buffer] : []));
}

function isPacked(value: unknown): value is Packed {
	return typeof value === 'object' && value !== null && 'ends' in value && 'bytes' in value;
}
