import type { VoteState } from './kinds.ts';

/** What the list offers to choose from, as its address says it. */
export const stateFilters = {
	ouverts: ['open'],
	annonces: ['announced'],
	depouillement: ['counting'],
	resultats: ['published'],
	retires: ['withdrawn']
} as const satisfies Record<string, readonly VoteState[]>;

export type StateFilter = keyof typeof stateFilters;
