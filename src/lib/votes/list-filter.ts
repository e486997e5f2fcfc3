import { pageNumberOf, searchOf } from '../shared/paging.ts';
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

export type ListFilter = { question: string; state: StateFilter | null; page: number };

export function listFilterFrom(params: URLSearchParams): ListFilter {
	const wanted = params.get('etat') ?? '';
	return {
		question: searchOf(params.get('q')),
		state: Object.hasOwn(stateFilters, wanted) ? (wanted as StateFilter) : null,
		page: pageNumberOf(params.get('page'))
	};
}

export function addressOfList({ question, state }: ListFilter, page: number): string {
	const params = new URLSearchParams();
	if (question) params.set('q', question);
	if (state) params.set('etat', state);
	params.set('page', String(page));
	return `?${params}`;
}
