import { pageNumberOf } from '../shared/paging.ts';
import { isGap, type Gap } from './gaps.ts';
import { isFicheStatus, type FicheStatus } from './workflow.ts';

export const ficheSorts = ['number', 'title', 'status', 'theme', 'pilot', 'recent'] as const;
export type FicheSort = (typeof ficheSorts)[number];

/** What a person chose in the address of a list; what is not understood is left out. `theme` is a slug. */
export type ChosenFilter = {
	search: string;
	theme: string;
	status: FicheStatus | '';
	pilot: string;
	population: string;
	commune: string;
	gap: Gap | '';
	sort: FicheSort;
	page: number;
};

const LONGEST = 200;

export function filterFrom(params: URLSearchParams): ChosenFilter {
	const text = (name: string) =>
		(params.get(name) ?? '').replaceAll('\0', '').trim().slice(0, LONGEST);
	const status = text('etape');
	const gap = text('manque');
	return {
		search: text('q'),
		theme: text('theme'),
		status: isFicheStatus(status) ? status : '',
		pilot: text('pilote'),
		population: text('population'),
		commune: text('commune'),
		gap: isGap(gap) ? gap : '',
		sort: ficheSorts.find((sort) => sort === text('tri')) ?? 'number',
		page: pageNumberOf(text('page'))
	};
}

/** The same filter as an address, with something changed; what is empty is left out. */
export function addressOf(filter: ChosenFilter, change: Partial<ChosenFilter> = {}): string {
	const { search, theme, status, pilot, population, commune, gap, sort, page } = {
		...filter,
		...change
	};
	const entries = {
		q: search,
		theme,
		etape: status,
		pilote: pilot,
		population,
		commune,
		manque: gap,
		tri: sort === 'number' ? '' : sort,
		page: page === 1 ? '' : String(page)
	};
	const params = new URLSearchParams(Object.entries(entries).filter(([, value]) => value !== ''));
	return `?${params}`;
}

/** True when something is chosen beside the order and the page. */
export function isFiltered({
	search,
	theme,
	status,
	pilot,
	population,
	commune,
	gap
}: ChosenFilter) {
	return [search, theme, status, pilot, population, commune, gap].some((value) => value !== '');
}
