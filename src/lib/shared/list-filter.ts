import { pageNumberOf, searchOf } from './paging.ts';

/** What a list is narrowed to: words, and one of the states that it offers. */
export type ListFilter<State extends string> = {
	question: string;
	state: State | null;
	page: number;
};

/** `states`: what the list offers, by the word that its address uses. */
export function listFilterFrom<State extends string>(
	params: URLSearchParams,
	states: Record<State, unknown>
): ListFilter<State> {
	const wanted = params.get('etat') ?? '';
	return {
		question: searchOf(params.get('q')),
		state: Object.hasOwn(states, wanted) ? (wanted as State) : null,
		page: pageNumberOf(params.get('page'))
	};
}

/** The address of a page of the list, narrowed in the same way. */
export function addressOfList({ question, state }: ListFilter<string>, page: number): string {
	const params = new URLSearchParams();
	if (question) params.set('q', question);
	if (state) params.set('etat', state);
	params.set('page', String(page));
	return `?${params}`;
}
