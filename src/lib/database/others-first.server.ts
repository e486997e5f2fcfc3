/**
 * Leaves the loop of the process to the others, between two questions that follow each other: the embedded database answers without ever
 * leaving it.
 */
export function othersFirst(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}
