import type { Bar } from './bars.ts';

/** The heads of a table of figures: what comes before the name (a place, an order), the name, and the values. */
export type FigureHead = {
	before?: string;
	label: string;
	values: { title: string; isText?: boolean }[];
};

export type FigureRow = {
	before?: string;
	label: string;
	isAhead?: boolean;
	/** Ahead by the draw alone. */
	isDrawn?: boolean;
	bar?: Bar;
	values: string[];
};
