import { randomInt } from 'node:crypto';

/** The same list, shuffled in place: Fisher and Yates, drawn from the generator of the system. */
export function inRandomOrder<T>(items: T[]): T[] {
	for (let at = items.length - 1; at > 0; at -= 1) {
		const other = randomInt(at + 1);
		[items[at], items[other]] = [items[other]!, items[at]!];
	}
	return items;
}
