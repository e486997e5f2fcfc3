import { pageNumberOf } from '../../shared/paging.ts';
import { contributionKinds, type ContributionKind } from './contribution-kinds.ts';
import { isId } from '../../shared/ids.ts';

export const contributionSorts = ['recent', 'supported', 'unanswered'] as const;
export type ContributionSort = (typeof contributionSorts)[number];

/** What a person chose in the address of a list; what is not understood is left out. */
export type ContributionFilter = {
	search: string;
	kind: ContributionKind | '';
	/** Id of a category. */
	category: string;
	sort: ContributionSort;
	page: number;
};

const kindWords: Record<ContributionKind, string> = {
	idea: 'idees',
	need: 'besoins',
	testimony: 'temoignages'
};
const sortWords: Record<ContributionSort, string> = {
	recent: '',
	supported: 'soutiens',
	unanswered: 'sans-avis'
};
const LONGEST = 200;

export const kindWord = (kind: ContributionKind): string => kindWords[kind];
export const sortWord = (sort: ContributionSort): string => sortWords[sort];

export function filterFrom(params: URLSearchParams): ContributionFilter {
	const text = (name: string) =>
		(params.get(name) ?? '').replaceAll('\0', '').trim().slice(0, LONGEST);
	const category = text('categorie');
	return {
		search: text('q'),
		kind: contributionKinds.find((kind) => kindWords[kind] === text('nature')) ?? '',
		category: isId(category) ? category : '',
		sort: contributionSorts.find((sort) => sortWords[sort] === text('tri')) ?? 'recent',
		page: pageNumberOf(text('page'))
	};
}

/** The same filter as an address, with something changed; what is empty is left out. */
export function addressOf(
	filter: ContributionFilter,
	change: Partial<ContributionFilter> = {}
): string {
	const { search, kind, category, sort, page } = { ...filter, ...change };
	const entries = {
		q: search,
		nature: kind && kindWords[kind],
		categorie: category,
		tri: sortWords[sort],
		page: page === 1 ? '' : String(page)
	};
	const params = new URLSearchParams(Object.entries(entries).filter(([, value]) => value !== ''));
	return `?${params}`;
}

export function isFiltered({ search, kind, category }: ContributionFilter): boolean {
	return search !== '' || kind !== '' || category !== '';
}
