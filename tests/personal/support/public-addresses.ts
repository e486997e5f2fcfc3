import { readdirSync } from 'node:fs';
import { listRoutes, routeOf } from '../../browser/support/pages.ts';
import { visit } from '../../votes/open-vote/visit.ts';

/** Of each route, so many pages: what is empty, open, published, frozen. */
const PER_ROUTE = 12;

const endpointRoutes = () =>
	readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('+server.ts'))
		.map((path) => `/${path.replace(/\/?\+server\.ts$/, '')}`);

/**
 * What a visitor is answered at every address that is found from the home page: pages, the data of pages, files, endpoints beside them.
 * `endpoints`: the routes of those that gave something.
 */
export async function readEveryPublicAddress(
	origin: string
): Promise<{ answers: Map<string, string>; endpoints: Set<string> }> {
	const answers = new Map<string, string>();
	const endpoints = new Set<string>();
	const pages = listRoutes();
	const counts = new Map<string, number>();
	const waiting = ['/', '/inscription', '/connexion', '/donnees-personnelles'];
	const seen = new Set<string>();
	const keep = async (path: string): Promise<string | null> => {
		const { status, body } = await visit(origin, path, undefined);
		if (status !== 200) return null;
		answers.set(path, body);
		return body;
	};
	while (waiting.length > 0) {
		const path = waiting.shift()!;
		const route = routeOf(path.split('?')[0]!, pages);
		if (seen.has(path) || !route) continue;
		seen.add(path);
		const count = counts.get(route) ?? 0;
		if (count >= PER_ROUTE) continue;
		counts.set(route, count + 1);
		const html = await keep(path);
		if (html === null) continue;
		await keep(`${path === '/' ? '' : path}/__data.json`);
		for (const [, link] of html.matchAll(/<a\s[^>]*href="(\/[^"#?]*)/g)) waiting.push(link!);
	}
	for (const route of endpointRoutes())
		for (const path of addressesOf(route, [...answers.keys()]))
			if ((await keep(path)) !== null) endpoints.add(route);
	return { answers, endpoints };
}

/** The addresses of an endpoint that stands beside or under pages that were found. */
function addressesOf(route: string, paths: readonly string[]): string[] {
	const steps = route.split('/').slice(1);
	const last = steps.at(-1)!;
	const found = new Set<string>();
	for (const path of paths) {
		const own = path.split('/').slice(1);
		// `fiches/4` beside `fiches/[number].json`: the same steps, and the ending.
		const suffix = /\](\..+)$/.exec(last)?.[1] ?? '';
		const wanted = suffix ? steps : steps.slice(0, -1);
		const fits = wanted.every((step, at) =>
			step.startsWith('[') ? own[at] !== undefined : own[at] === step
		);
		if (!fits) continue;
		const base = `/${own.slice(0, wanted.length).join('/')}`;
		found.add(suffix ? `${base}${suffix}` : `${base}/${last}`.replace('//', '/'));
	}
	return [...found].filter((one) => !one.includes('__data')).slice(0, PER_ROUTE * 4);
}
