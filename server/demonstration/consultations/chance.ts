import type { Liked } from './shape.ts';

/** The same territory at every first start: chance that repeats itself (mulberry32). */
export function chanceFrom(seed: number) {
	let state = seed;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
	const isIn = (outOfAHundred: number) => next() * 100 < outOfAHundred;
	const oneOf = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)]!;
	const liked = (options: readonly Liked[]): string => {
		let left = next() * options.reduce((sum, [, , likes]) => sum + likes, 0);
		for (const [id, , likes] of options) if ((left -= likes) < 0) return id;
		return options.at(-1)![0];
	};
	return {
		next,
		isIn,
		oneOf,
		liked,
		/** Between the bounds, around what most say. */
		around: ({ min, max, usual }: { min: number; max: number; usual: number }) => {
			const far = (next() + next() - 1) * (max - min) * 0.55;
			return Math.min(max, Math.max(min, Math.round(usual + far)));
		},
		/** So many different choices, the most liked more often first. */
		several: (options: readonly Liked[], count: number): string[] => {
			const left = [...options];
			const chosen: string[] = [];
			while (chosen.length < count && left.length) {
				const id = liked(left);
				chosen.push(id);
				left.splice(
					left.findIndex(([one]) => one === id),
					1
				);
			}
			return chosen;
		},
		/** So many of these values, each once. */
		some: <T>(values: readonly T[], count: number): T[] =>
			values
				.map((value) => ({ value, at: next() }))
				.sort((a, b) => a.at - b.at)
				.slice(0, count)
				.map(({ value }) => value)
	};
}

export type Chance = ReturnType<typeof chanceFrom>;
