import { pageNumberOf, searchOf } from '../../shared/paging.ts';
import { causes, type Cause } from '../rules.ts';
import { isId } from '../../shared/ids.ts';
import { isTextKind, type TextKind } from '../text-kinds.ts';

/** What a coordinator chose in the address of the queue. `home` is the id of a consultation, a vote or a fiche. */
export type QueueFilter = {
	search: string;
	home: string;
	kind: TextKind | null;
	cause: Cause | null;
	page: number;
};

export function queueFilterFrom(params: URLSearchParams): QueueFilter {
	const kind = params.get('texte');
	return {
		search: searchOf(params.get('q')),
		home: homeFrom(params.get('lieu')),
		kind: isTextKind(kind) ? kind : null,
		cause: causes.find((cause) => cause === params.get('cause')) ?? null,
		page: pageNumberOf(params.get('page'))
	};
}

const homeFrom = (id: string | null) => (id && isId(id) ? id : '');

/** The same choice as an address, with something changed; what is empty is left out. */
export function queueAddressOf(filter: QueueFilter, change: Partial<QueueFilter> = {}): string {
	const { search, home, kind, cause, page } = { ...filter, ...change };
	const entries = {
		q: search,
		lieu: home,
		texte: kind ?? '',
		cause: cause ?? '',
		page: page === 1 ? '' : String(page)
	};
	return new URLSearchParams(
		Object.entries(entries).filter(([, value]) => value !== '')
	).toString();
}

export function isQueueFiltered({ search, home, kind, cause }: QueueFilter): boolean {
	return search !== '' || home !== '' || kind !== null || cause !== null;
}
