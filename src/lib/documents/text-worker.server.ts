// The program of the thread that `text-thread.server.ts` starts: one task after the other.
import { parentPort } from 'node:worker_threads';
import { textTasks } from './text-tasks.server.ts';

export type Order = { id: number; name: keyof typeof textTasks; argument: unknown };
export type Reply = { id: number; value?: unknown; error?: string };

parentPort?.on('message', ({ id, name, argument }: Order) => {
	try {
		const task = textTasks[name] as (argument: unknown) => unknown;
		const value = task(argument);
		parentPort?.postMessage({ id, value } satisfies Reply, buffersOf(value));
	} catch (error) {
		const text = error instanceof Error ? error.message : String(error);
		parentPort?.postMessage({ id, error: text } satisfies Reply);
	}
});

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
