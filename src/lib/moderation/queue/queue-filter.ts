import { isTextKind, type TextKind } from '../../consultations/text-kinds.ts';
import { pageNumberOf, searchOf } from '../../shared/paging.ts';
import { causes, type Cause } from '../rules.ts';

/** What a coordinator chose in the address of the queue. `slug` is a consultation's. */
export type QueueFilter = {
	search: string;
	slug: string;
	kind: TextKind | null;
	cause: Cause | null;
	page: number;
};

export function queueFilterFrom(params: URLSearchParams): QueueFilter {
	const kind = params.get('texte');
	return {
		search: searchOf(params.get('q')),
		slug: searchOf(params.get('consultation')),
		kind: isTextKind(kind) ? kind : null,
		cause: causes.find((cause) => cause === params.get('cause')) ?? null,
		page: pageNumberOf(params.get('page'))
	};
}

/** The same choice as an address, with something changed; what is empty is left out. */
export function queueAddressOf(filter: QueueFilter, change: Partial<QueueFilter> = {}): string {
	const { search, slug, kind, cause, page } = { ...filter, ...change };
	const entries = {
		q: search,
		consultation: slug,
		texte: kind ?? '',
		cause: cause ?? '',
		page: page === 1 ? '' : String(page)
	};
	return new URLSearchParams(
		Object.entries(entries).filter(([, value]) => value !== '')
	).toString();
}

export function isQueueFiltered({ search, slug, kind, cause }: QueueFilter): boolean {
	return search !== '' || slug !== '' || kind !== null || cause !== null;
}
