import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { toSnakeCase } from 'drizzle-orm/casing';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { treatments } from '#lib/personal/treatments.ts';
import type { Columns, DeviceStore, DomainTreatments } from '#lib/treatments/treatment.ts';
import { sourcesUnder, syntaxOf, type Source } from './support/sources.ts';

const modules = import.meta.glob<Record<string, unknown>>('/src/lib/**/tables.server.ts', {
	eager: true
});
const tables = Object.values(modules)
	.flatMap((exported) => Object.values(exported))
	.filter((value): value is PgTable => is(value, PgTable));

const WORDS = /^(text|jsonb|bytea|varchar|json)/;

/** Columns that could hold something of a person: words, bytes, identifiers that no other table explains, accounts. */
function couldTell(table: PgTable): string[] {
	const keys = getTableConfig(table).foreignKeys.map((key) => key.reference());
	const target = (name: string) => {
		const key = keys.find(({ columns }) => columns.length === 1 && columns[0]!.name === name);
		return key && getTableName(key.foreignTable);
	};
	return Object.values(getTableColumns(table))
		.filter((column) => {
			const of = target(column.name);
			if (WORDS.test(column.getSQLType())) return true;
			return of ? of === 'account' : column.getSQLType() === 'uuid' && !column.primary;
		})
		.map((column) => snake(column));
}

const snake = ({ name, keyAsName }: { name: string; keyAsName: boolean }) =>
	keyAsName ? toSnakeCase(name) : name;

const places = (columns: Columns) =>
	Object.entries(columns).flatMap(([table, names]) => names.map((name) => `${table}.${name}`));

const told = treatments.flatMap(({ columns }) => places(columns));
const domains = Object.values(
	import.meta.glob<Record<string, DomainTreatments>>('/src/lib/**/personal-data.ts', {
		eager: true
	})
).flatMap((exported) => Object.values(exported));
const others = domains.flatMap((domain) => places(domain.others));

it('every column that could tell something of a person has its line, or says nothing of anybody', () => {
	const all = tables.flatMap((table) =>
		couldTell(table).map((column) => `${getTableName(table)}.${column}`)
	);
	expect(all.length).toBeGreaterThan(200);
	const known = new Set([...told, ...others]);
	expect(
		all.filter((place) => !known.has(place)),
		'name it in the personal-data.ts of its domain: in a treatment, or among `others`'
	).toEqual([]);
});

it('each column that is named is there, and is named once', () => {
	const there = new Set(
		tables.flatMap((table) =>
			Object.values(getTableColumns(table)).map(
				(column) => `${getTableName(table)}.${snake(column)}`
			)
		)
	);
	const named = [...told, ...others];
	expect(named.filter((place) => !there.has(place))).toEqual([]);
	expect(named.filter((place, at) => named.indexOf(place) !== at)).toEqual([]);
});

it('treatments have keys of their own, and those of every domain are on the page', () => {
	const declared = domains.flatMap((domain) => domain.treatments.map(({ key }) => key));
	expect(declared.sort()).toEqual(treatments.map(({ key }) => key as string).sort());
	const keys = treatments.map(({ key }) => key);
	expect(new Set(keys).size).toBe(keys.length);
});

/** How each kind of storage of a device is written to. */
const WRITES: Record<DeviceStore, RegExp> = {
	cookie: /\bcookies\.set$/,
	local: /\blocalStorage(\??)\.setItem$/,
	session: /\bsessionStorage(\??)\.setItem$/,
	database: /\bindexedDB\.open$/,
	pages: /\bcaches\.open$/
};
/** Where the name comes from the value that is set: a session, whose cookie `cookieName` names. */
const SESSION = /^(cookie|found\.renewed)\.name$/;
const LOGIN = 'src/lib/accounts/sessions/login-sessions.server.ts';

const code = sourcesUnder(['src', 'server'], ['.ts', '.js', '.svelte', '.html']).filter(
	({ path }) => !/\.test\.ts$/.test(path)
);

type Written = { store: DeviceStore; name: string; path: string };

/** The names under which a file asks the device to keep something. */
function writtenBy(source: Source): Written[] {
	const file = syntaxOf(source);
	const found: Written[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isCallExpression(node)) {
			const callee = node.expression.getText();
			for (const [store, pattern] of Object.entries(WRITES) as [DeviceStore, RegExp][])
				if (pattern.test(callee))
					for (const name of namesOf(node.arguments[0]!, file))
						found.push({ store, name, path: source.path });
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

/** What an expression may be: a text, a constant, what a function of the file gives; of a template, how it begins. */
function namesOf(expression: ts.Expression, file: ts.SourceFile): string[] {
	if (ts.isStringLiteralLike(expression)) return [expression.text];
	if (ts.isConditionalExpression(expression))
		return [expression.whenTrue, expression.whenFalse].flatMap((one) => namesOf(one, file));
	if (ts.isTemplateExpression(expression)) {
		const [first] = expression.templateSpans;
		return expression.head.text
			? [expression.head.text]
			: namesOf(first!.expression, file).map(
					(name) => name + (first!.literal.text[0] === ':' ? ':' : '')
				);
	}
	if (SESSION.test(expression.getText())) return namesGivenBy('cookieName', login);
	if (ts.isIdentifier(expression)) return namesGivenBy(expression.text, file);
	if (ts.isCallExpression(expression)) return namesGivenBy(expression.expression.getText(), file);
	return [`? ${expression.getText()}`];
}

/** A constant or a function of a file; a parameter is what its callers, which take it from `draftKey`, give. */
function namesGivenBy(name: string, file: ts.SourceFile): string[] {
	let found: string[] | null = null;
	const visit = (node: ts.Node): void => {
		if (ts.isVariableDeclaration(node) && node.name.getText() === name && node.initializer) {
			const { initializer } = node;
			const body = ts.isArrowFunction(initializer) ? initializer.body : initializer;
			if (!ts.isBlock(body)) found ??= namesOf(body as ts.Expression, file);
		}
		if (ts.isFunctionDeclaration(node) && node.name?.text === name) {
			const given = node.body!.statements.find(ts.isReturnStatement)?.expression;
			if (given) found ??= namesOf(given, file);
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	if (!found && name === 'key') return namesGivenBy('draftKey', file);
	return found ?? [`? ${name}`];
}

const login = syntaxOf(code.find(({ path }) => path === LOGIN)!);
const written = code.flatMap(writtenBy);

it('what the site asks a device to keep is on the page, by its name', () => {
	expect(written.length).toBeGreaterThan(15);
	const named = treatments.flatMap(({ device }) =>
		device.flatMap(({ store, names }) => names.map((name) => `${store} ${name}`))
	);
	const found = [...new Set(written.map(({ store, name }) => `${store} ${name}`))];
	expect(found.sort(), 'its line is in the personal-data.ts of a domain').toEqual(named.sort());
});

it('nothing else writes on a device: no document.cookie, no other way in', () => {
	const elsewhere = code.filter(({ text }) =>
		/document\.cookie\s*=|Set-Cookie|localStorage\[|sessionStorage\[|cookieStore|indexedDB\.open\b(?!\()/i.test(
			text
		)
	);
	expect(elsewhere.map(({ path }) => path)).toEqual([]);
});
