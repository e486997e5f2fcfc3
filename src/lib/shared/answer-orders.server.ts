import { parentPort } from 'node:worker_threads';
import type { Order, Reply } from './work-thread.server.ts';

/** The other end of a `WorkThread`: does one task after the other, each a function of its argument alone, or the promise of one. */
export function answerOrders(tasks: Record<string, (argument: never) => unknown>): void {
	parentPort?.on('message', async ({ id, name, argument }: Order) => {
		try {
			const value = await tasks[name]!(argument as never);
			parentPort?.postMessage({ id, value } satisfies Reply, buffersOf(value));
		} catch (error) {
			const text = error instanceof Error ? error.message : String(error);
			parentPort?.postMessage({ id, error: text } satisfies Reply);
		}
	});
}

/** Given away rather than copied. */
function buffersOf(value: unknown): ArrayBuffer[] {
	if (value instanceof Uint8Array) return isWhole(value) ? [value.buffer as ArrayBuffer] : [];
	if (Array.isArray(value)) return value.flatMap(buffersOf);
	if (value === null || typeof value !== 'object' || value instanceof Date) return [];
	return Object.values(value).flatMap(buffersOf);
}

/** A part of a larger piece of memory takes the rest with it. */
function isWhole({ byteLength, buffer }: Uint8Array): boolean {
	return byteLength === buffer.byteLength && byteLength > 0;
}
