import type { RouteEntry } from './route-entries.ts';
import { read } from './ask.ts';
import type { Reader } from './people-of-matrix.ts';

const PAGES_MAX = 700;
const HERE = '/c/brumeval';
const ASKED = `${HERE}/consultations`;
const STATEMENTS = `${ASKED}/tanneries-ou-manque-t-il-de-l-ombre-de-l-eau-et-des-bancs`;

/** What no link leads to, and pages that say much to those who have a part: looked at before anything else of their route. */
const first = [
	'/',
	'/compte',
	`${HERE}/groupes/comite-citoyen`,
	`${HERE}/fiches/9`,
	`${HERE}/fiches/9/ecrire`,
	`${HERE}/ma-place`,
	'/invitation/inconnue',
	'/lien/inconnu',
	'/outils/courriels',
	'/v',
	'/q',
	`${STATEMENTS}/second-regard`,
	`${STATEMENTS}/phrases/1/ou-j-en-suis`,
	`${HERE}/moderation/second-regard`
];

/** A step in the place of each parameter for which nothing was found: whoever has no right is turned away before it is looked for. */
const steps: Record<string, string> = { contract: 'brumeval', phase: '1', number: '1' };

/** One address for each route, found by following the links that these readers see. */
export async function findAddresses(
	origin: string,
	entries: readonly RouteEntry[],
	readers: readonly Reader[]
): Promise<Map<string, string>> {
	const routes = [...new Set(entries.map(({ route }) => route))];
	const found = new Map<string, string>();
	for (const reader of readers) {
		const seen = new Set<string>();
		const opened = new Map<string, number>();
		const waiting = [...first];
		while (waiting.length > 0 && seen.size < PAGES_MAX) {
			const path = waiting.shift()!;
			const route = routeOf(path, routes);
			if (!route || seen.has(path) || (!first.includes(path) && (opened.get(route) ?? 0) >= 1))
				continue;
			seen.add(path);
			opened.set(route, (opened.get(route) ?? 0) + 1);
			const { answer, html } = await read(origin, path, reader);
			if (!found.has(route) && answer !== 'not there') found.set(route, path);
			if (!isPage(html)) continue;
			for (const [, link] of html.matchAll(/(?:href|src)="(\/[^"#?]*)/g)) waiting.push(link!);
		}
	}
	for (const route of routes) if (!found.has(route)) found.set(route, madeUp(route, found));
	return found;
}

function isPage(html: string): boolean {
	return html.includes('<main');
}

/** The longest part of it that was found, with a made-up end. */
function madeUp(route: string, found: ReadonlyMap<string, string>): string {
	const pieces = route.split('/');
	for (let length = pieces.length - 1; length > 0; length -= 1) {
		const parent = found.get(pieces.slice(0, length).join('/'));
		if (!parent) continue;
		const rest = pieces.slice(length).map(stepOf).filter(Boolean);
		return [parent, ...rest].join('/');
	}
	return pieces.map(stepOf).join('/') || '/';
}

function stepOf(piece: string): string {
	const [, optional] = /^\[\[(\w+)\]\]$/.exec(piece) ?? [];
	if (optional) return '';
	const [, name] = /^\[(\w+)\]$/.exec(piece) ?? [];
	return name ? (steps[name] ?? '00000000-0000-4000-8000-000000000000') : piece;
}

function patternOf(route: string): RegExp {
	const optional = route.replace(/\/\[\[[^\]]+\]\]/g, '(?:/[^/]+)?').replaceAll('.', '\\.');
	return new RegExp(`^${optional.replace(/\[(?!\^)[^\]]+\]/g, '[^/]+')}$`);
}

const patterns = new Map<string, RegExp>();

/** The route of an address; of several that fit, the one with fewer parameters. */
function routeOf(path: string, routes: readonly string[]): string | undefined {
	const parameters = (route: string) => route.split('[').length;
	return routes
		.filter((route) => {
			const pattern = patterns.get(route) ?? patternOf(route);
			patterns.set(route, pattern);
			return pattern.test(path);
		})
		.sort((a, b) => parameters(a) - parameters(b))[0];
}
