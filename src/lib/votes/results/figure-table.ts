import type { Bar } from './totals-view.ts';

/** The heads of a table of figures: what comes before the name (a place, an order), the name, and the values. */
export type FigureHead = {
	before?: string;
	label: string;
	values: { title: string; isText?: boolean }[];
};

/** `isSplit`: the bar is shared between two sides, and its middle is marked. */
export type FigureRow = {
	before?: string;
	label: string;
	isAhead?: boolean;
	bar?: Bar & { isSplit?: boolean };
	values: string[];
};
