import { WorkThread } from '../shared/work-thread.server.ts';
import type { Packed } from './bytes/packed.ts';
import type { TextTasks } from './text-tasks.server.ts';

let opened: Promise<WorkThread> | null = null;

/** When it is first needed: a program that reads short texts only needs no bundler for it. */
async function openThread(): Promise<WorkThread> {
	const { default: program } = await import('./text-worker.server.ts?thread');
	return new WorkThread(program, {
		name: 'texts',
		// A text that takes longer than this, or more, is not one that people wrote.
		...{ withinMs: 60_000, memoryMb: 1_024 },
		waitingMost: 200
	});
}

/**
 * Runs a task of `text-tasks.server.ts` beside the requests. The memory of what is packed is given away: it cannot be read
 * afterwards. `urgent`: somebody waits for it, who passes before what nobody sees.
 */
export async function inThread<N extends keyof TextTasks>(
	name: N,
	argument: Parameters<TextTasks[N]>[0],
	{ urgent = false } = {}
): Promise<ReturnType<TextTasks[N]>> {
	const given = buffersOf(argument);
	const thread = await (opened ??= openThread());
	return thread.run(name, argument, { urgent, given }) as Promise<ReturnType<TextTasks[N]>>;
}

function buffersOf(argument: object): ArrayBuffer[] {
	return Object.values(argument).flatMap((value) => (isPacked(value) ? [value.bytes.buffer] : []));
}

function isPacked(value: unknown): value is Packed {
	return typeof value === 'object' && value !== null && 'ends' in value && 'bytes' in value;
}
