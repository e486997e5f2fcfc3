import { barsBetween, type QuestionCounts } from './question-counts.ts';

/** A value that people gave, and how many of them. */
export type Given<Value> = { value: Value; people: number };

export const noMiddle = { mean: null, median: null };

export function sumOf(given: readonly { people: number }[]): number {
	return given.reduce((sum, { people }) => sum + people, 0);
}

/** Mean, and the middle of what people gave: between the two in the middle when they are an even number. */
export function middleOf(given: readonly Given<number>[]) {
	const people = sumOf(given);
	if (people === 0) return noMiddle;
	const sum = given.reduce((total, one) => total + one.value * one.people, 0);
	const sorted = given.toSorted((a, b) => a.value - b.value);
	const [low, high] = [Math.ceil(people / 2), Math.floor(people / 2) + 1];
	return { mean: sum / people, median: (atRank(sorted, low) + atRank(sorted, high)) / 2 };
}

/** The value at a rank from 1, among sorted ones. */
function atRank<Value>(sorted: readonly Given<Value>[], rank: number): Value {
	let left = rank;
	return sorted.find(({ people }) => (left -= people) <= 0)!.value;
}

export function countNumbers(given: readonly Given<number>[]): QuestionCounts {
	const answered = sumOf(given);
	if (answered === 0) return { kind: 'none', answered: 0 };
	const sorted = given.toSorted((a, b) => a.value - b.value);
	const [min, max] = [sorted[0]!.value, sorted.at(-1)!.value];
	const { start, step, count } = barsBetween(min, max);
	const bars = Array.from({ length: count }, (_, bar) => ({
		from: tidy(start + bar * step),
		to: tidy(start + (bar + 1) * step),
		people: 0
	}));
	for (const { value, people } of given)
		bars[Math.min(Math.floor((value - start) / step), count - 1)]!.people += people;
	return { kind: 'number', answered, min, median: middleOf(given).median!, max, bars };
}

/** 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
	return Number(value.toPrecision(12));
}

const MONTHS_SHOWN = 24;

export function countDates(given: readonly Given<string>[]): QuestionCounts {
	const answered = sumOf(given);
	if (answered === 0) return { kind: 'none', answered: 0 };
	const sorted = given.toSorted((a, b) => (a.value < b.value ? -1 : 1));
	const byMonth = periods(sorted, 'yyyy-mm'.length);
	return {
		kind: 'date',
		answered,
		min: sorted[0]!.value,
		median: atRank(sorted, Math.ceil(answered / 2)),
		max: sorted.at(-1)!.value,
		bars: byMonth.length <= MONTHS_SHOWN ? byMonth : periods(sorted, 'yyyy'.length)
	};
}

function periods(sorted: readonly Given<string>[], length: number) {
	const counts = new Map<string, number>();
	for (const { value, people } of sorted) {
		const period = value.slice(0, length);
		counts.set(period, (counts.get(period) ?? 0) + people);
	}
	return [...counts].map(([period, people]) => ({ period, people }));
}
