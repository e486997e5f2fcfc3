import { strongestPathOf, type SchulzeCount } from '../../methods/schulze.ts';

export type Duel = {
	against: number;
	won: number;
	lost: number;
	outcome: 'won' | 'lost' | 'even';
};

/** Every duel of one option, in the order of the options. */
export function duelsOf({ preferred }: Pick<SchulzeCount, 'preferred'>, option: number): Duel[] {
	return preferred.flatMap((_, against) => {
		if (against === option) return [];
		const [won, lost] = [preferred[option]![against]!, preferred[against]![option]!];
		return [{ against, won, lost, outcome: outcomeOf(won, lost) }];
	});
}

function outcomeOf(won: number, lost: number): Duel['outcome'] {
	if (won === lost) return 'even';
	return won > lost ? 'won' : 'lost';
}

/** One victory along a path: so many rank `from` before `to`. */
export type PathStep = { from: number; to: number; voters: number };

/** The victories of the strongest path from one option to another; it is worth the weakest of them. */
export function stepsOf(count: SchulzeCount, ends: { from: number; to: number }): PathStep[] {
	const path = strongestPathOf(count, ends);
	return path.slice(1).map((to, at) => {
		const from = path[at]!;
		return { from, to, voters: count.preferred[from]![to]! };
	});
}
