import { performance } from 'node:perf_hooks';

export function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Begins to watch this process; what it gives tells the share of the time since then during which its loop was busy. */
export function watchLoop(): () => number {
	const before = performance.eventLoopUtilization();
	return () => performance.eventLoopUtilization(before).utilization;
}
