import { getServices } from './services.ts';

const pending = new Set<Promise<void>>();

/**
 * Work done once the person has their answer, so that its duration tells nothing: whether an address is known, above
 * all. If the process dies in between, the person asks again.
 */
export function afterAnswer(work: () => Promise<void>): void {
	const running = new Promise((resolve) => setImmediate(resolve))
		.then(work)
		.catch((error) => getServices().log.error({ err: error }, 'work after an answer failed'))
		.finally(() => pending.delete(running));
	pending.add(running);
}

/** Before the database closes: everything promised is written. */
export async function settleAfterAnswer(): Promise<void> {
	await Promise.all(pending);
}
