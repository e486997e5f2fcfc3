// What each server of the bench answers to the process that measures it. Plain, and without dependencies: the peers use it too.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 10;

/**
 * Says where the server is, answers questions about this process, and ends it when whoever started it is gone.
 * @param {{ url: string, rooms?: object[] }} ready
 * @param {() => Promise<void>} [stop] what must be done before the end
 */
export function answerMeasures(ready, stop = async () => {}) {
	/** @type {ReturnType<typeof monitorEventLoopDelay> | null} */
	let loop = null;
	/** @type {Record<string, () => unknown>} */
	const answers = {
		cpu: () => {
			const { user, system } = process.cpuUsage();
			return (user + system) / 1_000;
		},
		memory: async () => {
			for (let n = 0; n < 3; n += 1) {
				globalThis.gc?.();
				// What was freed goes back to the system a moment later.
				await new Promise((resolve) => setTimeout(resolve, 300));
			}
			const { rss, heapUsed, external } = process.memoryUsage();
			return { resident: rss, used: heapUsed + external };
		},
		'watch-loop': () => {
			loop?.disable();
			loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
			loop.enable();
			return true;
		},
		// What it measures is the time between two looks: how late they were is what is above.
		loop: () => Math.max(0, (loop?.percentile(99) ?? NaN) / 1e6 - RESOLUTION_MS),
		'loop-most': () => Math.max(0, (loop?.max ?? NaN) / 1e6 - RESOLUTION_MS)
	};
	process.on('message', async (question) => {
		process.send?.({ value: await answers[String(question)]?.() });
	});
	process.on('disconnect', () => void stop().then(() => process.exit(0)));
	process.send?.({ ready });
}

/** @param {import('node:http').Server} server */
export function loopbackUrl(server) {
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	return `ws://127.0.0.1:${port}`;
}
