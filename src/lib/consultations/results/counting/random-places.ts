import type { Below } from './draw-columns.ts';

/**
 * Gives the places from 1 to `count`, one at each call, every order as likely as any other (R. Durstenfeld, Algorithm 235, 1964).
 * Asked once more, it gives what comes after.
 */
export function placesInAnyOrder(count: number, below: Below): () => number {
	const places = Uint32Array.from({ length: count }, (_, at) => at + 1);
	let given = 0;
	return () => {
		if (given >= count) return (given += 1);
		const at = given + below(count - given);
		const place = places[at]!;
		places[at] = places[given]!;
		given += 1;
		return place;
	};
}
