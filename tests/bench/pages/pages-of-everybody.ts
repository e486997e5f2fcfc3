import { routeOf } from '../../browser/support/pages.ts';
import { listRouteEntries } from '../../rights/support/route-entries.ts';
import type { Reader } from '../../rights/support/people-of-matrix.ts';

const PAGES_MAX = 3_000;
/** Addresses of a route that are opened by one reader to find the slowest: each consultation, vote and fiche of the demonstration. */
const PER_ROUTE = 10;
/** With an order, a filter or a page. */
const PER_QUESTION = 3;
const SEARCHED = 'ecole';

export type Opened = {
	route: string;
	path: string;
	reader: Reader;
	ms: number;
	bytes: number;
	/** What is kept, and not read in the browser. */
	isFile: boolean;
};

/** Opens a page or a file whole. In ms until its last byte. */
export async function open(origin: string, path: string, { cookie }: Reader) {
	const begun = performance.now();
	const answer = await fetch(origin + path, {
		headers: { cookie, accept: 'text/html' },
		redirect: 'manual'
	});
	const body = new Uint8Array(await answer.arrayBuffer());
	const ms = performance.now() - begun;
	const type = answer.headers.get('content-type') ?? '';
	return {
		ms,
		status: answer.status,
		bytes: body.byteLength,
		isPage: type.startsWith('text/html'),
		isFile: (answer.headers.get('content-disposition') ?? '').startsWith('attachment'),
		body
	};
}

/** Follows every link as each of these readers. Gives the slowest address of each route, and of each question put to a route. */
export async function slowestOfEach(origin: string, readers: readonly Reader[]): Promise<Opened[]> {
	const routes = [
		...new Set(
			listRouteEntries()
				.filter(({ does }) => does === 'GET')
				.map(({ route }) => route)
		)
	];
	const slowest = new Map<string, Opened>();
	for (const reader of readers) {
		const seen = new Set<string>();
		const times = new Map<string, number>();
		const waiting = ['/', '/c/brumeval', '/compte'];
		for (let path; (path = waiting.shift()) && seen.size < PAGES_MAX;) {
			const [place, search = ''] = path.split('?') as [string, string?];
			const route = routeOf(place, routes);
			if (!route || seen.has(path) || /^\/(deconnexion|langue)/.test(place)) continue;
			const kind = [route, ...new Set(new URLSearchParams(search).keys())].join(' ');
			const before = times.get(kind) ?? 0;
			if (before >= (search ? PER_QUESTION : PER_ROUTE)) continue;
			seen.add(path);
			times.set(kind, before + 1);
			const { ms, status, bytes, isPage, isFile, body } = await open(origin, path, reader);
			if (status !== 200) continue;
			const known = slowest.get(kind);
			if (!known || known.ms < ms)
				slowest.set(kind, { route: kind, path, reader, ms, bytes, isFile });
			if (!isPage) continue;
			const html = new TextDecoder().decode(body);
			for (const [, link] of html.matchAll(/<a\s[^>]*href="(\/[^"#]*)/g))
				waiting.push(link!.replaceAll('&amp;', '&'));
			if (!search && /<input[^>]*name="q"/.test(html)) waiting.push(`${place}?q=${SEARCHED}`);
		}
	}
	return [...slowest.values()];
}
