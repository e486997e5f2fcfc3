import { Worker } from 'node:worker_threads';

/** What the program of a thread is sent, one task after the other, and what it answers. */
export type Order = { id: number; name: string; argument: unknown };
export type Reply = { id: number; value?: unknown; error?: string };

export type ThreadOptions = {
	/** Of its errors: « the thread of texts ended ». */
	name: string;
	/** A task that takes longer ends the thread. */
	withinMs: number;
	/** One that takes more memory does too, and not the server with everybody in it. */
	memoryMb: number;
	/** Waiting tasks hold what they were given. */
	waitingMost: number;
};

type Task = {
	name: string;
	argument: unknown;
	given: ArrayBuffer[];
	resolve: (value: unknown) => void;
	reject: (error: Error) => void;
};

/**
 * A thread for what is long: one for the process, one task at a time. It is started when it is first needed, and again when it ends for
 * whatever reason: the task that it had is refused, the others wait for the next. Its program answers with `answerOrders`.
 */
export class WorkThread {
	#program: string;
	#options: ThreadOptions;
	#worker: Worker | null = null;
	#current: (Task & { id: number }) | null = null;
	#urgent: Task[] = [];
	#waiting: Task[] = [];
	#count = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** `program`: as `?thread` gives it. */
	constructor(program: string, options: ThreadOptions) {
		this.#program = program;
		this.#options = options;
	}

	/** `given`: memory of the argument that is given away rather than copied. `urgent`: passes before what is not. */
	run(
		name: string,
		argument: unknown,
		{ urgent = false, given = [] }: { urgent?: boolean; given?: ArrayBuffer[] } = {}
	): Promise<unknown> {
		const queue = urgent ? this.#urgent : this.#waiting;
		if (queue.length >= this.#options.waitingMost)
			return Promise.reject(new Error(`the thread of ${this.#options.name}: too many at once`));
		return new Promise((resolve, reject) => {
			queue.push({ name, argument, given, resolve, reject });
			this.#next();
		});
	}

	#next(): void {
		if (this.#current) return;
		const task = this.#urgent.shift() ?? this.#waiting.shift();
		if (!task) return;
		const worker = (this.#worker ??= this.#start());
		const { name, argument, given } = task;
		this.#count += 1;
		const id = this.#count;
		this.#current = { ...task, id };
		this.#timer = setTimeout(() => void worker.terminate(), this.#options.withinMs);
		// While it works the process does not end by itself; while it rests it may.
		worker.ref();
		worker.postMessage({ id, name, argument } satisfies Order, given);
	}

	#start(): Worker {
		const limits = { maxOldGenerationSizeMb: this.#options.memoryMb };
		const options = { eval: true, resourceLimits: limits, execArgv: [] };
		const worker = new Worker(this.#program, options);
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
		task?.reject(new Error(`the thread of ${this.#options.name} ended: ${reason}`));
		this.#next();
	}

	#settle(worker: Worker): void {
		clearTimeout(this.#timer);
		this.#current = null;
		worker.unref();
	}
}
