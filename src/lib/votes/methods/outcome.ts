import type { Options } from './ballots.ts';

/**
 * A choice that equal figures left open. `at` says what was to be chosen among the equals: who has a seat, who leaves, whose
 * surplus goes first, what is bought. `chosen` says who was (empty when nothing that was announced could tell), `brokenBy` what
 * told them apart.
 */
export type Tie = {
	at: 'seat' | 'exclusion' | 'surplus' | 'purchase';
	among: number[];
	chosen: number[];
	brokenBy: 'earlier-rounds' | 'draw' | null;
};

/** Who is retained, and every tie met on the way. Options that nothing told apart are in no list of winners. */
export type Outcome = { winners: number[]; ties: Tie[] };

/** Best first; options that the figures do not tell apart share a place. */
export type Places = number[][];

/** Sorts options by a comparison (negative: the first is ahead) and puts equals together. */
export function placesOf(count: number, compare: (a: number, b: number) => number): Places {
	const sorted = Array.from({ length: count }, (_, option) => option).sort(
		(a, b) => compare(a, b) || a - b
	);
	const places: Places = [];
	for (const option of sorted) {
		const last = places.at(-1);
		if (last && compare(last[0]!, option) === 0) last.push(option);
		else places.push([option]);
	}
	return places;
}

/** Fills the seats from the first place down; a place too large for the seats left is a tie. */
export function outcomeOf(places: Places, seats: number, { drawOrder }: Options): Outcome {
	const winners: number[] = [];
	for (const place of places) {
		const left = seats - winners.length;
		if (left <= 0) break;
		if (place.length <= left) {
			winners.push(...place);
			continue;
		}
		const chosen = drawn(place, drawOrder).slice(0, left);
		const tie: Tie = { at: 'seat', among: place, chosen, brokenBy: drawOrder ? 'draw' : null };
		return { winners: [...winners, ...chosen], ties: [tie] };
	}
	return { winners, ties: [] };
}

/** Equals in the order of the draw; empty when no draw was announced. */
export function drawn(among: readonly number[], drawOrder: Options['drawOrder']): number[] {
	return drawOrder ? drawOrder.filter((option) => among.includes(option)) : [];
}
