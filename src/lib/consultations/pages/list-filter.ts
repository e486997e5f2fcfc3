import type { ConsultationState } from '../rules.ts';

/** What the list offers to choose from, as its address says it. */
export const stateFilters = {
	ouvertes: ['open'],
	'a-venir': ['announced', 'between'],
	'reponse-attendue': ['answer-owed'],
	'reponse-publiee': ['answered'],
	retirees: ['withdrawn']
} as const satisfies Record<string, readonly ConsultationState[]>;

export type StateFilter = keyof typeof stateFilters;
