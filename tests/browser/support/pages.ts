import { readdirSync } from 'node:fs';
import type { APIRequestContext, APIResponse } from '@playwright/test';

const LIMIT = 400;

function isPage(response: APIResponse): boolean {
	return response.headers()['content-type']?.startsWith('text/html') ?? false;
}

/** Every route of the product that is a page, such as `/c/[contract]/fiches/[number]`. */
export function listRoutes(): string[] {
	return readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('+page.svelte'))
		.map((path) => `/${path.replace(/\/?\+page\.svelte$/, '')}`)
		.map((route) => route.replace(/\/\([^)]+\)/g, '') || '/')
		.sort();
}

/** `[name]` stands for one step of an address, `[[name]]` for one or none. */
function patternOf(route: string): RegExp {
	const optional = route.replace(/\/\[\[[^\]]+\]\]/g, '(?:/[^/]+)?');
	return new RegExp(`^${optional.replace(/\[(?!\^)[^\]]+\]/g, '[^/]+')}$`);
}

/** The route of an address; of two that fit, the one with fewer parameters. */
export function routeOf(path: string, routes: readonly string[]): string | undefined {
	const parameters = (route: string) => route.split('[').length;
	return routes
		.filter((route) => patternOf(route).test(path))
		.sort((a, b) => parameters(a) - parameters(b))[0];
}

export type Reached = { path: string; status: number; html: string };

/**
 * Follows every link from the home page, as whoever `request` is signed in as, and keeps `perRoute` pages of each route.
 * The pages of `first` are kept whatever they answer: no link leads to them, or they are an error in words.
 */
export async function crawl(
	request: APIRequestContext,
	{ first = [], perRoute }: { first?: readonly string[]; perRoute: number }
): Promise<Reached[]> {
	const routes = listRoutes();
	const seen = new Set<string>();
	const kept = new Map<string, Reached[]>();
	const waiting = [...first, '/'];
	while (waiting.length > 0 && seen.size < LIMIT) {
		const path = waiting.shift()!;
		const route = routeOf(path, routes);
		if (seen.has(path) || !route) continue;
		seen.add(path);
		const known = kept.get(route) ?? [];
		if (known.length >= perRoute && !first.includes(path)) continue;
		const response = await request.get(path, { maxRedirects: 0 });
		if (!isPage(response) || (!response.ok() && !first.includes(path))) continue;
		const html = await response.text();
		kept.set(route, [...known, { path, status: response.status(), html }]);
		for (const [, link] of html.matchAll(/<a\s[^>]*href="(\/[^"#?]*)/g)) waiting.push(link!);
	}
	return [...kept.values()].flat();
}

/** Of these pages of a reader, those that tell them something else than they tell a visitor. */
export async function pagesOfTheirOwn(
	reached: readonly Reached[],
	visitor: APIRequestContext
): Promise<Reached[]> {
	const own: Reached[] = [];
	for (const page of reached) {
		const everybodys = await visitor.get(page.path, { maxRedirects: 0 });
		// The home page has its own head for whoever is signed in, and that head is looked at once.
		const isOwn = page.path === '/' || mainOf(page.html) !== mainOf(await everybodys.text());
		if (isOwn) own.push(page);
	}
	return own;
}

/** What a page tells, without the head and the foot that all have. */
export function mainOf(html: string): string {
	return /<main[\s>][\s\S]*<\/main>/.exec(html)?.[0] ?? '';
}
