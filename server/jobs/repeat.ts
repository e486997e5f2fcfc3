import type { Logger } from 'pino';
import { noteJobRun } from './job-runs.ts';

/**
 * Does some work now, then again `everyMs` after it ended: never twice at once, and a failure is only logged. Gives what
 * stops it, which waits for the work under way.
 */
export function repeat(job: {
	name: string;
	everyMs: number;
	work: () => Promise<void>;
	log: Logger;
}): () => Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	let stopped = false;
	let running = Promise.resolve();
	const once = async () => {
		const from = performance.now();
		let isDone = true;
		try {
			await job.work();
		} catch (error) {
			isDone = false;
			job.log.error({ err: error, job: job.name }, 'job failed');
		}
		noteJobRun(job.name, { seconds: (performance.now() - from) / 1000, isDone });
		if (!stopped) timer = setTimeout(start, job.everyMs).unref();
	};
	const start = () => {
		running = once();
	};
	start();
	return async () => {
		stopped = true;
		clearTimeout(timer);
		await running;
	};
}
