import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { importsOf, sourcesUnder, syntaxOf, type Source } from './support/sources.ts';

/** Left never imports right: whoever must make something happen to its right writes to the journal. */
const DOMAINS = [
	'shared',
	'database',
	'ui',
	'journal',
	'accounts',
	'moderated',
	'contracts',
	'groups',
	'documents',
	'fiches',
	'consultations',
	'votes',
	'meetings',
	'moderation'
];
const EDITOR = 'src/lib/fiches/editor/';
const EDITOR_LIBRARIES = /^(@tiptap\/|prosemirror|y-prosemirror|@tiptap$)/;

const code = sourcesUnder(['src', 'server'], ['.ts', '.js', '.svelte']).filter(
	({ path }) => !/\.test\.ts$/.test(path)
);
// Parsed once, before any test starts its clock.
code.forEach(importsOf);
const lib = code.filter(({ path }) => path.startsWith('src/lib/'));

/** The file of an import of ours, from the root; a package's own name otherwise. */
function targetOf(path: string, specifier: string): string {
	if (specifier.startsWith('.')) return join(dirname(path), specifier);
	return specifier.replace(/^#lib\//, 'src/lib/').replace(/^#server\//, 'server/');
}

function violations(
	sources: Source[],
	isWrong: (file: string, target: string, how: { typeOnly: boolean; dynamic: boolean }) => boolean
): string[] {
	return sources.flatMap((source) =>
		importsOf(source)
			.map(({ specifier, ...how }) => ({ target: targetOf(source.path, specifier), how }))
			.filter(({ target, how }) => isWrong(source.path, target, how))
			.map(({ target }) => `${source.path} imports ${target}`)
	);
}

const domainOf = (path: string) => /^src\/lib\/([^/]+)\//.exec(path)?.[1] ?? null;

it('every folder of the library is a domain that has its place in the order', () => {
	const unknown = lib.map(({ path }) => domainOf(path)).filter((d) => !d || !DOMAINS.includes(d));
	expect([...new Set(unknown)], 'a new domain takes its place in architecture.md').toEqual([]);
});

it('a domain imports those on its left only', () => {
	const wrong = violations(lib, (file, target) => {
		const to = domainOf(target);
		return to !== null && DOMAINS.indexOf(to) > DOMAINS.indexOf(domainOf(file)!);
	});
	expect(wrong, 'left never imports right: write to the journal, let the right read it').toEqual(
		[]
	);
});

it('the library knows neither the routes nor the process', () => {
	const wrong = violations(lib, (_, target) => /^(src\/routes|server)\//.test(target));
	expect(wrong, 'routes and server import the domains, never the reverse').toEqual([]);
});

it('pure files stay pure', () => {
	const pure = lib.filter(
		({ path }) => path.endsWith('.ts') && !/\.(server|svelte)\.ts$/.test(path)
	);
	const wrong = violations(
		pure.filter(({ path }) => !path.startsWith(EDITOR)),
		(_, target, { typeOnly }) =>
			!typeOnly && /(\.server\.(ts|js)$|^\$app\/|^\$env\/|^drizzle-orm|^node:)/.test(target)
	);
	expect(wrong, 'rules run in the browser and in tests alike: pass them what they need').toEqual(
		[]
	);
});

it('no file that may run in a browser imports a server file', () => {
	const browser = code.filter(
		({ path }) =>
			path.startsWith('src/') && (path.endsWith('.svelte') || path.endsWith('.svelte.ts'))
	);
	const wrong = violations(
		browser,
		(_, target, { typeOnly }) => !typeOnly && /\.server(\.|\/)/.test(target)
	);
	expect(wrong, 'what a page needs comes through its load function').toEqual([]);
});

it('only the editor imports editor libraries', () => {
	const wrong = violations(
		code.filter(({ path }) => !path.startsWith(EDITOR)),
		(_, target, { typeOnly }) => !typeOnly && EDITOR_LIBRARIES.test(target)
	);
	expect(wrong, 'they weigh 100 KB: a reading page must never carry them').toEqual([]);
});

it('the editor is loaded by the page that writes, when it opens', () => {
	const wrong = violations(
		code.filter(({ path }) => !path.startsWith(EDITOR)),
		(_, target, { typeOnly, dynamic }) =>
			!typeOnly && !dynamic && target.startsWith(EDITOR) && reachesEditorLibraries(target)
	);
	expect(
		wrong,
		'use import(…): a static import would put it in every page, and on the server'
	).toEqual([]);
});

/** Follows the static imports of a file of the editor. */
function reachesEditorLibraries(path: string, seen = new Set<string>()): boolean {
	const source = code.find((candidate) => candidate.path === path);
	if (!source || seen.has(path)) return false;
	seen.add(path);
	return importsOf(source)
		.filter(({ typeOnly, dynamic }) => !typeOnly && !dynamic)
		.map(({ specifier }) => targetOf(path, specifier))
		.some((target) => EDITOR_LIBRARIES.test(target) || reachesEditorLibraries(target, seen));
}

it('imports name their file with its extension', () => {
	const wrong = violations(
		code,
		(file, target) => /^(src|server)\//.test(target) && !/\.\w+(\?[\w&]+)?$|\/\$types$/.test(target)
	);
	expect(wrong, 'what is written is what is loaded, by every tool').toEqual([]);
});

type Locked = { packages: Record<string, { version?: string }> };
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked;

function lockedVersions(name: string): string[] {
	return Object.entries(lock.packages)
		.filter(([path]) => path.endsWith(`node_modules/${name}`))
		.map(([, { version }]) => version ?? '0.0.0');
}

it.each([
	['ws', '8.21.0'],
	['drizzle-orm', '0.45.2'],
	['devalue', '5.6.4'],
	['svelte', '5.46.4'],
	['@sveltejs/kit', '2.49.5'],
	['prosemirror-view', '1.42.3']
])('%s is %s or later: earlier versions have a known hole', (name, floor) => {
	const versions = lockedVersions(name);
	expect(versions.length).toBeGreaterThan(0);
	for (const version of versions)
		expect(compare(version, floor), version).toBeGreaterThanOrEqual(0);
});

// The editor has its own links and does without it; whoever brings it back keeps the floor.
it('linkifyjs is absent, or 4.3.2 or later: earlier versions have a known hole', () => {
	for (const version of lockedVersions('linkifyjs'))
		expect(compare(version, '4.3.2'), version).toBeGreaterThanOrEqual(0);
});

it.each(['yjs', 'lib0', 'y-protocols'])(
	'there is one copy of %s: two do not recognise each other',
	(name) => {
		expect(lockedVersions(name)).toHaveLength(1);
	}
);

function compare(a: string, b: string): number {
	const [left, right] = [a, b].map((version) => version.split(/[.-]/).slice(0, 3).map(Number));
	const differences = left!.map((part, i) => part - (right![i] ?? 0));
	return differences.find((difference) => difference !== 0) ?? 0;
}

it('no message of the catalogues is empty, in either language', () => {
	const catalogues = lib.filter(({ path }) => /(messages|mails)\.ts$/.test(path));
	expect(catalogues.length).toBeGreaterThan(3);
	const empty = catalogues.flatMap((source) => emptyMessages(source));
	expect(empty, 'a page that says nothing is broken for somebody').toEqual([]);
});

function emptyMessages(source: Source): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isCallExpression(node) && node.expression.getText() === 'message') {
			if (node.arguments.some(isEmptyText)) found.push(`${source.path}: ${node.parent.getText()}`);
		}
		ts.forEachChild(node, visit);
	};
	visit(syntaxOf(source));
	return found;
}

function isEmptyText(node: ts.Node): boolean {
	if (ts.isObjectLiteralExpression(node)) return node.properties.some(isEmptyText);
	if (ts.isPropertyAssignment(node)) return isEmptyText(node.initializer);
	if (ts.isArrowFunction(node)) return isEmptyText(node.body);
	return ts.isStringLiteralLike(node) && node.text.trim() === '';
}
