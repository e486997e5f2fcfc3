import type { SourceFilter } from './list-sources.server.ts';
import { isId } from '../../shared/ids.ts';

export function sourceFilterFrom(params: URLSearchParams): SourceFilter {
	const text = (name: string) => (params.get(name) ?? '').replaceAll('\0', '').trim().slice(0, 200);
	return {
		search: text('q'),
		ideaId: isId(text('idee')) ? text('idee') : '',
		onlyFree: text('libres') === 'oui',
		page: Math.min(Math.max(1, Math.trunc(Number(text('page'))) || 1), 10_000)
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
