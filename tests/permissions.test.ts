import ts from 'typescript';
import { expect, it } from 'vitest';
import { sourcesUnder, syntaxOf, type Source } from './support/sources.ts';

const ENTRY_FILES = ['+page.server.ts', '+layout.server.ts', '+server.ts'];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'fallback'];
const GUARDS = ['requireAccount', 'requirePublic'];

type Entry = { name: string; code: ts.Node | undefined };

/** Every way into a route file: its load, its actions one by one, its handlers. */
function entriesOf(file: ts.SourceFile): Entry[] {
	const entries: Entry[] = [];
	for (const statement of file.statements) {
		if (!isExported(statement)) continue;
		if (ts.isFunctionDeclaration(statement) && isEntryName(statement.name?.text ?? '')) {
			entries.push({ name: statement.name!.text, code: statement });
		}
		if (!ts.isVariableStatement(statement)) continue;
		for (const { name, initializer } of statement.declarationList.declarations) {
			const text = name.getText();
			if (text === 'actions') entries.push(...actionsOf(initializer));
			else if (isEntryName(text)) entries.push({ name: text, code: unwrap(initializer) });
		}
	}
	return entries;
}

function actionsOf(initializer: ts.Expression | undefined): Entry[] {
	const object = unwrap(initializer);
	if (!object || !ts.isObjectLiteralExpression(object))
		return [{ name: 'actions', code: undefined }];
	return object.properties.map((property) => ({
		name: `actions.${property.name?.getText() ?? '…'}`,
		code: ts.isPropertyAssignment(property) ? unwrap(property.initializer) : property
	}));
}

function unwrap(node: ts.Expression | undefined): ts.Expression | undefined {
	if (node && (ts.isSatisfiesExpression(node) || ts.isAsExpression(node)))
		return unwrap(node.expression);
	return node;
}

/** Whether the first thing done is to ask who is there, with the event itself. */
function startsWithGuard(code: ts.Node | undefined): boolean {
	if (!code) return false;
	const isFunction =
		ts.isArrowFunction(code) ||
		ts.isFunctionExpression(code) ||
		ts.isFunctionDeclaration(code) ||
		ts.isMethodDeclaration(code);
	if (!isFunction || !code.body) return false;
	const event = code.parameters[0]?.name.getText() ?? '';
	return isGuarded(ts.isBlock(code.body) ? code.body.statements[0] : code.body, event);
}

function isGuarded(first: ts.Node | undefined, event: string): boolean {
	if (!first) return false;
	if (ts.isVariableStatement(first)) {
		const [declaration] = first.declarationList.declarations;
		return isGuardCall(declaration?.initializer, event);
	}
	return isGuardCall(ts.isExpressionStatement(first) ? first.expression : first, event);
}

function isGuardCall(node: ts.Node | undefined, event: string): boolean {
	if (!node || !ts.isCallExpression(node)) return false;
	const [argument] = node.arguments;
	return GUARDS.includes(node.expression.getText()) && argument?.getText() === event;
}

function isExported(statement: ts.Statement): boolean {
	const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
	return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function isEntryName(name: string): boolean {
	return name === 'load' || METHODS.includes(name);
}

function unguarded(source: Source): string[] {
	const entries = entriesOf(syntaxOf(source));
	return entries
		.filter(({ code }) => !startsWithGuard(code))
		.map(({ name }) => `${source.path}: ${name}`);
}

it('every page, action and endpoint begins by asking who is there', () => {
	const sources = sourcesUnder(['src/routes'], ENTRY_FILES);
	expect(sources.length).toBeGreaterThan(5);
	expect(
		sources.flatMap(unguarded),
		'begin with requireAccount(event) or requirePublic(event): a way in without it is open without anybody having decided so'
	).toEqual([]);
});

it('no page loads its data outside the server, where no right is checked', () => {
	const universal = sourcesUnder(['src/routes'], ['+page.ts', '+layout.ts', '+page.js']);
	expect(universal.map(({ path }) => path)).toEqual([]);
});

it.each([
	['a load without a guard', 'export const load = (event) => ({ a: 1 });'],
	[
		'a guard that comes second',
		'export const load = async (event) => { const a = await x(); requirePublic(event); };'
	],
	[
		'a guard in a branch',
		'export const load = (event) => { if (event.url) requireAccount(event); };'
	],
	[
		'one action of two',
		'export const actions = { a: (event) => { requireAccount(event); }, b: () => {} };'
	],
	['a handler made elsewhere', 'export const GET = makeHandler();'],
	[
		'a guard in a comment',
		'export function POST(event) { /* requireAccount(event); */ return 1; }'
	],
	['a guard of something else', 'export const load = (event) => { requirePublic(other); };']
])('sees %s', (_, text) => {
	expect(unguarded({ path: 'x/+page.server.ts', text })).toHaveLength(1);
});

it.each([
	'export const load = (event) => { requirePublic(event); };',
	'export const load: PageServerLoad = async (event) => { const me = requireAccount(event); return me; };',
	'export const actions = { default: async (event) => { const { id } = requireAccount(event); } } satisfies Actions;',
	'export async function GET(event) { requirePublic(event); }',
	'export const prerender = true;'
])('accepts %s', (text) => {
	expect(unguarded({ path: 'x/+page.server.ts', text })).toEqual([]);
});
