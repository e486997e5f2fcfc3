/** How many people chose each answer of a question; `answered` of them said something. */
export type Choice = { id: string; people: number };

export type QuestionCounts =
	| {
			kind: 'choice';
			answered: number;
			choices: Choice[];
			mean: number | null;
			median: number | null;
	  }
	| {
			kind: 'ranking';
			answered: number;
			/** `meanRank` is among those who ranked it; 1 is first. */
			choices: { id: string; first: number; ranked: number; meanRank: number | null }[];
	  }
	| {
			kind: 'number';
			answered: number;
			min: number;
			median: number;
			max: number;
			/** `to` is not included, except in the last one. */
			bars: { from: number; to: number; people: number }[];
	  }
	| {
			kind: 'date';
			answered: number;
			min: string;
			median: string;
			max: string;
			/** By month (`2027-03`) or by year (`2027`). */
			bars: { period: string; people: number }[];
	  }
	| { kind: 'matrix'; answered: number; rows: { id: string; choices: Choice[] }[] }
	| { kind: 'none'; answered: 0 };

/** Where answers come from; the sum is the number of people. */
export type Sources = { account: number; unverified: number; facilitator: number };
export const sources = ['account', 'unverified', 'facilitator'] as const;
export type Source = (typeof sources)[number];

export type PhaseCounts = {
	people: number;
	sources: Sources;
	/** By question id. */
	questions: Record<string, QuestionCounts>;
};

/** Bars of equal width that begin and end on round numbers; one for each whole number when there are few. */
export function barsBetween(
	min: number,
	max: number
): { start: number; step: number; count: number } {
	const span = max - min;
	if (span <= 11 && Number.isInteger(min) && Number.isInteger(max))
		return { start: min, step: 1, count: span + 1 };
	const rough = span / 8 || 1;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = power * ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10);
	const start = Math.floor(min / step) * step;
	return { start, step, count: Math.floor((max - start) / step) + 1 };
}

/** A share of people in whole percent; 0 of 0 is 0. */
export function percentOf(people: number, all: number): number {
	return all === 0 ? 0 : Math.round((people / all) * 100);
}
