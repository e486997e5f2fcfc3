import type { ConsultationState } from './rules.ts';

/** What the list offers to choose from, as its address says it. */
export const stateFilters = {
	ouvertes: ['open'],
	'a-venir': ['announced', 'between'],
	'reponse-attendue': ['answer-owed'],
	'reponse-publiee': ['answered'],
	retirees: ['withdrawn']
} as const satisfies Record<string, readonly ConsultationState[]>;

export type StateFilter = keyof typeof stateFilters;

export type ListFilter = { question: string; state: StateFilter | null; page: number };

export function listFilterFrom(params: URLSearchParams): ListFilter {
	const wanted = params.get('etat') ?? '';
	return {
		question: (params.get('q') ?? '').trim().slice(0, 100),
		state: Object.hasOwn(stateFilters, wanted) ? (wanted as StateFilter) : null,
		page: Number.parseInt(params.get('page') ?? '1', 10) || 1
	};
}

export function addressOfList({ question, state }: ListFilter, page: number): string {
	const params = new URLSearchParams();
	if (question) params.set('q', question);
	if (state) params.set('etat', state);
	params.set('page', String(page));
	return `?${params}`;
}
