/** A bar between the lowest and the highest total, from zero, in hundredths of its room; `mark`: a limit to be seen on it. */
export type Bar = { start: number; width: number; mark?: number };

export function barOf(total: number, { least, most }: { least: number; most: number }): Bar {
	const room = most - least;
	if (room === 0) return { start: 0, width: 0 };
	const at = (value: number) => Math.round(((value - least) * 1000) / room) / 10;
	const [from, to] = [at(Math.min(total, 0)), at(Math.max(total, 0))];
	const bar = { start: from, width: Math.round((to - from) * 10) / 10 };
	return least < 0 ? { ...bar, mark: at(0) } : bar;
}
