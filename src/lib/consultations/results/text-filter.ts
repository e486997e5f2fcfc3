import { pageNumberOf } from '../../shared/paging.ts';
import { isId } from '../../shared/ids.ts';

/** What a person looks for among the texts of a consultation; what is not understood is left out. */
export type TextFilter = { search: string; questionId: string; ideaId: string; page: number };

const LONGEST = 200;

export function textFilterFrom(params: URLSearchParams): TextFilter {
	const text = (name: string) =>
		(params.get(name) ?? '').replaceAll('\0', '').trim().slice(0, LONGEST);
	const id = (name: string) => (isId(text(name)) ? text(name) : '');
	return {
		search: text('q'),
		questionId: id('question'),
		ideaId: id('idee'),
		page: pageNumberOf(text('page'))
	};
}

/** The same filter as an address, with something changed. */
export function textAddress(filter: TextFilter, change: Partial<TextFilter> = {}): string {
	const { search, questionId, ideaId, page } = { ...filter, ...change };
	const entries = {
		q: search,
		question: questionId,
		idee: ideaId,
		page: page === 1 ? '' : String(page)
	};
	const filled = Object.entries(entries).filter(([, value]) => value !== '');
	return `?${new URLSearchParams(filled)}#textes`;
}

/** The same list, where the table of statements is at this page. */
export function statementsAddress(params: URLSearchParams, page: number): string {
	const others = [...params].filter(([name]) => name !== 'phrases');
	return `?${new URLSearchParams([...others, ['phrases', String(page)]])}`;
}
