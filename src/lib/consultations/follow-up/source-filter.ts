import { pageNumberOf } from '../../shared/paging.ts';
import type { SourceFilter } from './list-sources.server.ts';
import { isId } from '../../shared/ids.ts';

export function sourceFilterFrom(params: URLSearchParams): SourceFilter {
	const text = (name: string) => (params.get(name) ?? '').replaceAll('\0', '').trim().slice(0, 200);
	return {
		search: text('q'),
		ideaId: isId(text('idee')) ? text('idee') : '',
		onlyFree: text('libres') === 'oui',
		page: pageNumberOf(text('page'))
	};
}

export function sourceAddress(filter: SourceFilter, change: Partial<SourceFilter> = {}): string {
	const { search, ideaId, onlyFree, page } = { ...filter, ...change };
	const entries = {
		q: search,
		idee: ideaId,
		libres: onlyFree ? 'oui' : '',
		page: page === 1 ? '' : String(page)
	};
	return `?${new URLSearchParams(Object.entries(entries).filter(([, value]) => value !== ''))}`;
}
