import { readdirSync } from 'node:fs';
import type { APIRequestContext } from '@playwright/test';

/** Pages of one route that are looked at: the first found, and enough others to meet what is empty, frozen or full. */
const PER_ROUTE = 3;
const LIMIT = 400;

/** Every route of the product that is a page, such as `/c/[contract]/fiches/[number]`. */
export function listRoutes(): string[] {
	return readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('+page.svelte'))
		.map((path) => `/${path.replace(/\/?\+page\.svelte$/, '')}`)
		.map((route) => route.replace(/\/\([^)]+\)/g, '') || '/')
		.sort();
}

/** The route of an address; a route without parameters wins over one with. */
export function routeOf(path: string, routes: readonly string[]): string | undefined {
	const literal = routes.find((route) => route === path);
	return (
		literal ??
		routes.find((route) =>
			new RegExp(`^${route.replace(/\[[^\]]+\]/g, '[^/]+')}$`).test(decodeURI(path))
		)
	);
}

/** Follows every link from the home page, as whoever `request` is signed in as, and keeps some pages of each route. */
export async function crawl(
	request: APIRequestContext,
	routes: readonly string[],
	first: readonly string[] = []
): Promise<string[]> {
	const seen = new Set<string>();
	const kept = new Map<string, string[]>();
	const waiting = ['/', ...first];
	while (waiting.length > 0 && seen.size < LIMIT) {
		const path = waiting.shift()!;
		const route = routeOf(path, routes);
		if (seen.has(path) || !route) continue;
		seen.add(path);
		const known = kept.get(route) ?? [];
		if (known.length >= PER_ROUTE) continue;
		const response = await request.get(path, { maxRedirects: 0 });
		if (response.status() !== 200) continue;
		kept.set(route, [...known, path]);
		const html = await response.text();
		for (const [, link] of html.matchAll(/<a\s[^>]*href="(\/[^"#?]*)/g)) waiting.push(link!);
	}
	return [...kept.values()].flat();
}
