import type { Options } from './ballots.ts';
import { drawn, type Tie } from './outcome.ts';

/** What equals had at the end of each earlier round, by option, oldest round first. */
type History<T> = { earlier: readonly (readonly T[])[]; compare: (a: T, b: T) => number };

/**
 * Chooses the lowest (or highest) among equals: the one that was so at the latest earlier round where they differed
 * (Scottish Local Government Elections Order 2011, rules 49 and 51), then by the draw: its first comes out ahead.
 * `chosen` stays empty when nothing that was announced tells them apart.
 */
export function chooseAmong<T>(
	among: readonly number[],
	side: 'lowest' | 'highest',
	{ earlier, compare, drawOrder }: History<T> & Pick<Options, 'drawOrder'>
): Pick<Tie, 'chosen' | 'brokenBy'> {
	let left = [...among];
	for (const values of [...earlier].reverse()) {
		const ahead = (a: number, b: number) =>
			compare(values[a]!, values[b]!) * (side === 'lowest' ? -1 : 1);
		left = left.filter((option) => left.every((other) => ahead(option, other) >= 0));
		if (left.length === 1) return { chosen: left, brokenBy: 'earlier-rounds' };
	}
	const order = drawn(left, drawOrder);
	if (order.length === 0) return { chosen: [], brokenBy: null };
	return { chosen: [side === 'lowest' ? order.at(-1)! : order[0]!], brokenBy: 'draw' };
}
