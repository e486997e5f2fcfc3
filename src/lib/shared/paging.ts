/** The page that an address asks for, numbered from 1; anything that is no such number is the first. */
export function pageNumberOf(text: string | null): number {
	return Math.min(Math.max(1, Math.trunc(Number(text)) || 1), 10_000);
}

/** Where a page begins in a list; a page past the end is the last one. */
export function pageWithin({ total, page, size }: { total: number; page: number; size: number }): {
	page: number;
	pages: number;
	offset: number;
} {
	const pages = Math.max(1, Math.ceil(total / size));
	const shown = Math.min(Math.max(1, page), pages);
	return { page: shown, pages, offset: (shown - 1) * size };
}

/** What an address asks to search: PostgreSQL holds every character but one. */
export function searchOf(text: string | null): string {
	return (text ?? '').replaceAll('\0', '').trim().slice(0, 100);
}

/** One page of a list that was already read, numbered from 1. */
export function pageOfLines<T>(lines: readonly T[], page: number, size = LINES_PER_PAGE) {
	const { offset, ...at } = pageWithin({ total: lines.length, page, size });
	return { ...at, total: lines.length, lines: lines.slice(offset, offset + size) };
}

const LINES_PER_PAGE = 12;
