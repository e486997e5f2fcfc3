/** Items taken up together between two breaths of the page. */
const SLICE = 16;

/** Lets whatever waits go first: a click, a frame. A timer would be slowed down to one a second in a tab that nobody looks at. */
function breathe(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

/** The work on each item, a slice at a time: the page answers between two. `onProgress` is told how much is done, from 0 to 1. */
export async function inSlices<T, R>(
	items: readonly T[],
	work: (item: T, index: number) => Promise<R> | R,
	onProgress?: (part: number) => void
): Promise<R[]> {
	const done: R[] = [];
	for (let from = 0; from < items.length; from += SLICE) {
		const slice = items.slice(from, from + SLICE);
		done.push(...(await Promise.all(slice.map((item, at) => work(item, from + at)))));
		onProgress?.(done.length / items.length);
		await breathe();
	}
	return done;
}
